/**
 * How the engine does on text that it was not made on: dated lines of world news, whose places and labels stand in
 * `unseen.fixture.tsv` and whose text is read from the folder of gold data (`unseen.lines`, `unseen.later` and
 * `unseen.fourth`, drawings whose errors have been read since; `unseen.kept` and `unseen.kept2`, whose errors nobody
 * has read), and twice 60 opening sentences of our own, half of them news without an event (`leads.own`;
 * `leads.later`, longer and with more background).
 *
 * Run alone: `npx tsx eval/unseen.ts [SHARED]`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternatives, parseTsv } from '../src/coding/tsv.ts';
import type { Coding } from '../src/coding/types.ts';
import { readInputs } from '../src/intake/index.ts';
import { barOf } from './bars.ts';
import { printScores, type ScoreRow, scoreFile } from './score.ts';

type Code = (text: string, date: string | null) => Coding;

const LABELS = fileURLToPath(new URL('./unseen.fixture.tsv', import.meta.url));
const LEADS = {
  'leads.own': fileURLToPath(new URL('./leads.fixture.jsonl', import.meta.url)),
  'leads.later': fileURLToPath(new URL('./leads-later.fixture.jsonl', import.meta.url)),
};
/** What the design asks of unseen text of the kind. */
const ARCHIVE = /^wikipedia_current_events\..*\.tar\.xz$/;

/** Lines and leads; without the archive of lines only the leads. */
export async function scoreUnseen(shared: string, code: Code): Promise<ScoreRow[]> {
  const leads = Object.entries(LEADS).flatMap(([set, file]) => scoreSet(shared, set, file, code));
  return [...(await scoreLines(shared, code)), ...leads];
}

/** @throws Error when a line is not what it was when it was labelled */
async function scoreLines(shared: string, code: Code): Promise<ScoreRow[]> {
  const folder = join(shared, 'real/timelines');
  const archive = existsSync(folder) ? readdirSync(folder).find((name) => ARCHIVE.test(name)) : undefined;
  if (!archive) return [];
  const scratch = mkdtempSync(join(tmpdir(), 'demarche-unseen-'));
  try {
    execFileSync('tar', ['-xJf', join(folder, archive), '-C', scratch]);
    const rows: ScoreRow[] = [];
    for (const [set, lines] of await goldRows(scratch)) {
      const gold = join(scratch, `${set}.jsonl`);
      writeFileSync(gold, `${lines.join('\n')}\n`);
      rows.push(...scoreSet(shared, `unseen.${set}`, gold, code));
    }
    return rows;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The labelled lines of each set as rows of the scorer, text and date read from the pages. */
async function goldRows(folder: string): Promise<Map<string, string[]>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sets = new Map<string, string[]>();
  for (const { set, file, line, sha, events } of parseTsv(readFileSync(LABELS, 'utf8'))) {
    const path = paths.find((candidate) => basename(candidate) === file);
    const text = path ? await lineOf(join(folder, path), Number(line)) : '';
    if (!createHash('sha256').update(text).digest('hex').startsWith(sha))
      throw new Error(`line ${line} of ${file} is not the one that was labelled`);
    const rows = sets.get(set) ?? [];
    sets.set(set, rows);
    rows.push(
      JSON.stringify({
        id: `${file}:${line}`,
        text,
        date: basename(file, '.md'),
        expected: eventsOf(events),
      }),
    );
  }
  return sets;
}

async function lineOf(path: string, line: number): Promise<string> {
  for await (const read of readInputs([path]))
    if (read.ok && read.document.sourceLine === line) return read.document.text;
  return '';
}

/** `ACCUSE RU>US,GB said actual 41-50; …` as the scorer's gold has it. */
function eventsOf(labels: string): object[] {
  return alternatives(labels.replaceAll(';', '|')).map((label) => {
    const parts = label.match(/^([A-Z]+) ([^>]*)>(.*) (said|done) (actual|future) (\d+)-(\d+)$/);
    if (!parts) throw new Error(`no event: "${label}"`);
    const [, event, sources, targets, said, realis, start, end] = parts;
    return {
      event,
      sources: statesOf(sources),
      targets: statesOf(targets),
      said: said === 'said',
      realis,
      trigger: { start: Number(start), end: Number(end) },
    };
  });
}

const statesOf = (list: string): object[] =>
  list
    .split(',')
    .filter(Boolean)
    .map((country) => ({ country }));

function scoreSet(shared: string, set: string, goldFile: string, code: Code): ScoreRow[] {
  const predict = (row: { text: string; date?: string | null }) => code(row.text, row.date ?? null);
  const types = scoreFile(shared, 'events', goldFile, predict);
  const dyads = scoreFile(shared, 'dyads', goldFile, predict);
  const figures: [string, number][] = [
    ['type F1', types.type.f1],
    ['type P', types.type.p],
    ['type R', types.type.r],
    ['false alarms (at most)', types.falseAlarmsOnEmpty],
    ['dyad F1', dyads.triple.f1],
    ['source state F1', dyads.sourceState.f1],
    ['said accuracy', dyads.saidAccuracy],
  ];
  return figures.map(([figure, value]) => ({ set, figure, value, bar: barOf(set, figure) }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2] ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const { createEngine } = await import('../src/engine/index.ts');
  const engine = await createEngine();
  printScores(await scoreUnseen(shared, (text, date) => engine.code(text, { date })));
}
