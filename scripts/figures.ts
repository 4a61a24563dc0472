import { readFileSync } from 'node:fs';
import { parseTsv } from '../src/coding/tsv.ts';

/** Sets by what they are, with the figures that are told of each. */
const SETS: readonly (readonly [set: string, what: string])[] = [
  ['news.dev', 'news sentences, development'],
  ['response.dev', 'lines of world news, development'],
  ['unseen.kept', 'lines of world news, unseen'],
  ['codebook.plover', 'examples of the PLOVER code book'],
  ['codebook.cameo', 'examples of the CAMEO code book'],
  ['leads.own', 'leads of news reports, unseen'],
];
const FIGURES: readonly (readonly [figure: string, label: string])[] = [
  ['type P', 'precision of types'],
  ['type R', 'recall of types'],
  ['type F1', 'F1 of types'],
  ['dyad F1', 'F1 of state, type, state'],
  ['said accuracy', 'said or done'],
];
const QUOTES: readonly (readonly [figure: string, label: string])[] = [
  ['direct recall', 'direct quotes found'],
  ['marked F1', 'F1 of quotes with marks, whole content'],
  ['speaker precision', 'speakers that are right'],
];
const BEGIN = '<!-- figures: written by eval/run.ts --record and npm run reference -->';
const END = '<!-- /figures -->';

export const CODING_PAGE = new URL('../docs/coding.md', import.meta.url);

/** `docs/coding.md` with the figures as they were last recorded. */
export function codingPage(): string {
  const read = (path: string): string => readFileSync(new URL(path, CODING_PAGE), 'utf8');
  const baseline = JSON.parse(read('../eval/baseline.json')) as Record<string, number>;
  return withFigures(read('coding.md'), baseline, read('../src/coding/tables/measured.tsv'));
}

/**
 * Puts the measured figures into `docs/coding.md`.
 * @param page the page as it stands, with the two marks between which the figures go
 * @param baseline `eval/baseline.json`
 * @param measured the text of `measured.tsv`
 */
function withFigures(page: string, baseline: Readonly<Record<string, number>>, measured: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('docs/coding.md has lost the marks around its figures');
  const block = [setsTable(baseline), quotesTable(baseline), typesTable(measured)].join('\n\n');
  return `${page.slice(0, begin + BEGIN.length)}\n\n${block}\n\n${page.slice(end)}`;
}

function setsTable(baseline: Readonly<Record<string, number>>): string {
  const cell = (value: number | undefined): string => (value === undefined ? '–' : hundredths(value));
  const rows = SETS.map(([set, what]) => [
    what,
    ...FIGURES.map(([figure]) => cell(baseline[`${set} ${figure}`])),
  ]);
  return table(['events', ...FIGURES.map(([, label]) => label)], rows);
}

function quotesTable(baseline: Readonly<Record<string, number>>): string {
  const rows = QUOTES.map(([figure, label]) => [label, hundredths(baseline[`polnear.dev ${figure}`])]);
  return table(['quotes in news articles', 'share'], rows);
}

function typesTable(measured: string): string {
  const rows = parseTsv(measured).map((row) => [
    row.type,
    hundredths(Number(row.precision)),
    hundredths(Number(row.recall)),
    row.reports,
  ]);
  return table(['type', 'precision', 'recall', 'hand-coded reports'], rows);
}

/** `0.758` → `.76`. */
const hundredths = (value: number): string => (value >= 0.995 ? '1.0' : value.toFixed(2).slice(1));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i ? '--:' : '---'))), ...rows.map(line)].join('\n');
}
