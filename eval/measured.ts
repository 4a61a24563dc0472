import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Coding } from '../src/coding/types.ts';
import { scoreFile } from './score.ts';

const TABLE = fileURLToPath(new URL('../src/coding/tables/measured.tsv', import.meta.url));
const SETS = ['news.dev', 'response.dev'];

interface TypeScore {
  readonly p: number;
  readonly r: number;
  readonly n: number;
}

/**
 * Writes `measured.tsv`: how often each type is right, and how much of it is found, over the news sets together. Screens
 * show the precision beside a coding; the chance that an act was missed is computed from the recall.
 */
export function recordMeasured(shared: string, code: (text: string, date: string | null) => Coding): void {
  const sums = new Map<string, { hit: number; said: number; gold: number }>();
  for (const set of SETS) {
    const gold = join(shared, 'gold/events', `${set}.jsonl`);
    const score = scoreFile(shared, 'events', gold, (row) => code(row.text, row.date ?? null));
    for (const [type, { p, r, n }] of Object.entries(score.byType as Record<string, TypeScore>)) {
      const sum = sums.get(type) ?? { hit: 0, said: 0, gold: 0 };
      sum.hit += r * n;
      sum.gold += n;
      sum.said += p ? (r * n) / p : 0;
      sums.set(type, sum);
    }
  }
  // The sets fold YIELD's two halves into one.
  const rows = [...sums].flatMap(([type, sum]) =>
    (type === 'YIELD' ? ['CONCEDE', 'RETREAT'] : [type]).map((name) => [name, sum] as const),
  );
  const lines = rows
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, { hit, said, gold }]) =>
      [type, (said ? hit / said : 0).toFixed(2), (gold ? hit / gold : 0).toFixed(2), gold].join('\t'),
    );
  const head =
    '# Written by eval/run.ts --record: precision and recall of each type on hand-coded news sentences.';
  writeFileSync(TABLE, `${[head, 'type\tprecision\trecall\treports', ...lines].join('\n')}\n`);
}
