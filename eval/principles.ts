/**
 * Scores which principles a sentence invokes on 200 sentences of statements and speeches labelled by hand; the fixture keeps
 * spans and hashes, the texts are read from FOLDER: `npx tsx eval/principles.ts [FOLDER] [--half 0|1]` (default `../shared`)
 * prints the figures and every sentence that differs.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type InvokedPrinciple, parseTsv } from '../src/coding/index.ts';
import type { Engine } from '../src/engine/index.ts';
import { barOf } from './bars.ts';
import { halfOf } from './events.ts';
import { printScores, type ScoreRow } from './score.ts';

const PRINCIPLES = new Set([
  'sovereignty',
  'territorial-integrity',
  'non-intervention',
  'non-use-of-force',
  'self-determination',
  'human-rights',
  'democracy',
  'immunity',
  'freedom-of-navigation',
  'international-law',
]);
const STATEMENTS = 'real/statements';
const SPEECHES = 'un_general_debate.2014-2021.tar.xz';

/** A labelled sentence and what the engine found. */
export interface PrincipleCase {
  readonly sentence: string;
  readonly hash: string;
  readonly expected: readonly InvokedPrinciple[];
  readonly found: readonly InvokedPrinciple[];
}

/**
 * Reads the labelled sentences and asks the engine's principle table about each.
 * @throws Error when a text is not the one that was labelled
 */
export function principleCases(shared: string, engine: Engine): PrincipleCase[] {
  const table = readFileSync(fileURLToPath(new URL('./principles.fixture.tsv', import.meta.url)), 'utf8');
  const rows = parseTsv(table);
  const texts = readTexts(
    shared,
    rows.map((row) => row.file),
  );
  return rows.map((row) => {
    const sentence = (texts.get(row.file) ?? '').slice(Number(row.start), Number(row.end));
    const hash = createHash('sha256').update(sentence).digest('hex').slice(0, 16);
    if (hash !== row.sha256) throw new Error(`${row.file} ${row.start}: not the sentence that was labelled`);
    // the reader may see several sentences where the fixture has one
    const found = merged(
      engine.coder.principles(engine.read(sentence), { date: null }, row.speaker).flat(),
    ).filter((x) => PRINCIPLES.has(x.principle));
    const expected = row.labels.split(' ').filter(Boolean).map(readLabel);
    return { sentence, hash, expected, found };
  });
}

function merged(list: readonly InvokedPrinciple[]): InvokedPrinciple[] {
  const one = new Map<string, InvokedPrinciple>();
  for (const x of list) {
    const before = one.get(x.principle);
    one.set(x.principle, {
      principle: x.principle,
      against: before?.against ?? x.against,
      for: before?.for ?? x.for,
    });
  }
  return [...one.values()];
}

function readLabel(label: string): InvokedPrinciple {
  const [principle, against, protects] = label.split(':');
  return { principle, against: against || null, for: protects || null };
}

function readTexts(shared: string, files: readonly string[]): Map<string, string> {
  const speeches = [...new Set(files.filter((file) => file.endsWith('.txt')))];
  const archive = join(shared, STATEMENTS, SPEECHES);
  const texts = new Map<string, string>();
  for (const file of new Set(files))
    if (!file.endsWith('.txt')) texts.set(file, readFileSync(join(shared, STATEMENTS, file), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'demarche-speeches-'));
  try {
    execFileSync('tar', ['-xJf', archive, '-C', folder, ...speeches]);
    for (const file of speeches) texts.set(file, readFileSync(join(folder, file), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return texts;
}

/** Precision and recall of principles, and of the states they are turned against or upheld for. Empty without the texts. */
export function scorePrinciples(shared: string, engine: Engine): ScoreRow[] {
  return existsSync(join(shared, STATEMENTS, SPEECHES)) ? figures(principleCases(shared, engine)) : [];
}

function figures(cases: readonly PrincipleCase[]): ScoreRow[] {
  const rows: ScoreRow[] = [];
  const add = (what: string, keys: (found: readonly InvokedPrinciple[]) => string[]) => {
    let hits = 0;
    let found = 0;
    let expected = 0;
    for (const x of cases) {
      const truth = new Set(keys(x.expected));
      const told = new Set(keys(x.found));
      found += told.size;
      expected += truth.size;
      for (const key of told) if (truth.has(key)) hits++;
    }
    const figure = (name: string, value: number, of: number) =>
      rows.push({
        set: 'principles',
        figure: `${what}${name}`,
        value: of ? value / of : 0,
        bar: barOf('principles', `${what}${name}`),
      });
    figure('precision', hits, found);
    figure('recall', hits, expected);
  };
  add('', (list) => list.map((x) => x.principle));
  add('against ', (list) => list.filter((x) => x.against).map((x) => `${x.principle} ${x.against}`));
  add('for ', (list) => list.filter((x) => x.for).map((x) => `${x.principle} ${x.for}`));
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const at = args.indexOf('--half');
  const half = at < 0 ? null : Number(args.splice(at, 2)[1]);
  const shared = args[0] ?? '../shared';
  const { createEngine } = await import('../src/engine/index.ts');
  const cases = principleCases(shared, await createEngine()).filter(
    (x) => half === null || halfOf(x.hash) === half,
  );
  const show = (list: readonly InvokedPrinciple[]) =>
    list.map((x) => `${x.principle}:${x.against ?? ''}:${x.for ?? ''}`).sort();
  for (const { expected, found, sentence } of cases) {
    const truth = show(expected);
    const told = show(found);
    const missed = truth.filter((x) => !told.includes(x)).map((x) => `-${x}`);
    const wrong = told.filter((x) => !truth.includes(x)).map((x) => `+${x}`);
    if (missed.length || wrong.length) console.log(`${[...missed, ...wrong].join(' ')}  ${sentence}`);
  }
  printScores(figures(cases));
}
