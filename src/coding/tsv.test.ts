import { expect, test } from 'vitest';
import { alternatives, parseTsv } from './tsv.ts';

test('comments and empty lines are skipped, missing cells are empty', () => {
  const rows = parseTsv('# about\nword\tpos\tnote\n\nstrike\tv\n# more\nraid\tn\tx\r\n');
  expect(rows).toEqual([
    { word: 'strike', pos: 'v', note: '' },
    { word: 'raid', pos: 'n', note: 'x' },
  ]);
});

test('alternatives drop blanks and empty parts', () => {
  expect(alternatives('a | b||c')).toEqual(['a', 'b', 'c']);
  expect(alternatives('')).toEqual([]);
});
