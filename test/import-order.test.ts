import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The house of ARCHITECTURE.md: a folder imports only from itself and from those above it. */
const HOUSE = [
  'text',
  'world',
  'coding',
  'engine',
  'corpus',
  'intake',
  'analysis',
  'charts',
  'dossier',
  'server',
  'cli',
];
/** Folders that also run in a browser. */
const BROWSER = ['text', 'world', 'coding', 'charts'];
const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('assembly'))
  .map((file) => join(src, file));

function imports(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]);
}
const roomOf = (path: string) => relative(src, path).split('/')[0];

test('every folder of src has its place in the house', () => {
  const rooms = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map((entry) => entry.name).filter((name) => !HOUSE.includes(name))).toEqual([]);
});

test('imports run only upwards', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const room = HOUSE.indexOf(roomOf(file));
    if (room < 0) continue; // files beside the rooms (errors.ts) may be imported by all and import none
    for (const target of imports(file).filter((path) => path.startsWith('.'))) {
      const other = HOUSE.indexOf(roomOf(resolve(dirname(file), target)));
      if (other > room) wrong.push(`${relative(root, file)} → ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('what stands beside the rooms imports none of them', () => {
  const loose = files.filter((file) => !HOUSE.includes(roomOf(file)));
  const wrong = loose.flatMap((file) =>
    imports(file).filter((path) => path.startsWith('./') && path.includes('/', 2)),
  );
  expect(wrong).toEqual([]);
});

test('reading, world, coding and charts use no Node API', () => {
  const wrong = files
    .filter((file) => BROWSER.includes(roomOf(file)) && !/\.(test|fixture)\.tsx?$/.test(file))
    .flatMap((file) =>
      imports(file)
        .filter((path) => path.startsWith('node:'))
        .map((path) => `${relative(root, file)}: ${path}`),
    );
  expect(wrong).toEqual([]);
});

test('the workbench reaches into src only for types and charts', () => {
  const web = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/node_modules|^dist|\.test\./.test(file))
    .map((file) => join(root, 'web', file));
  const wrong: string[] = [];
  for (const file of web) {
    const code = readFileSync(file, 'utf8');
    for (const match of code.matchAll(/import\s+(type\s+)?[^'"]*?from\s*['"]([^'"]+)['"]/g)) {
      const target = resolve(dirname(file), match[2]);
      if (!match[2].startsWith('.') || !target.startsWith(src)) continue;
      if (!match[1] && roomOf(target) !== 'charts') wrong.push(`${relative(root, file)} → ${match[2]}`);
    }
  }
  expect(wrong).toEqual([]);
});
