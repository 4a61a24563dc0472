import { describe, expect, test } from 'vitest';
import { profile } from '../analysis/index.ts';
import { document, event, joined, LADDERS } from '../analysis/rows.fixture.ts';

import { buildDossier } from './build.ts';
import { input, name } from './dossier.fixture.ts';
import { formatDate, signed } from './format.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';

describe('the dossier', () => {
  test('every claim about an act cites a sentence, and every cited sentence is listed', () => {
    const dossier = buildDossier(input());
    const listed = new Set(dossier.evidence.map((sentence) => sentence.number));
    for (const section of dossier.sections)
      for (const claim of section.claims)
        for (const number of claim.cites) expect(listed.has(number)).toBe(true);
    for (const id of ['timeline', 'quotes', 'others'])
      for (const claim of dossier.sections.find((s) => s.id === id)!.claims)
        expect(claim.cites).not.toEqual([]);
  });

  test('a negated deed stands under what was told but not counted', () => {
    const dossier = buildDossier(input());
    const apart = dossier.sections.find((s) => s.id === 'not-counted')!;
    expect(apart.claims.map((claim) => claim.text)).toEqual([
      '3 January 2026: Russia did not mobilise against the United States — MOBILIZE/disapprove, done, negated.',
    ]);
    expect(dossier.headline).toContain('0 material acts');
  });

  test('the same input gives the same bytes', () => {
    const one = input();
    expect(renderMarkdown(buildDossier(one))).toBe(renderMarkdown(buildDossier({ ...one })));
    expect(renderHtml(buildDossier(one))).toBe(renderHtml(buildDossier({ ...one })));
  });

  test('the words of a source cannot break out of the page', () => {
    const hostile = '<script>alert(1)</script> [x](javascript:alert(1))';
    const events = joined([event({ key: 'event:0', sentenceSpan: { start: 0, end: 9, text: hostile } })]);
    const documents = [document({ url: 'javascript:alert(1)', title: hostile })];
    const base = input();
    const dossier = buildDossier({
      ...base,
      events,
      quotes: [],
      documents,
      profile: profile({
        actor: 'RU',
        crisis: null,
        events,
        quotes: [],
        documents,
        ladders: LADDERS,
        recall: () => 0.5,
        name,
      }),
    });
    expect(renderHtml(dossier)).not.toMatch(/<script|href="javascript/);
    expect(renderMarkdown(dossier)).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript/);
  });

  test('footnotes carry publisher, date, link, place and rule', () => {
    expect(renderMarkdown(buildDossier(input()))).toMatch(
      /\[\^1\]: “Russia condemned the United States\.” — Test & Wire, 3 January 2026, <https:\/\/example\.org\/1> \(document d1, characters \d+–\d+; `frame:condemn\/obj`\)/,
    );
  });
});

test('dates are told to their precision', () => {
  expect(formatDate('2026-01-03')).toBe('3 January 2026');
  expect(formatDate('2025-12-01', 'month')).toBe('December 2025');
  expect(formatDate('2014-01-01', 'year')).toBe('2014');
  expect(formatDate(null)).toBe('undated');
});

test('signed figures use the minus sign', () => {
  expect([signed(0.7), signed(-0.25), signed(0)]).toEqual(['+0.70', '−0.25', '0.00']);
});
