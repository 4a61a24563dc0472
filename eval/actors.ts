/**
 * Resolves the gold actor phrases and scores them: `npx tsx eval/actors.ts [FOLDER] [--errors N]`.
 * FOLDER holds gold/ and tools/ (default `../shared`). Also scores the speakers of `response.dev`: a mention with its
 * date and sentence → the state it belongs to.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTables } from '../src/engine/tables.ts';
import { createWorld, type World } from '../src/world/index.ts';
import { barOf } from './bars.ts';
import type { ScoreRow } from './score.ts';

const WRONG = 'wrong country (at most)';

interface PhraseRow {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly context: string | null;
}
interface SpeakerRow {
  readonly text: string;
  readonly date: string | null;
  readonly quotes?: readonly {
    readonly speaker?: { readonly start: number; readonly end: number; readonly country: string };
  }[];
}

const rowsOf = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);

/** Day of a date written in any form the gold set uses; null when it is none. */
function isoDay(date: string | null): string | null {
  if (!date || /^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const time = Date.parse(`${date} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/** Figures of actor resolution. `errors` rows that are wrong are printed to standard error. */
export function scoreActors(shared: string, world: World, errors = 0): ScoreRow[] {
  const out = join(tmpdir(), 'demarche-eval');
  mkdirSync(out, { recursive: true });
  const gold = join(shared, 'gold/actors/phrases.jsonl');
  const pred = join(out, 'actors.pred.jsonl');
  const predictions = rowsOf<PhraseRow>(gold).map(({ id, text, date, context }) => {
    const { actor, country, sector, office, home, confidence } = world.resolve(text, {
      date: isoDay(date),
      context: context ?? undefined,
    });
    return JSON.stringify({ id, actor, country, sector, office, home, confidence });
  });
  writeFileSync(pred, `${predictions.join('\n')}\n`);
  const args = [join(shared, 'tools/score.mjs'), 'actors', gold, pred, '--json', '--errors', String(errors)];
  const figures = JSON.parse(
    execFileSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', errors ? 'inherit' : 'ignore'],
    }),
  );
  const set = 'actors';
  return [
    { set, figure: 'country', value: figures.country, bar: barOf(set, 'country') },
    { set, figure: WRONG, value: figures.wrongCountry, bar: barOf(set, WRONG) },
    { set, figure: 'sector', value: figures.sector, bar: null },
    ...scoreSpeakers(shared, world, errors),
  ];
}

/** Speakers of quotes: right and wrong states. A pronoun or a bare "officials" counts against it: only the mention is asked. */
function scoreSpeakers(shared: string, world: World, errors: number): ScoreRow[] {
  let n = 0;
  let right = 0;
  let wrong = 0;
  for (const row of rowsOf<SpeakerRow>(join(shared, 'gold/events/response.dev.jsonl'))) {
    const points = [...row.text];
    for (const { speaker } of row.quotes ?? []) {
      if (!speaker) continue;
      const mention = points.slice(speaker.start, speaker.end).join('');
      const { country, why } = world.resolve(mention, { date: row.date, context: row.text });
      n++;
      if (country === (speaker.country || null)) right++;
      else {
        if (country) wrong++;
        if (wrong + n - right <= errors)
          console.error(`${mention} | ${speaker.country} | ${country} | ${why}`);
      }
    }
  }
  const figure = (value: number) => Math.round((1000 * value) / n) / 1000;
  return [
    { set: 'speakers', figure: 'country', value: figure(right), bar: null },
    { set: 'speakers', figure: WRONG, value: figure(wrong), bar: null },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const at = args.indexOf('--errors');
  const errors = at < 0 ? 0 : Number(args.splice(at, 2)[1]);
  const shared = args[0] ?? '../shared';
  if (!existsSync(join(shared, 'gold/actors'))) throw new Error(`no gold sets under ${shared}`);
  for (const row of scoreActors(shared, createWorld(readTables('world', null)), errors))
    console.log(
      `${row.set.padEnd(12)} ${row.figure.padEnd(26)} ${row.value.toFixed(3)}${row.bar === null ? '' : `  (bar ${row.bar})`}`,
    );
}
