/**
 * Scores whether reports of one event are joined and those of several are not, on reports of our own
 * (`eval/joining.fixture.tsv`): `npx tsx eval/joining.ts` prints the figures, every wrong join and every missed one.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compare } from '../src/analysis/index.ts';
import { joinReports } from '../src/analysis/joining/index.ts';
import { parseTsv } from '../src/coding/tsv.ts';
import { detailOf, looseDocument } from '../src/corpus/detail-of.ts';
import type { EventRow } from '../src/corpus/rows.ts';
import { tellsApartOf } from '../src/dossier/gather.ts';
import { createEngine, type Engine } from '../src/engine/index.ts';
import { printScores, type ScoreRow } from './score.ts';

/** A report that the fixture lists, with the engine's row for it; null where the engine codes no such event. */
export interface JoiningCase {
  readonly name: string;
  readonly event: string;
  readonly sentence: string;
  readonly row: EventRow | null;
  /** Which of the joined events it came into. */
  readonly joined: string | null;
}

const NEAR = 30;

/** A meeting is coded once in each direction: of the two, the same one in every report. */
const actingIn = (row: EventRow) => row.sources.map(({ country }) => country).join();

/** Codes every report of the fixture as a document of its own and joins them all together. */
export function joiningCases(engine: Engine): JoiningCase[] {
  const table = readFileSync(fileURLToPath(new URL('./joining.fixture.tsv', import.meta.url)), 'utf8');
  const reports = parseTsv(table).map((row, i) => {
    // The number keeps two papers with the same words apart: these are documents of their own.
    const input = looseDocument(`${row.sentence}\n\nReport ${i}.`, row.published);
    const publisher = { ...engine.world.publisher('unknown'), id: `p${i}`, name: `Paper ${i}` };
    const detail = detailOf(
      input,
      engine.code(input.text, { date: input.published }),
      publisher,
      engine.version,
    );
    const start = row.sentence.indexOf(row.trigger);
    if (start < 0) throw new Error(`no "${row.trigger}" in "${row.sentence}"`);
    const meant = detail.eventRows
      .filter((event) => event.type === row.type && Math.abs(event.trigger.start - start) <= NEAR)
      .sort(
        (a, b) =>
          Math.abs(a.trigger.start - start) - Math.abs(b.trigger.start - start) ||
          compare(actingIn(a), actingIn(b)),
      )[0];
    return { row, detail, meant: meant ?? null };
  });
  const events = joinReports(
    reports.flatMap(({ detail }) => detail.eventRows),
    tellsApartOf(engine),
  );
  const eventOf = new Map(events.flatMap(({ id, reports: rows }) => rows.map((row) => [row, id] as const)));
  return reports.map(({ row, meant }) => ({
    name: row.case,
    event: row.event,
    sentence: row.sentence,
    row: meant,
    joined: meant && (eventOf.get(meant) ?? null),
  }));
}

/**
 * Pairs of reports that the machine put into one event, and pairs that are of one event. A report that the engine does not
 * code as listed cannot be joined: that is the coding's miss, and counted apart.
 */
function pairs(all: readonly JoiningCase[]) {
  const cases = all.filter(({ row }) => row !== null);
  const wrong: [JoiningCase, JoiningCase][] = [];
  const missed: [JoiningCase, JoiningCase][] = [];
  let right = 0;
  for (const [i, a] of cases.entries())
    for (const b of cases.slice(i + 1)) {
      const joined = a.joined === b.joined;
      if (joined && a.event === b.event) right++;
      else if (joined) wrong.push([a, b]);
      else if (a.event === b.event) missed.push([a, b]);
    }
  return { right, wrong, missed, coded: cases.length / all.length };
}

export function scoreJoining(engine: Engine): ScoreRow[] {
  const { right, wrong, missed, coded } = pairs(joiningCases(engine));
  const set = 'joining';
  return [
    { set, figure: 'reports coded as listed', value: coded, bar: null },
    { set, figure: 'pairs joined, precision', value: right / (right + wrong.length), bar: 0.95 },
    { set, figure: 'pairs of one event, recall', value: right / (right + missed.length), bar: 0.7 },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const engine = await createEngine();
  const cases = joiningCases(engine);
  const { wrong, missed } = pairs(cases);
  const print = (label: string, [a, b]: [JoiningCase, JoiningCase]) => {
    const told = (c: JoiningCase) => `${c.event}: ${c.sentence}`;
    console.log(`${label}  ${told(a)}\n${' '.repeat(label.length)}  ${told(b)}`);
  };
  for (const { row, sentence } of cases) if (!row) console.log(`not coded  ${sentence}`);
  for (const pair of wrong) print('wrong ', pair);
  for (const pair of missed) print('missed', pair);
  printScores(scoreJoining(engine));
}
