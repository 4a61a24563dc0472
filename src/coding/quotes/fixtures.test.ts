import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { parseTsv } from '../tsv.ts';
import type { CodedQuote } from '../types.ts';

const read = (name: string) =>
  parseTsv(readFileSync(new URL(`./${name}.fixture.tsv`, import.meta.url), 'utf8'));
const singles = read('single-quotes');
const pitfalls = read('pitfalls');
type Row = (typeof singles)[number];

let code: (text: string) => readonly CodedQuote[];
beforeAll(async () => {
  const engine = await testEngine();
  code = (text) => engine.code(text, { date: '2026-01-05' }).quotes;
});

const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
const said = (text: string, quote: CodedQuote) =>
  quote.spans.map(([start, end]) => text.slice(start, end)).join(' // ');
const speaker = (text: string, { speaker }: CodedQuote) =>
  speaker ? text.slice(speaker.start, speaker.end) : '';

/** What is wrong with the coding of a row, or ''. */
function faultOf(row: Row): string {
  const text = row.text.replaceAll(' ¶ ', '\n\n');
  const quotes = code(text).filter((q) => q.kind !== 'indirect');
  const shown = quotes.map((q) => `${q.kind} ${said(text, q)} — ${speaker(text, q)}`).join('; ');
  if (row.kind === '-') return quotes.length ? `found ${shown}` : '';
  const want = letters(row.spans);
  const hit = quotes.find((q) => letters(said(text, q)) === want);
  if (!hit) return `found ${shown || 'nothing'}`;
  if (hit.kind !== row.kind) return `kind ${hit.kind}`;
  const who = speaker(text, hit);
  if (row.speaker === '-') return who ? `speaker ${who}` : '';
  if (!who || !(row.speaker.includes(who) || who.includes(row.speaker))) return `speaker ${who}`;
  const resolved = [hit.speaker?.country, hit.speaker?.actor];
  return !row.who || resolved.includes(row.who) ? '' : `is ${resolved.join(' ')}`;
}

function faultsOf(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const fault = faultOf(row);
    return fault ? [`${row.pitfall ?? ''}: ${row.text}\n    ${fault}`] : [];
  });
}

describe('sentences with quotations', () => {
  it('holds sixty in the style of papers that quote with single marks, and several for every pitfall', () => {
    expect(singles).toHaveLength(60);
    const counts = new Map<string, number>();
    for (const { pitfall } of pitfalls) counts.set(pitfall, (counts.get(pitfall) ?? 0) + 1);
    expect([...counts].filter(([, n]) => n < 2)).toEqual([]);
  });

  it.each([
    ['single quotation marks', singles],
    ['pitfalls', pitfalls],
  ])('%s: finds what was said and who said it', (_, rows) => {
    expect(faultsOf(rows)).toEqual([]);
  });
});
