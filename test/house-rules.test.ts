import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const lines = (file: string) => readFileSync(join(root, file), 'utf8').split('\n').length;
const sources = tracked.filter(
  (file) => !file.includes('/assembly/') &&
  &\.(ts|tsx|mjs)$/.test(file),
);

test('no source file is longer than 600 lines', () => {
  expect(sources.filter((file) => lines(file) > 600)).toEqual([]);
});

test('the median source file has at most 90 lines', () => {
  const sizes = sources.map(lines).sort((a, b) => a - b);
  expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(90);
});

test('nothing is left unfinished in the sources', () => {
  const marks = new RegExp(
    ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', '@ts-' + 'ignore', 'as ' + 'any\\b'].join('|'),
  );
  expect(sources.filter((file) => marks.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
