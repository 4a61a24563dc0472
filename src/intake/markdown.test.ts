import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineText, markdownText, readMarkdown } from './markdown.ts';

test('marks go, words stay', () => {
  expect(
    inlineText('The **foreign _ministry_** [condemned](https://a.example/x_(y) "t") `it`&mdash;\\*twice\\*.'),
  ).toBe('The foreign ministry condemned it—*twice*.');
  expect(inlineText('![flag](f.png)snake_case_name and 2 * 3 * 4')).toBe('snake_case_name and 2 * 3 * 4');
  expect(inlineText('aboard the [USS *Iwo Jima*](https://e.example/USS_%28LHD%29 "USS (LHD)") today')).toBe(
    'aboard the USS Iwo Jima today',
  );
});

test('paragraphs, headings, lists, quotes and tables', () => {
  const body = [
    '# Main',
    'A paragraph',
    'on two lines.',
    '',
    '> A quoted',
    '> paragraph.',
    '',
    '## Part',
    '- one',
    '- two',
    '  goes on',
    '',
    '| a | b |',
    '|---|---|',
    '| c | d |',
    '',
    '***',
    'End.',
  ].join('\n');
  expect(markdownText(body)).toBe(
    'Main\n\nA paragraph on two lines.\n\nA quoted paragraph.\n\nPart\n\none\ntwo goes on\n\na | b\nc | d\n\nEnd.',
  );
});

test('title from front matter, else from the first heading', () => {
  expect(readMarkdown('---\ntitle: T\ndate: 2026-01-03\n---\n# H\n\nText.')).toMatchObject({
    title: 'T',
    text: 'H\n\nText.',
  });
  expect(readMarkdown('# A *bold* claim\n\nText.').title).toBe('A bold claim');
  expect(readMarkdown('Underlined\n====\n\nText.')).toMatchObject({
    title: 'Underlined',
    text: 'Underlined\n\nText.',
  });
});

test('plain prose passes through unchanged', () => {
  fc.assert(
    fc.property(
      fc.array(fc.lorem({ mode: 'sentences', maxCount: 3 }), { minLength: 1, maxLength: 5 }),
      (paragraphs) => {
        expect(readMarkdown(paragraphs.join('\n\n')).text).toBe(paragraphs.join('\n\n'));
      },
    ),
  );
});

test('long hostile marks take no time', () => {
  const start = performance.now();
  for (const piece of ['[', '*', '_a', '`', '![](', '<!--', '> ', '# ', ' '])
    readMarkdown(`# ${piece.repeat(50_000)}x`);
  expect(performance.now() - start).toBeLessThan(10_000);
});
