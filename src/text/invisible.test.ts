import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutInvisible } from './invisible.ts';

const columns = (...ranges: [number, number][]) => ({
  start: Uint32Array.from(ranges, ([start]) => start),
  end: Uint32Array.from(ranges, ([, end]) => end),
});

it('leaves soft hyphens out of words and moves the offsets behind them', () => {
  const words = withoutInvisible('sanc\u00adtions \ufefffail', columns([0, 10], [12, 16]));
  expect(words.text).toBe('sanctions fail');
  expect([...words.start]).toEqual([0, 10]);
  expect([...words.end]).toEqual([9, 14]);
});

it('hands back text that has none', () => {
  const tokens = columns([0, 4]);
  expect(withoutInvisible('fail', tokens)).toEqual({ text: 'fail', ...tokens });
});

it('cuts the same words out of the cleaned text', () => {
  const piece = fc.constantFrom('a', 'bc', '\u00ad', '\u200b', ' ', '.');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(12), fc.nat(12), (pieces, a, b) => {
      const text = pieces.join('');
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const words = withoutInvisible(text, columns([start, end]));
      expect(words.text.slice(words.start[0], words.end[0])).toBe(
        text.slice(start, end).replace(/[\u00ad\u200b]/g, ''),
      );
    }),
  );
});
