import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { parseTsv } from '../tsv.ts';
import type { CodedQuote } from '../types.ts';

const rows = parseTsv(readFileSync(new URL('./single-quotes.fixture.tsv', import.meta.url), 'utf8'));
/** Rows that may go wrong with weights that read a sentence otherwise. */
const TOLERATED = 4;

let code: (text: string) => readonly CodedQuote[];
beforeAll(async () => {
  const engine = await testEngine();
  code = (text) => engine.code(text, { date: '2026-01-05' }).quotes;
});

const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What is wrong with the coding of a row, or ''. */
function faultOf(row: (typeof rows)[number]): string {
  const quotes = code(row.text).filter((q) => q.kind !== 'indirect');
  const shown = quotes.map((q) => `${q.kind} ${said(row.text, q)} — ${speaker(row.text, q)}`).join('; ');
  if (row.kind === '-') return quotes.length ? `found ${shown}` : '';
  const want = letters(row.spans);
  const hit = quotes.find((q) => letters(said(row.text, q)) === want);
  if (!hit) return `found ${shown || 'nothing'}`;
  if (hit.kind !== row.kind) return `kind ${hit.kind}`;
  const who = speaker(row.text, hit);
  return who && (row.speaker.includes(who) || who.includes(row.speaker)) ? '' : `speaker ${who}`;
}

function said(text: string, quote: CodedQuote): string {
  return quote.spans.map(([start, end]) => text.slice(start, end)).join(' // ');
}
function speaker(text: string, quote: CodedQuote): string {
  return quote.speaker ? text.slice(quote.speaker.start, quote.speaker.end) : '';
}

describe('single quotation marks', () => {
  it('has sixty sentences', () => {
    expect(rows).toHaveLength(60);
  });

  it('finds what was said and who said it', () => {
    const faults = rows.map((row) => [row.text, faultOf(row)]).filter(([, fault]) => fault);
    for (const [text, fault] of faults) console.log(`${text}\n    ${fault}`);
    expect(faults.length, faults.map((f) => f.join('\n    ')).join('\n')).toBeLessThanOrEqual(TOLERATED);
  });
});
