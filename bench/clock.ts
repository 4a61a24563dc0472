import { createHash } from 'node:crypto';

/** One measured figure. */
export interface BenchRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The budget, in the same unit. */
  readonly most?: number;
}

/** CPU time of this process so far, in seconds: steadier than the clock on a shared machine. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** A fixed kernel beside the figures, so that machines compare: SHA-256 over 100 MB in one thread. */
export function benchHash(): BenchRow {
  const block = Buffer.alloc(1_000_000, 'demarche');
  const started = cpuSeconds();
  const hash = createHash('sha256');
  for (let i = 0; i < 100; i++) hash.update(block);
  hash.digest();
  return { what: 'SHA-256 over 100 MB', value: cpuSeconds() - started, unit: 'CPU-seconds' };
}
