/**
 * Attitudes against annotated sentences: `npx tsx eval/stance.ts [FOLDER] [SET …]` (default `../shared`, with gold/stance
 * and tools/score.mjs). Prints F1 by class and the macro mean.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Coding } from '../src/coding/types.ts';
import { barOf } from './bars.ts';
import { printScores, type ScoreRow, scoreFile } from './score.ts';

const SETS = ['dse.valid', 'unscon.dev'] as const;

/** Codes the stance gold under `shared` and returns its figures. `code` is the engine's. */
export function scoreStance(
  shared: string,
  code: (text: string, date: string | null) => Coding,
  sets: readonly string[] = SETS,
): ScoreRow[] {
  return sets.flatMap((set) => {
    const gold = join(shared, 'gold/stance', `${set}.jsonl`);
    const score = scoreFile(shared, 'stance', gold, (row) => ({
      attitudes: code(row.text, row.date ?? null).attitudes,
    }));
    const figures: [string, number][] = [
      ['positive F1', score.positive.f1],
      ['negative F1', score.negative.f1],
      ['negative precision', score.negative.p],
      ['neutral F1', score.neutral.f1],
      ['macro F1', score.macroF1],
    ];
    return figures.map(([figure, value]) => ({ set, figure, value, bar: barOf(set, figure) }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const named = args.filter((x) => /^(?:dse|unscon)\.\w+$/.test(x));
  const shared = args.find((x) => !named.includes(x)) ?? '../shared';
  if (!existsSync(join(shared, 'gold/stance'))) throw new Error(`no gold stance under ${shared}`);
  const { createEngine } = await import('../src/engine/index.ts');
  const engine = await createEngine();
  const code = (text: string, date: string | null) => engine.code(text, { date });
  printScores(scoreStance(shared, code, named.length ? named : SETS));
}
