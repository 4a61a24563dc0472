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
  const lines = Array.from({ length: threads }, () => new Line(home));
  let serial = 0;
  return {
    code(text, options) {
      const open = lines.filter((line) => line.alive);
      if (!open.length)
        return Promise.reject(new DemarcheError('INTERNAL', { reason: 'no coding thread is left' }));
      const shortest = open.reduce((best, line) => (line.length < best.length ? line : best));
      return shortest.code({ id: serial++, text, options });
    },
    async close() {
      await Promise.all(lines.map((line) => line.close()));
    },
  };
}

/** One worker and the callers that wait for it. A worker that ends, for whatever reason, fails them and takes no more. */
class Line {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  alive = true;

  constructor(home: string | null) {
    this.#worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { home } });
    this.#worker.unref();
    this.#worker.on('message', (answer: PoolAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#end(error.message, error));
    this.#worker.on('exit', () => this.#end('the coding thread ended'));
  }

  get length(): number {
    return this.#waiting.size;
  }

  code(request: PoolRequest): Promise<Coding> {
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      this.#worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(answer: PoolAnswer): void {
    const caller = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (!this.#waiting.size) this.#worker.unref();
    if ('coding' in answer) caller?.resolve(answer.coding);
    else caller?.reject(new DemarcheError('INTERNAL', { reason: answer.error }));
  }

  #end(reason: string, cause?: Error): void {
    this.alive = false;
    for (const caller of this.#waiting.values())
      caller.reject(new DemarcheError('INTERNAL', { reason }, { cause }));
    this.#waiting.clear();
  }
}
