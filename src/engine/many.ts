import { availableParallelism } from 'node:os';
import type { CodeOptions, Coding } from '../coding/types.ts';
import type { Engine } from './index.ts';
import { type CodingPool, createCodingPool } from './pool.ts';

/** Texts coded in this thread before others are started: a handful is done before a worker has loaded its tables. */
const ALONE = 128;

/** A coder that starts workers once it is worth it. Close it to end them. */
export interface ManyCoder {
  readonly version: string;
  code(text: string, options: CodeOptions): Coding | Promise<Coding>;
  close(): Promise<void>;
}

/**
 * Codes the first texts in this thread and hands the rest to workers, one for each core but at most four: the
 * database wants its share.
 * @param home  data folder with the user's tables, or null
 */
export function codeMany(engine: Engine, home: string | null): ManyCoder {
  let seen = 0;
  let pool: CodingPool | null = null;
  return {
    version: engine.version,
    code(text, options) {
      if (++seen <= ALONE) return engine.code(text, options);
      pool ??= createCodingPool(Math.min(4, availableParallelism()), home);
      return pool.code(text, options);
    },
    async close() {
      await pool?.close();
    },
  };
}
