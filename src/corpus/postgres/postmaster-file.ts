import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `postmaster.pid` in a cluster says. Lines are written one after the other: any but `pid` may still be missing. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number | null;
  readonly socketDir: string | null;
  /** `starting`, `stopping`, `ready` …; empty while the file is being written. */
  readonly status: string;
}

/** Reads the file; null when there is none or it is still empty. Order of lines: PostgreSQL's `miscadmin.h`. */
export function readPostmasterFile(dataDir: string): PostmasterFile | null {
  try {
    return parsePostmasterFile(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

export function parsePostmasterFile(content: string): PostmasterFile | null {
  const lines = content.split('\n');
  const pid = Math.abs(Number(lines[0])); // negative in single-user mode
  if (!pid) return null;
  const status = (lines[7] ?? '').trim();
  return { pid, port: Number(lines[3]) || null, socketDir: lines[4] || null, status };
}
