import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainHead, readPlain } from './plain.ts';

test('front matter with publisher, references and a quoted title', () => {
  const draft = readPlain(
    [
      '---',
      'title: "Ministry condemns: a statement"',
      'date: 7 January 2026',
      'publisher: Example Ministry',
      'url: https://mfa.example/1',
      'sample: true',
      'references:',
      '  - Example Times | https://times.example/a?b=1',
      '  - Example Radio — evening bulletin',
      'author: A. Writer',
      '---',
      '',
      'First paragraph.',
      '',
      'Second: paragraph.',
    ].join('\r\n'),
  );
  expect(draft).toMatchObject({
    title: 'Ministry condemns: a statement',
    published: { date: '2026-01-07', precision: 'day' },
    publisher: 'Example Ministry',
    url: 'https://mfa.example/1',
    sample: true,
    meta: { author: 'A. Writer' },
    text: 'First paragraph.\n\nSecond: paragraph.',
  });
  expect(draft.references).toEqual([
    { name: 'Example Times', url: 'https://times.example/a?b=1' },
    { name: 'Example Radio — evening bulletin', url: null },
  ]);
});

test('a head of fields without dashes', () => {
  const draft = readPlain('Title: Talks resume\nDate: 2014-03-18\nSource: Gazette\n\nThe talks resumed.');
  expect(draft).toMatchObject({ title: 'Talks resume', publisher: 'Gazette', text: 'The talks resumed.' });
  expect(draft.published?.date).toBe('2014-03-18');
});

test('a dialogue is not taken for a head of fields', () => {
  const text = 'Minister: We reject this.\nReporter: Why?\n\nMinister: It is untenable.';
  expect(readPlain(text).text).toBe(text);
});

test('a leading date is read and taken off', () => {
  const text = " date 2026-01-07 Freedonia's response has been measured.\n\nIt spoke.";
  const head = plainHead(text);
  expect(head.published?.date).toBe('2026-01-07');
  expect(text.slice(head.bodyStart)).toBe("Freedonia's response has been measured.\n\nIt spoke.");
});

test.each(['7 January 2026', 'Wednesday, January 7, 2026', 'Published: 2026-01-07 10:15 GMT'])(
  'first line "%s"',
  (line) => {
    const draft = readPlain(`${line}\n\nFreedonia protested.`);
    expect(draft.published?.date).toBe('2026-01-07');
    expect(draft.text).toBe('Freedonia protested.');
  },
);

test('a first sentence that holds a date stays', () => {
  const draft = readPlain('On 7 January 2026 Freedonia protested.\n\nIt was late.');
  expect(draft.text).toMatch(/^On 7 January/);
  expect(draft.published).toBeUndefined();
});

test('a dateline gives date and agency and stays in the text', () => {
  const draft = readPlain('CARACAS, Jan 7, 2026 (Reuters) - Freedonia protested.');
  expect(draft.guessedDate?.date).toBe('2026-01-07');
  expect(draft.guessedPublisher).toBe('Reuters');
  expect(draft.text).toMatch(/^CARACAS/);
  expect(readPlain('Jan 7, 2026 (Reuters)\nText.').guessedDate?.date).toBe('2026-01-07');
  expect(readPlain('MOSCOW, January 7. /TASS/. Text.')).toMatchObject({
    guessedDate: null,
    guessedPublisher: 'TASS',
  });
});

test('the headline is the short first line, and stays', () => {
  const draft = readPlain('Freedonia recalls its ambassador\n\nThe envoy left on Monday.');
  expect(draft.title).toBe('Freedonia recalls its ambassador');
  expect(draft.text).toMatch(/^Freedonia recalls/);
});

test('lines broken at a fixed width are joined, paragraphs and lists are not', () => {
  const wrapped =
    'The foreign ministry of Freedonia said on Monday that it had\nsummoned the ambassador of Sylvania in order to hand over a\nnote of protest about the flights over the border region that\nhad gone on for weeks.\n\nA second paragraph.';
  expect(readPlain(wrapped).text).toContain('it had summoned');
  expect(readPlain(wrapped).text.split('\n\n')).toHaveLength(2);
  const paragraphs = 'One sentence stands here as its own paragraph, as many sites do it.\n'.repeat(6).trim();
  expect(readPlain(paragraphs).text).toBe(paragraphs);
});

test('no text is lost and nothing throws, whatever comes in', () => {
  fc.assert(
    fc.property(fc.lorem({ mode: 'sentences', maxCount: 5 }), (prose) => {
      expect(readPlain(`---\ntitle: x\n---\n${prose}`).text).toBe(prose.trim());
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => typeof readPlain(raw).text === 'string'));
});
