import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { codingPage } from '../scripts/figures.ts';
import { referencePages } from '../scripts/reference-pages.ts';
import { createProgram } from '../src/cli/program.ts';
import { leaves } from '../src/cli/reference.ts';

const root = resolve(import.meta.dirname, '..');
const doc = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');

test('the reference is what the code says (npm run reference)', async () => {
  for (const [name, text] of Object.entries(await referencePages()))
    expect([name, doc(`reference/${name}`)]).toEqual([name, text]);
});

test('the figures of docs/coding.md are those that were recorded (npm run reference)', () => {
  expect(doc('coding.md')).toBe(codingPage());
});

test('every analysis has a page', () => {
  const folders = readdirSync(join(root, 'src/analysis'), { withFileTypes: true });
  const names = folders.filter((one) => one.isDirectory()).map(({ name }) => name);
  for (const name of [...names, 'profile', 'stance', 'ties'])
    expect(doc(`analyses/${name}.md`)).toMatch(/^# /);
});

test('every command has a description and an example', async () => {
  for (const command of leaves(await createProgram())) {
    let help = '';
    command.configureOutput({ writeOut: (part) => (help += part) });
    command.outputHelp();
    expect([command.name(), command.description() !== '', help.includes('Example:')]).toEqual([
      command.name(),
      true,
      true,
    ]);
  }
});

test('every table is described', () => {
  const pages = doc('tables.md') + doc('data.md');
  const missing = ['text', 'world', 'coding'].flatMap((room) =>
    readdirSync(join(root, 'src', room, 'tables'))
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => file.slice(0, -4).replace(/^frames-.*/, 'frames-*'))
      .filter((name) => !pages.includes(`\`${name}`)),
  );
  expect(missing).toEqual([]);
});

test('every decision is numbered and says what was weighed or why', () => {
  for (const file of readdirSync(join(root, 'docs/decisions'))) {
    expect(file).toMatch(/^\d{3}-[a-z-]+\.md$/);
    expect([file, doc(`decisions/${file}`).length > 200]).toEqual([file, true]);
  }
});

test('links between the documents lead somewhere', () => {
  const pages = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'docs/coding.md',
    'docs/tables.md',
    'docs/limits.md',
    'docs/data.md',
    'docs/errors.md',
  ];
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8');
    for (const [, target] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
      expect([page, target, existsSync(resolve(root, dirname(page), target))]).toEqual([page, target, true]);
  }
});
