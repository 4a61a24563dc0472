import { type Corpus, homeFolder, openCorpus } from '../corpus/index.ts';
import { createEngine, type Engine } from '../engine/index.ts';

/** Runs a command with an open corpus and a loaded engine, and closes the corpus whatever happens. */
export async function withCorpus(work: (corpus: Corpus, engine: Engine) => Promise<void>): Promise<void> {
  const corpus = await openCorpus();
  try {
    await work(corpus, await createEngine({ home: homeFolder() }));
  } finally {
    await corpus.close();
  }
}
