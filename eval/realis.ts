/**
 * Scores whether the engine sees what happened, will, might or did not happen, on sentences of our own
 * (`eval/realis.fixture.tsv`): `npx tsx eval/realis.ts` prints the figures and every sentence it gets wrong.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { alternatives, parseTsv } from '../src/coding/tsv.ts';
import type { CodedEvent, Coding } from '../src/coding/types.ts';
import { printScores, type ScoreRow } from './score.ts';

type Code = (text: string, date: string | null) => Coding;

/** A target event and what the engine made of it. */
export interface RealisCase {
  readonly construction: string;
  readonly sentence: string;
  readonly trigger: string;
  readonly expected: {
    readonly types: readonly string[];
    readonly realis: string;
    readonly said: boolean | null;
    readonly reportedBy: string | null;
    readonly disputedBy: string | null;
  };
  /** Null: the engine has no event of the right type near the trigger. */
  readonly event: CodedEvent | null;
}

const CLASSES = ['actual', 'future', 'hypothetical', 'negated'] as const;
/** Of two events at one place (an announced strike is a threat, too) the type listed first counts. How far, in characters, the word the engine took as the event's may stand from the one the sentence lists. */
const NEAR = 30;
const BAR = 0.75;

/** Codes every sentence of the fixture and finds its target event. */
export function realisCases(code: Code): RealisCase[] {
  const table = readFileSync(fileURLToPath(new URL('./realis.fixture.tsv', import.meta.url)), 'utf8');
  return parseTsv(table).map((row) => {
    const start = row.sentence.indexOf(row.trigger);
    if (start < 0) throw new Error(`no "${row.trigger}" in "${row.sentence}"`);
    const types = alternatives(row.types.replaceAll(',', '|'));
    return {
      construction: row.construction,
      sentence: row.sentence,
      trigger: row.trigger,
      expected: {
        types,
        realis: row.realis,
        said: row.said ? row.said === 'said' : null,
        reportedBy: row.reported_by || null,
        disputedBy: row.disputed_by || null,
      },
      event: nearest(code(row.sentence, null).events, types, start, start + row.trigger.length),
    };
  });
}

function nearest(
  events: readonly CodedEvent[],
  types: readonly string[],
  start: number,
  end: number,
): CodedEvent | null {
  let best: CodedEvent | null = null;
  let least = NEAR + 1;
  for (const event of events) {
    if (!types.includes(event.type)) continue;
    const distance = Math.max(0, event.trigger.start - end, start - event.trigger.end);
    const rank = distance + types.indexOf(event.type) / types.length;
    if (distance > NEAR || rank >= least) continue;
    best = event;
    least = rank;
  }
  return best;
}

/** Macro-F1 of realis (a missing event is a miss), accuracy of said or done, of reporter and of denier where named. */
export function scoreRealis(code: Code): ScoreRow[] {
  return figures(realisCases(code));
}

function figures(cases: readonly RealisCase[]): ScoreRow[] {
  const share = (xs: readonly RealisCase[], right: (x: RealisCase) => boolean) =>
    xs.length ? xs.filter(right).length / xs.length : 0;
  const rows: [string, number, number | null][] = [];
  const perClass = CLASSES.map((name): [string, number, null] => {
    const hit = cases.filter((x) => x.expected.realis === name && x.event?.realis === name).length;
    const gold = cases.filter((x) => x.expected.realis === name).length;
    const predicted = cases.filter((x) => x.event?.realis === name).length;
    return [`${name} F1`, gold + predicted ? (2 * hit) / (gold + predicted) : 0, null];
  });
  const found = cases.filter((x) => x.event);
  rows.push(['realis macro-F1', perClass.reduce((sum, [, f]) => sum + f, 0) / CLASSES.length, BAR]);
  rows.push(['realis accuracy', share(cases, isRight), null], ...perClass);
  rows.push(['event found', found.length / cases.length, null]);
  const told = found.filter((x) => x.expected.said !== null);
  rows.push(['said accuracy', share(told, (x) => x.event?.said === x.expected.said), null]);
  const reported = cases.filter((x) => x.expected.reportedBy);
  rows.push(['reporter named', share(reported, isReporterRight), null]);
  const disputed = cases.filter((x) => x.expected.disputedBy);
  rows.push(['denier named', share(disputed, isDenierRight), null]);
  return rows.map(([figure, value, bar]) => ({ set: 'own realis', figure, value, bar }));
}

function isRight({ event, expected }: RealisCase): boolean {
  return event?.realis === expected.realis;
}
function isReporterRight({ event, expected }: RealisCase): boolean {
  return (event?.reportedBy?.country ?? null) === expected.reportedBy;
}
function isDenierRight({ event, expected }: RealisCase): boolean {
  return (event?.disputedBy?.country ?? null) === expected.disputedBy;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { createEngine } = await import('../src/engine/index.ts');
  const engine = await createEngine();
  const cases = realisCases((text, date) => engine.code(text, { date }));
  for (const x of cases) {
    const { event, expected } = x;
    const faults: string[] = [];
    if (!event) faults.push('no event');
    else {
      if (!isRight(x)) faults.push(`${expected.realis} read as ${event.realis}`);
      if (expected.said !== null && event.said !== expected.said) faults.push(`said ${event.said}`);
    }
    if (event && expected.reportedBy && !isReporterRight(x))
      faults.push(`reported by ${event.reportedBy?.country ?? 'nobody'}, not ${expected.reportedBy}`);
    if (event && expected.disputedBy && !isDenierRight(x))
      faults.push(`disputed by ${event.disputedBy?.country ?? 'nobody'}, not ${expected.disputedBy}`);
    if (faults.length)
      console.log(`${x.construction.padEnd(18)} ${faults.join('; ')}: ${x.sentence} [${x.trigger}]`);
  }
  printScores(figures(cases));
}
