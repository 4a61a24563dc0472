import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPassage, passageOf } from './passage.ts';

const TEXT = '🇻🇪 كاراكاس condemned it. Cafe\u0301 owners condemned it too 😡. Moscow condemned it at once.';

describe('a passage is found again', () => {
  test('by its neighbours where the same words stand several times', () => {
    const start = TEXT.lastIndexOf('condemned it');
    const passage = passageOf(TEXT, start, start + 12);
    expect(findPassage(TEXT, passage)).toEqual({ start, end: start + 12, changed: false });
    // Words put in before it move it; it is still the last.
    const moved = `A new first line.\n${TEXT}`;
    expect(findPassage(moved, passage)?.start).toBe(start + 18);
  });

  test('whatever stands around it: emoji, combining marks, right-to-left text', () => {
    for (const words of ['كاراكاس', 'Cafe\u0301', '😡', '🇻🇪']) {
      const start = TEXT.indexOf(words);
      expect(findPassage(TEXT, passageOf(TEXT, start, start + words.length))?.start).toBe(start);
    }
  });

  test('between its neighbours when its words were changed, which is told', () => {
    const start = TEXT.indexOf('Moscow');
    const passage = passageOf(TEXT, start, start + 6);
    const edited = TEXT.replace('Moscow', 'The Kremlin');
    expect(findPassage(edited, passage)).toEqual({ start, end: start + 11, changed: true });
    expect(findPassage('Another text altogether.', passage)).toBeNull();
  });
});

test('every passage of a text is found in it, with its own words', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2, unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const found = findPassage(text, passageOf(text, start, end))!;
      expect(found.changed).toBe(false);
      expect(text.slice(found.start, found.end)).toBe(text.slice(start, end));
    }),
  );
});
