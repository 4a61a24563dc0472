/**
 * Codes the event gold sets and scores them: `npx tsx eval/events.ts [FOLDER] [--out DIR] [--half 0|1] [--errors N] [SET …]`.
 * FOLDER holds gold/ and tools/ (default `../shared`). Prints one line a set and figure; writes predictions to DIR.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Coding } from '../src/coding/types.ts';
import { barOf } from './bars.ts';
import type { ScoreRow } from './score.ts';

interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
}

export const EVENT_SETS = [
  'news.dev',
  'response.dev',
  'codebook.plover',
  'codebook.cameo',
  'ledes.dev',
] as const;

/** Splits a set in two by a hash of the id, so that what is learnt from one half is checked on the other. */
export function halfOf(id: string): 0 | 1 {
  let h = 2166136261;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 16777619);
  return ((h >>> 7) & 1) as 0 | 1;
}

/** Codes one set and returns its figures. `code` is the engine's; `half` restricts the rows. */
export function scoreEvents(
  shared: string,
  set: string,
  code: (text: string, date: string | null) => Coding,
  options: { readonly out?: string; readonly half?: 0 | 1; readonly errors?: number } = {},
): ScoreRow[] {
  const out = options.out ?? join(tmpdir(), 'demarche-eval');
  mkdirSync(out, { recursive: true });
  const gold = join(shared, 'gold/events', `${set}.jsonl`);
  const rows = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .filter(
      (line) => options.half === undefined || halfOf((JSON.parse(line) as GoldRow).id) === options.half,
    );
  const suffix = options.half === undefined ? '' : `.${options.half}`;
  const goldFile = join(out, `${set}${suffix}.gold.jsonl`);
  const predFile = join(out, `${set}${suffix}.pred.jsonl`);
  writeFileSync(goldFile, `${rows.join('\n')}\n`);
  const predictions = rows.map((line) => {
    const row = JSON.parse(line) as GoldRow;
    const { events } = code(row.text, row.date ?? null);
    return JSON.stringify({ id: row.id, events });
  });
  writeFileSync(predFile, `${predictions.join('\n')}\n`);
  const score = (task: string) => {
    const args = [join(shared, 'tools/score.mjs'), task, goldFile, predFile, '--json'];
    return JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  };
  const figures: [string, number][] = [];
  const types = score('events');
  if (types.type)
    figures.push(
      ['type F1', types.type.f1],
      ['type P', types.type.p],
      ['type R', types.type.r],
      ['quad F1', types.quad.f1],
    );
  if (types.falseAlarmsOnEmpty !== null) figures.push(['false alarms (at most)', types.falseAlarmsOnEmpty]);
  if (set === 'response.dev' || set === 'codebook.plover') {
    const dyads = score('dyads');
    figures.push(['dyad F1', dyads.triple.f1], ['source state F1', dyads.sourceState.f1]);
    if (dyads.saidAccuracy !== undefined) figures.push(['said accuracy', dyads.saidAccuracy]);
  }
  return figures.map(([figure, value]) => ({ set, figure, value, bar: barOf(set, figure) }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const option = (name: string) => {
    const i = args.indexOf(name);
    return i < 0 ? undefined : args.splice(i, 2)[1];
  };
  const out = option('--out');
  const half = option('--half');
  const named = args.filter((x) => (EVENT_SETS as readonly string[]).includes(x));
  const shared = args.find((x) => !named.includes(x)) ?? '../shared';
  if (!existsSync(join(shared, 'gold/events'))) throw new Error(`no gold sets under ${shared}`);
  const { createEngine } = await import('../src/engine/index.ts');
  const engine = await createEngine();
  for (const set of named.length ? named : EVENT_SETS)
    for (const row of scoreEvents(shared, set, (text, date) => engine.code(text, { date }), {
      out,
      half: half === undefined ? undefined : (Number(half) as 0 | 1),
    }))
      console.log(
        `${row.set.padEnd(16)} ${row.figure.padEnd(24)} ${row.value.toFixed(3)}${row.bar === null ? '' : `  (bar ${row.bar})`}`,
      );
}
