import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenizer, type TokenizerTables } from './tokenize.ts';

const table = (name: string) => readFileSync(new URL(`./tables/${name}.tsv`, import.meta.url), 'utf8');
const tables: TokenizerTables = {
  abbreviations: table('abbreviations'),
  contractions: table('contractions'),
  prefixes: table('prefixes'),
  suffixes: table('suffixes'),
  starters: table('starters'),
  'speech-verbs': table('speech-verbs'),
  datelines: table('datelines'),
};
const { tokenize } = createTokenizer(tables);

const words = (text: string): string => {
  const { start, end } = tokenize(text);
  return Array.from(start, (s, i) => text.slice(s, end[i])).join('|');
};

describe('words', () => {
  it.each([
    ["don't can't won't", "do|n't|ca|n't|wo|n't"],
    ['I don’t', 'I|do|n’t'],
    ['cannot Gonna', 'can|not|Gon|na'],
    ["Russia's ministers' plan", "Russia|'s|ministers|'|plan"],
    ["they'd've said o'clock", "they|'d|'ve|said|o'clock"],
    ["O'Brien, Qur'an, d'Ivoire", "O'Brien|,|Qur'an|,|d'Ivoire"],
    ['a 15-year-old anti-government co-chair', 'a|15|-|year|-|old|anti-government|co-chair'],
    ['US-led al-Qaeda', 'US|-|led|al|-|Qaeda'],
    ['U.S.-backed, U.N. and Ph.D. p.m.', 'U.S.|-|backed|,|U.N.|and|Ph.D.|p.m|.'],
    ['€3.2bn, $5m and £1,000.50', '€|3.2|bn|,|$|5|m|and|£|1,000.50'],
    ['US$40 million, 3.5%', 'US$|40|million|,|3.5|%'],
    ['7:30pm on 9/11 or 2026-01-03', '7:30|pm|on|9/11|or|2026-01-03'],
    ['and/or 10–12 pages 5-10', 'and|/|or|10|–|12|pages|5|-|10'],
    ['1st, 20th, 1990s, ’72', '1st|,|20th|,|1990s|,|’72'],
    ['call 713-853-3989 or x', 'call|713-853-3989|or|x'],
    [
      'see https://example.org/a_b?c=1, or a.b@example.org.',
      'see|https://example.org/a_b?c=1|,|or|a.b@example.org|.',
    ],
    ['www.example.com and news.bbc.co.uk.', 'www.example.com|and|news.bbc.co.uk|.'],
    ['So... yes… [...] what?!', 'So|...|yes|…|[...]|what|?!'],
    ["''We left,'' he said", "''|We|left|,|''|he|said"],
    ['fine :) :-( ok', 'fine|:)|:-(|ok'],
    ['#Ukraine @POTUS #1 AT&T', '#Ukraine|@POTUS|#|1|AT&T'],
    ['Sen. Manchin, D-W.Va., and Art.5', 'Sen.|Manchin|,|D|-|W.Va.|,|and|Art.|5'],
    [
      'UN-led, E-mail, NON-ALIGNED and year-over-year',
      'UN|-|led|,|E-mail|,|NON-ALIGNED|and|year|-|over|-|year',
    ],
    ['Yahoo! Inc. and C.D.O.s', 'Yahoo!|Inc.|and|C.D.O.s'],
    ['Lt.-Gen. Smith in St.Petersburg', 'Lt.|-|Gen.|Smith|in|St.|Petersburg'],
    ['the president‘s and the president`s', 'the|president|‘s|and|the|president|`s'],
    ['a $$$ deal in HK$ or C$', 'a|$$$|deal|in|HK$|or|C$'],
    ['It ended.He left', 'It|ended|.|He|left'],
    ['👍🏽🇻🇪👩‍🚀 ok', '👍🏽|🇻🇪|👩‍🚀|ok'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

/** Any text, with the units that tend to break scanners drawn often. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '.',
        '..',
        '…',
        "'",
        "''",
        '’',
        '"',
        '“',
        '”',
        '-',
        '—',
        '\n',
        '\n\n',
        ' ',
        '\u0000',
        '\ud800',
        '\udc00',
        '😀',
        '\u200d',
        '🇻',
        'U.S.',
        'http://',
        'www.',
        '@',
        '(',
        ')',
        '[1]',
        '$',
        '5',
        '3.2bn',
        "n't",
        'He said',
        'Inc.',
        '1.',
        '1-',
        '-',
        '!',
        '?',
        '\u05d0',
        '\u202e',
        '\ufeff',
        '٣',
        '\r\n',
        ':',
        '/',
        ',',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('the', 'Gen', 'Putin', 'non', 'cannot', 'a'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('on any string', () => {
  it('tokens increase, do not overlap, and cover every unit that is not blank', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { start, end } = tokenize(text);
        let at = 0;
        for (let i = 0; i < start.length; i++) {
          expect(start[i]).toBeGreaterThanOrEqual(at);
          expect(end[i]).toBeGreaterThan(start[i]);
          expect(text.slice(at, start[i])).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
          at = end[i];
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('sentences part the tokens and paragraphs never go back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { start, sentenceStart, paragraph } = tokenize(text);
        expect(sentenceStart[0]).toBe(0);
        expect(sentenceStart[sentenceStart.length - 1]).toBe(start.length);
        expect(paragraph.length).toBe(sentenceStart.length - 1);
        for (let i = 1; i < sentenceStart.length; i++)
          expect(sentenceStart[i]).toBeGreaterThan(sentenceStart[i - 1]);
        for (let i = 1; i < paragraph.length; i++) expect(paragraph[i] - paragraph[i - 1]).toBeOneOf([0, 1]);
      }),
      { numRuns: 500 },
    );
  });
});
