import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CodeOptions, Coding } from '../coding/types.ts';
import { DemarcheError } from '../errors.ts';

/** What a worker is asked and what it answers. */
export interface PoolRequest {
  readonly id: number;
  readonly text: string;
  readonly options: CodeOptions;
}
export type PoolAnswer =
  | { readonly id: number; readonly coding: Coding }
  | { readonly id: number; readonly error: string };

/** Codes texts on several cores. */
export interface CodingPool {
  code(text: string, options: CodeOptions): Promise<Coding>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (coding: Coding) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts workers that each load the engine; texts go to the worker with the shortest queue.
 * @param threads  as many as there are cores unless told
 * @param home  data folder with the user's tables, or null
 */
export function createCodingPool(threads = availableParallelism(), home: string | null = null): CodingPool {
  const waiting = new Map<number, Waiting>();
  const queues = Array.from({ length: threads }, () => new Set<number>());
  let serial = 0;
  const workers = queues.map((queue) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { home } });
    worker.unref();
    worker.on('message', (answer: PoolAnswer) => {
      queue.delete(answer.id);
      const caller = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (!queue.size) worker.unref();
      if ('coding' in answer) caller?.resolve(answer.coding);
      else caller?.reject(new DemarcheError('INTERNAL', { reason: answer.error }));
    });
    worker.on('error', (error) => {
      for (const id of queue) {
        waiting.get(id)?.reject(new DemarcheError('INTERNAL', { reason: error.message }, { cause: error }));
        waiting.delete(id);
      }
      queue.clear();
    });
    return worker;
  });
  return {
    code(text, options) {
      const shortest = queues.reduce((best, queue, i) => (queue.size < queues[best].size ? i : best), 0);
      const id = serial++;
      queues[shortest].add(id);
      workers[shortest].ref();
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        workers[shortest].postMessage({ id, text, options } satisfies PoolRequest);
      });
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
