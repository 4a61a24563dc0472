import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segment } from './segments.ts';

test('overlapping spans are cut at every border, the innermost last', () => {
  const cut = segment('abcdef', [
    { start: 1, end: 5, tag: 'wide' },
    { start: 2, end: 3, tag: 'deep' },
  ]);
  expect(cut.map((s) => [s.text, s.spans.map((x) => x.tag).join('+')])).toEqual([
    ['a', ''],
    ['b', 'wide'],
    ['c', 'wide+deep'],
    ['de', 'wide'],
    ['f', ''],
  ]);
});

test('offsets count UTF-16 units, as emoji need', () => {
  const text = '🇻🇪 Caracas 😡 protested';
  const start = text.indexOf('protested');
  expect(segment(text, [{ start, end: start + 9, tag: 'trigger' }]).at(-1)).toMatchObject({
    text: 'protested',
    start,
  });
});

test('whatever the spans, the pieces join to the text and each span is covered by its pieces', () => {
  const span = fc.record({ start: fc.nat(40), end: fc.nat(60), tag: fc.nat(9) });
  fc.assert(
    fc.property(
      fc.string({ maxLength: 50, unit: 'grapheme' }),
      fc.array(span, { maxLength: 12 }),
      (text, spans) => {
        const cut = segment(text, spans);
        expect(cut.map((s) => s.text).join('')).toBe(text);
        for (const s of spans) {
          const covered = cut.filter((piece) => piece.spans.includes(s)).map((piece) => piece.text);
          expect(covered.join('')).toBe(s.start < s.end ? text.slice(s.start, s.end) : '');
        }
      },
    ),
  );
});

test.each([
  ['an emoji of several code points', '👨‍👩‍👧 met 🇻🇪 envoys', 'envoys'],
  ['a combining mark', 'Cafe\u0301 owners met', 'owners'],
  ['right-to-left text', 'قالت كاراكاس إن الغارة جريمة', 'الغارة'],
  ['right-to-left text within the span', 'He called كاراكاس 😡 safe', 'كاراكاس 😡'],
])('a span behind %s covers its own words, and a name within it too', (_, text, words) => {
  const start = text.indexOf(words);
  const inner = { start, end: start + 2, tag: 'inner' };
  const cut = segment(text, [{ start, end: start + words.length, tag: 'outer' }, inner]);
  const of = (tag: string) =>
    cut.flatMap((piece) => (piece.spans.some((span) => span.tag === tag) ? [piece.text] : [])).join('');
  expect([of('outer'), of('inner')]).toEqual([words, words.slice(0, 2)]);
  expect(cut.map((piece) => piece.text).join('')).toBe(text);
});
