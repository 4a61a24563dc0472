import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from './index.ts';
import type { PoolAnswer, PoolRequest } from './pool.ts';

const ready = createEngine({ home: (workerData as { home: string | null }).home });

parentPort?.on('message', async ({ id, text, options }: PoolRequest) => {
  let answer: PoolAnswer;
  try {
    answer = { id, coding: (await ready).code(text, options) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
