import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

const hasProc = process.platform === 'linux';

/** Whether a process runs. A zombie does not: nobody may ever reap it in a container without an init process. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statusOf(pid)?.state !== 'Z';
}

/**
 * Whether a live process is a PostgreSQL that works in `dataDir`; null when that cannot be told (no /proc, or a
 * process of another user).
 */
export function worksIn(pid: number, dataDir: string): boolean | null {
  if (!hasProc) return null;
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false;
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? false : null;
  }
}

/**
 * Backends that outlived their postmaster: they still hold the shared memory of the cluster. Told from those of a live
 * postmaster by their parent, and from a postmaster that just starts by their title, `postgres: …`.
 */
export function orphanedBackends(dataDir: string): number[] {
  if (!hasProc) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      if (worksIn(pid, dataDir) !== true) return false;
      const status = statusOf(pid);
      if (!status || status.state === 'Z' || worksIn(status.parent, dataDir) === true) return false;
      return commandLine(pid).startsWith('postgres:');
    });
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function statusOf(pid: number): { state: string; parent: number } | null {
  if (!hasProc) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may itself hold brackets and spaces.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}
