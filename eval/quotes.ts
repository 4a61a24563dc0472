/**
 * Quotes against hand-annotated news: `npx tsx eval/quotes.ts [FOLDER] [--set polnear.train] [--half 0|1]` (default
 * `../shared`, with gold/quotes and tools/score.mjs, and polnear.dev). Prints recall by kind, F1 of marked quotes, speakers.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Coding } from '../src/coding/types.ts';
import { barOf } from './bars.ts';
import { halfOf } from './events.ts';
import { type GoldText, printScores, type ScoreRow, scoreFile } from './score.ts';

/** Codes the quote gold under `shared` and returns its figures. `code` is the engine's. */
export function scoreQuotes(
  shared: string,
  code: (text: string, date: string | null) => Coding,
  { set = 'polnear.dev', half }: { readonly set?: string; readonly half?: 0 | 1 } = {},
): ScoreRow[] {
  const gold = join(shared, 'gold/quotes', `${set}.jsonl`);
  const predict = (row: GoldText) => ({ quotes: code(row.text, row.date ?? null).quotes });
  const score = scoreFile(
    shared,
    'quotes',
    gold,
    predict,
    (row) => half === undefined || halfOf(row.id) === half,
  );
  const figures: [string, number][] = [
    ['direct recall', score.direct.recall],
    ['direct span and speaker recall', score.direct.spanAndSpeakerRecall],
    ['mixed recall', score.mixed.recall],
    ['indirect recall', score.indirect.recall],
    ['marked recall', score.marked.recall],
    ['marked precision', score.precisionMarked],
    ['marked F1', score.marked.f1],
    ['marked span and speaker recall', score.marked.spanAndSpeakerRecall],
    ['precision of all', score.precisionAll],
    ['speaker precision', score.speakerPrecision],
  ];
  return figures.map(([figure, value]) => ({
    set,
    figure,
    value,
    bar: barOf(set, figure),
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const option = (name: string) => {
    const i = args.indexOf(name);
    return i < 0 ? undefined : args.splice(i, 2)[1];
  };
  const set = option('--set');
  const half = option('--half');
  const shared = args[0] ?? '../shared';
  if (!existsSync(join(shared, 'gold/quotes'))) throw new Error(`no gold quotes under ${shared}`);
  const { createEngine } = await import('../src/engine/index.ts');
  const engine = await createEngine();
  const options = { set, half: half === undefined ? undefined : (Number(half) as 0 | 1) };
  printScores(scoreQuotes(shared, (text, date) => engine.code(text, { date }), options));
}
