import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldKey, keyAt, keyOf, plainWord, tokenize } from './tokens.ts';

const words = (text: string) => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
};

test('hyphens part, apostrophes and stops of abbreviations do not', () => {
  expect(words("al-Qaeda, Sana'a and the U.S. of J.D. Vance")).toEqual([
    'al',
    'Qaeda',
    "Sana'a",
    'and',
    'the',
    'U.S.',
    'of',
    'J.D.',
    'Vance',
  ]);
  expect(words('It ended. He left.')).toEqual(['It', 'ended', 'He', 'left']);
});

test('possessives are marked and left out', () => {
  for (const text of ["Russia's", 'Russia’s', "Russia 's", "the Houthis'"]) {
    const tokens = tokenize(text);
    expect(tokens.possessive[text.startsWith('the') ? 1 : 0]).toBe(1);
  }
  expect(words("Russia 's army")).toEqual(['Russia', 'army']);
});

test('keys forget case, marks and apostrophes', () => {
  expect(keyOf('Nicolás MADURO')).toBe('nicolas maduro');
  expect(keyOf("Sana'a")).toBe('sanaa');
  expect(keyOf('U.S.')).toBe('us');
  expect(keyOf('Łódź')).toBe('lodz');
  expect(keyOf('Lee Jae-myung')).toBe('lee jae myung');
  expect(keyOf("People's Republic of China")).toBe('people republic of china');
});

test('spellings of one name in several transliterations fold together', () => {
  const same = (...names: string[]) =>
    expect(new Set(names.map((name) => foldKey(keyOf(name)))).size).toBe(1);
  same('Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zelenskii');
  same('Sergey Lavrov', 'Sergei Lavrov');
  same('Dmitry Peskov', 'Dmitriy Peskov', 'Dmitri Peskov');
  expect(foldKey('putin')).not.toBe(foldKey('petro'));
});

test('the short way to a key and the long way agree', () => {
  const name = fc.array(fc.constantFrom('Kim', 'jong', 'McDonald', 'a', 'Al'), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(name, fc.constantFrom(' ', '-'), (parts, glue) => {
      const text = parts.join(glue);
      const tokens = tokenize(text);
      expect(keyOf(text)).toBe(Array.from({ length: tokens.count }, (_, i) => keyAt(tokens, i)).join(' '));
    }),
  );
});

test('words of any text lie in order inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const tokens = tokenize(text);
      let end = 0;
      for (let i = 0; i < tokens.count; i++) {
        expect(tokens.start[i]).toBeGreaterThanOrEqual(end);
        end = tokens.end[i];
        expect(end).toBeGreaterThan(tokens.start[i]);
      }
      expect(end).toBeLessThanOrEqual(text.length);
      plainWord(text);
    }),
  );
});
