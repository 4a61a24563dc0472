/**
 * How much of the frame tables works: predicates, rows that fire on the development sets, and how often each is right.
 * `npx tsx eval/frames.ts [FOLDER]` (default `../shared`) prints them with the rows that are wrong most often.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EventLexicon, type Frame, readEventLexicon } from '../src/coding/index.ts';
import type { Coding } from '../src/coding/types.ts';
import { barOf } from './bars.ts';
import { EVENT_SETS } from './events.ts';
import { printScores, type ScoreRow } from './score.ts';

type Code = (text: string, date: string | null) => Coding;

/** How often a row of the frame tables fired on the development sets, and how often its type was among the right ones. */
export interface RowCount {
  /** As in the rule of an event, `condemn/v/obj`. */
  readonly row: string;
  readonly fired: number;
  readonly right: number;
}

/** Fewer firings than this say little of a row. */
const ENOUGH = 5;
const WORST = 10;
const TABLE = fileURLToPath(new URL('../src/coding/tables/measured-rows.tsv', import.meta.url));

const predicateOf = (f: Frame): string => [f.lemma, f.particle, f.pos].join(' ');
const told = (lexicon: EventLexicon): Frame[] => lexicon.frames.filter((f) => f.type !== null);

/** Distinct lemma, particle and part of speech. */
export function predicatesOf(lexicon: EventLexicon): Set<string> {
  return new Set(told(lexicon).map(predicateOf));
}

/** As `predicatesOf`; a verb that tells nothing by itself counts once with each list of words that its rows fix ("lay siege"). */
export function phrasesOf(lexicon: EventLexicon): Set<string> {
  const fixedOf = (f: Frame) =>
    f.conditions.filter((c) => c.kind === 'in').map((c) => `${c.slot}=${[...c.words].sort().join('|')}`);
  const frames = told(lexicon);
  const alone = new Set(frames.filter((f) => !fixedOf(f).length).map(predicateOf));
  return new Set(
    frames.map((f) =>
      alone.has(predicateOf(f)) ? predicateOf(f) : [predicateOf(f), ...fixedOf(f)].join(' '),
    ),
  );
}

interface GoldRow {
  readonly text: string;
  readonly date: string | null;
  readonly expected: readonly { readonly event?: unknown; readonly realis?: string }[];
}

/** Codes the development sets and counts, row by row. Negated and hypothetical events are left out, as the scorer does. */
export function countRows(shared: string, code: Code): RowCount[] {
  const counts = new Map<string, { fired: number; right: number }>();
  for (const set of EVENT_SETS) {
    const gold = readFileSync(join(shared, 'gold/events', `${set}.jsonl`), 'utf8');
    for (const line of gold.split('\n').filter(Boolean)) {
      const { text, date, expected } = JSON.parse(line) as GoldRow;
      const types = new Set(expected.filter(happened).map((e) => typeOf(String(e.event))));
      for (const event of code(text, date ?? null).events.filter(happened)) {
        if (!event.rule.startsWith('frame:')) continue;
        const row = event.rule.slice('frame:'.length);
        const count = counts.get(row) ?? { fired: 0, right: 0 };
        counts.set(row, count);
        count.fired++;
        if (types.has(typeOf(event.type))) count.right++;
      }
    }
  }
  return [...counts]
    .map(([row, count]) => ({ row, ...count }))
    .sort((a, b) => b.fired - a.fired || (a.row < b.row ? -1 : 1));
}

const happened = (event: { readonly realis?: string }): boolean =>
  event.realis !== 'negated' && event.realis !== 'hypothetical';

/** Types as the scorer folds them: the gold sets have one YIELD, older names of some types, and CAMEO codes. */
function typeOf(type: string): string {
  return FOLDED[type] ?? CAMEO_ROOTS[Number(type.slice(0, 2))] ?? type;
}

const FOLDED: Readonly<Record<string, string>> = {
  CONCEDE: 'YIELD',
  RETREAT: 'YIELD',
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};

const CAMEO_ROOTS =
  '- - REQUEST AGREE CONSULT SUPPORT COOPERATE AID YIELD ACCUSE REQUEST ACCUSE REJECT THREATEN PROTEST MOBILIZE SANCTION COERCE ASSAULT ASSAULT ASSAULT'.split(
    ' ',
  );

/** The figures of the score table. */
export function scoreFrames(lexicon: EventLexicon, counts: readonly RowCount[]): ScoreRow[] {
  const sum = (pick: (count: RowCount) => number) => counts.reduce((total, count) => total + pick(count), 0);
  const figures: [string, number][] = [
    ['rows', lexicon.frames.length],
    ['predicates', predicatesOf(lexicon).size],
    ['predicates and set phrases', phrasesOf(lexicon).size],
    ['rows that fired', counts.length],
    [
      'firings that were right',
      sum((c) => c.right) /
        Math.max(
          1,
          sum((c) => c.fired),
        ),
    ],
  ];
  return figures.map(([figure, value]) => ({ set: 'frames', figure, value, bar: barOf('frames', figure) }));
}

/** The rows that are wrong most often, of those that fired at least five times. */
export function worstRows(counts: readonly RowCount[]): RowCount[] {
  return counts
    .filter((c) => c.fired >= ENOUGH)
    .sort((a, b) => a.right / a.fired - b.right / b.fired || b.fired - a.fired)
    .slice(0, WORST);
}

export function printWorstRows(counts: readonly RowCount[]): void {
  console.log(
    `\nRows of the frame tables that are wrong most often, of those that fired ${ENOUGH} times and more:`,
  );
  for (const { row, fired, right } of worstRows(counts))
    console.log(`  ${String(right).padStart(3)} of ${String(fired).padStart(3)} right  ${row.slice(0, 90)}`);
}

/** Writes `measured-rows.tsv`, which `demarche explain` and the reader's inspector show beside a row. */
export function recordRows(counts: readonly RowCount[]): void {
  const lines = counts.map(({ row, fired, right }) => [row, fired, right].join('\t'));
  const head = [
    '# Written by eval/run.ts --record: how often each row of the frame tables fired on hand-coded sentences, and how',
    '# often an event of its type was there. Rows that are not listed never fired.',
    'row\tfired\tright',
  ];
  writeFileSync(TABLE, `${[...head, ...lines].join('\n')}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2] ?? '../shared';
  if (!existsSync(join(shared, 'gold/events'))) throw new Error(`no gold sets under ${shared}`);
  const { createEngine } = await import('../src/engine/index.ts');
  const engine = await createEngine();
  const counts = countRows(shared, (text, date) => engine.code(text, { date }));
  printScores(scoreFrames(readEventLexicon(engine.tables), counts));
  printWorstRows(counts);
}
