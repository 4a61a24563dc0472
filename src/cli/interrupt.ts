import { constants } from 'node:os';

/** Milliseconds that work gets to end by itself after Ctrl-C. */
const GRACE = 5_000;
/** One Ctrl-C reaches us more than once: from the terminal, from npm and from a shell that ends. */
const SAME = 2_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens for Ctrl-C and its like, so that the database is left in order. */
export interface Interrupt {
  /** Aborted by the first of them. */
  readonly signal: AbortSignal;
  /** The exit code that tells of an interruption, once there was one. */
  exitCode(): number | null;
  /** Resolves when the work had its time to end. */
  readonly overdue: Promise<void>;
  /** Stops listening. */
  end(): void;
}

/** A second Ctrl-C, given after a while, ends the program at once. */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController();
  let code: number | null = null;
  let first = 0;
  let timer: NodeJS.Timeout | undefined;
  let late = () => {};
  const overdue = new Promise<void>((resolve) => (late = resolve));
  const stop = (name: NodeJS.Signals) => {
    if (code !== null) {
      if (performance.now() - first > SAME) process.exit(code);
      return;
    }
    first = performance.now();
    code = 128 + constants.signals[name];
    timer = setTimeout(() => late(), GRACE);
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, stop);
  return {
    signal: controller.signal,
    exitCode: () => code,
    overdue,
    end() {
      clearTimeout(timer);
      for (const name of SIGNALS) process.off(name, stop);
    },
  };
}
