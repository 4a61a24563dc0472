import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const NOT_OURS = /^(\.git|\.tmp|\.web-.*|node_modules|dist|scratch|assembly)$/;

/** Read from the disk and not from git, which refuses a checkout of another user and knows nothing of an unpacked archive. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}
const sources = filesUnder(root).filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length;

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
  expect(sources.filter((file) => marks.test(readFileSync(file, 'utf8')))).toEqual([]);
});
