import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of its own that uses the corpus, to be killed or asked to leave. */
export interface Child {
  readonly process: ChildProcess;
  /** Next line that it prints; rejects with what it said when it ends first. */
  line(): Promise<string>;
  /** Asks it to leave in peace and waits for its end. */
  leave(): Promise<void>;
  /** `kill -9`, and waits for its end. */
  kill(): Promise<void>;
}

/** Starts `child-main.ts` with arguments; see there for what they are. */
export function startChild(...args: string[]): Child {
  const script = fileURLToPath(new URL('./child-main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    process: child,
    async line() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`The child ended. ${complaints}`);
      return value;
    },
    async leave() {
      child.stdin.end();
      await ended;
      if (child.exitCode !== 0) throw new Error(`The child failed. ${complaints}`);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
