import { type Corpus, dataHome, openCorpus } from '../corpus/index.ts';
import { createEngine, type Engine } from '../engine/index.ts';
import { listenForInterrupt } from './interrupt.ts';

type Work = (corpus: Corpus, engine: Engine, signal: AbortSignal) => Promise<void>;

/**
 * Runs a command with a loaded engine and an open corpus, and closes the corpus whatever happens. The database starts
 * while the engine is loaded.
 * @param work  may end early when its signal is aborted (Ctrl-C); when it does not, it is left behind
 */
export async function withCorpus(work: Work): Promise<void> {
  let loaded: Engine | null = null;
  const opening = openCorpus({
    publisherOf: (name) => {
      if (!loaded) throw new Error('A document was stored before the engine was there.');
      return loaded.world.publisher(name);
    },
  });
  const loading = createEngine({ home: dataHome() }).then((engine) => (loaded = engine));
  await closing(opening, async (corpus, signal) => work(corpus, await loading, signal), loading);
}

/** Runs a command that needs no engine. */
export async function withStore(work: (corpus: Corpus) => Promise<void>): Promise<void> {
  await closing(openCorpus(), work);
}

async function closing(
  opening: Promise<Corpus>,
  work: (corpus: Corpus, signal: AbortSignal) => Promise<void>,
  beside: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  beside.catch(() => {}); // met where it is awaited
  const interrupt = listenForInterrupt();
  try {
    const corpus = await opening;
    let left = false;
    try {
      if (interrupt.signal.aborted) left = true;
      else
        await Promise.race([
          work(corpus, interrupt.signal),
          interrupt.overdue.then(() => void (left = true)),
        ]);
    } finally {
      await corpus.close();
    }
    // Work that was left behind would go on without its database.
    if (left) process.exit(interrupt.exitCode() ?? 1);
  } finally {
    interrupt.end();
  }
}
