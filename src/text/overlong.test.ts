import { describe, expect, it } from 'vitest';
import { cutOverlong } from './overlong.ts';

/** Columns of sentences with the given numbers of tokens, each in its own paragraph. */
function columns(...lengths: number[]) {
  const bounds = [0];
  for (const n of lengths) bounds.push(bounds[bounds.length - 1] + n);
  const count = bounds[bounds.length - 1];
  return {
    start: Uint32Array.from({ length: count }, (_, i) => 2 * i),
    end: Uint32Array.from({ length: count }, (_, i) => 2 * i + 1),
    sentenceStart: Uint32Array.from(bounds),
    paragraph: Uint32Array.from(lengths, (_, i) => i),
  };
}

describe('cutOverlong', () => {
  it('leaves sentences as they are, long ones and empty ones too', () => {
    const tokens = columns(5, 0, 1024);
    expect(cutOverlong(tokens)).toBe(tokens);
  });

  it('cuts what is longer into pieces of the same paragraph', () => {
    const cut = cutOverlong(columns(3, 1100, 0, 7));
    expect([...cut.sentenceStart]).toEqual([0, 3, 259, 515, 771, 1027, 1103, 1103, 1110]);
    expect([...cut.paragraph]).toEqual([0, 1, 1, 1, 1, 1, 2, 3]);
  });
});
