import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const COMMAND = resolve(import.meta.dirname, '../bin/demarche.mjs');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Wall clock. */
  readonly seconds: number;
  /** Most memory that the process held, in MB; 0 where /proc does not tell. */
  readonly peak: number;
}

export interface RunOptions {
  readonly home: string;
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Run as another user of the machine; only root can. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** A folder that is gone after the test file; other users may enter it, since under root one of them runs the database. */
export function freshFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `demarche-${name}-`));
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the real `demarche` command. */
export function startCommand(args: readonly string[], { home, env, user }: RunOptions): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, DATABASE_URL: '', DEMARCHE_HOME: home, ...env },
    ...user,
  });
}

/** Runs the real `demarche` command to its end. */
export function runCommand(args: readonly string[], options: RunOptions): Promise<Ran> {
  const started = performance.now();
  const child = startCommand(args, options);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8');
    child[name]!.on('data', (text: string) => (said[name] += text));
  }
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 100);
  child.stdin!.on('error', () => {}); // it may end without reading
  child.stdin!.end(options.input ?? '');
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => {
      clearInterval(watch);
      done({ code, ...said, seconds: (performance.now() - started) / 1000, peak });
    });
  });
}

/** Lines of JSON. */
export function jsonLines<T = Record<string, unknown>>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
