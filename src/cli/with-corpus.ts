import { type Corpus, dataHome, openCorpus } from '../corpus/index.ts';
import { createEngine, type Engine } from '../engine/index.ts';

/** Runs a command with a loaded engine and an open corpus, and closes the corpus whatever happens. */
export async function withCorpus(work: (corpus: Corpus, engine: Engine) => Promise<void>): Promise<void> {
  const engine = await createEngine({ home: dataHome() });
  const corpus = await openCorpus({ publisherOf: (name) => engine.world.publisher(name) });
  try {
    await work(corpus, engine);
  } finally {
    await corpus.close();
  }
}

/** Runs a command that needs no engine. */
export async function withStore(work: (corpus: Corpus) => Promise<void>): Promise<void> {
  const corpus = await openCorpus();
  try {
    await work(corpus);
  } finally {
    await corpus.close();
  }
}
