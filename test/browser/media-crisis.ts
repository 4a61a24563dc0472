import { type Corpus, EMPTY_QUERY } from '../../src/corpus/index.ts';
import { inputOf } from '../../src/corpus/testing/sample-input.ts';
import type { Engine } from '../../src/engine/index.ts';

const TOLD = [
  ['RT', '2026-02-02', 'Peru attacked Ecuador on Monday. Russia condemned Peru.'],
  ['RT', '2026-02-04', 'The Russian foreign ministry accused Peru of aggression against Ecuador.'],
  ['Reuters', '2026-02-03', 'Ecuador accused Peru of an attack on a border post.'],
  ['The Paper of Nowhere', '2026-02-03', 'Peru supported a ceasefire with Ecuador, officials said.'],
] as const;

/** A crisis that outlets wrote about, since samples tell nothing of the media. It is invented. */
export async function addMediaCrisis(corpus: Corpus, engine: Engine): Promise<void> {
  const items = TOLD.map(([name, published, text]) => ({
    input: inputOf(text, { title: text.split(/ on | of |, /)[0], published, publisher: { name, url: null } }),
    coding: engine.code(text, { date: published, publisher: name }),
  }));
  await corpus.saveDocuments(items, engine.version);
  await corpus.saveCrisis({
    id: 'media-test',
    title: 'A border post',
    trigger: { date: '2026-02-02', actor: 'PE', target: 'EC', summary: 'An attack.' },
    from: '2026-02-01',
    to: '2026-02-28',
    roles: { intervener: ['PE'], target: ['EC'] },
    query: { ...EMPTY_QUERY, words: 'Ecuador' },
    sample: false,
  });
}
