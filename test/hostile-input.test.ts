import { chmodSync, chownSync, closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { canEnter } from '../src/corpus/postgres/reach.ts';
import { postgresUser } from '../src/corpus/postgres/run-as.ts';
import type { AddSummary } from '../src/intake/index.ts';
import { freshFolder, jsonLines, type Ran, runCommand } from './command.ts';

const SENTENCE = 'Freedonia condemned the seizure of the ferry by Sylvania on Monday.';
const MEGABYTE = 1024 * 1024;

/**
 * Root may read everything, so under root the command runs as the user who runs the database. Where that user cannot
 * reach the checkout, no folder can be closed to the command.
 */
const other = postgresUser();
const reachable =
  other !== null && [import.meta.dirname, process.execPath].every((path) => canEnter(other, path));
const user = reachable ? other : null;
const mayClose = reachable || other === null;
// Each run is a program that starts: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const folder = freshFolder('hostile');
const home = join(folder, 'home');
const inputs = join(folder, 'inputs');

function put(name: string, content: string | Uint8Array): string {
  const path = join(inputs, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A line without an end, of words and full stops, or of one word. */
function longLine(name: string, megabytes: number, words: string): void {
  const file = openSync(join(inputs, name), 'w');
  const block = words.repeat(Math.ceil(MEGABYTE / words.length)).slice(0, MEGABYTE);
  for (let i = 0; i < megabytes; i++) writeSync(file, block);
  closeSync(file);
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
/** Windows-1251, in which Russian news was long written. */
const cyrillic = (text: string) =>
  Uint8Array.from([...text], (c) =>
    c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0),
  );

let ran: Ran;
let summary: AddSummary;
beforeAll(async () => {
  put('a-good.txt', `${SENTENCE} It was the first of three documents that must go in.`);
  put('empty.txt', '');
  put(
    'binary.txt',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
  );
  longLine('line-of-words.txt', 50, `${SENTENCE} `);
  longLine('line-of-one-word.txt', 50, 'x');
  put(
    'russian.txt',
    cyrillic('Министерство иностранных дел осудило захват парома и потребовало его вернуть.'),
  );
  put('utf16.txt', utf16(`${SENTENCE} It stands in an encoding without a mark at its beginning.`));
  const nested = `${'<div><b>'.repeat(10_000)}<p>${SENTENCE} It stands below ten thousand tags.</p>${'</b></div>'.repeat(10_000)}`;
  put(
    'page.html',
    `<html><head><script>document.write("hacked")</script></head><body onload="hacked()">${nested}<script>hacked()</script></body></html>`,
  );
  const row = (text: string) => JSON.stringify({ text, date: '2031-03-04' });
  put(
    'rows.jsonl',
    `${row(`${SENTENCE} Row one.`)}\n{"text": "cut of\n[1, 2]\n${row(`${SENTENCE} Row four.`)}\n`,
  );
  if (mayClose) put('closed/inside.txt', SENTENCE);
  else console.warn('The folder without permission is left out: nobody but root can run the command here.');
  put('z-good.txt', `${SENTENCE} It was the last of them.`);
  if (user) chownSync(folder, user.uid, user.gid);
  if (mayClose) chmodSync(join(inputs, 'closed'), 0);
  ran = await runCommand(['add', '--json', inputs], { home, ...(user && { user, env: { HOME: folder } }) });
  if (mayClose) chmodSync(join(inputs, 'closed'), 0o755);
  summary = JSON.parse(ran.stdout);
}, 180_000);

const failuresOf = (name: string) =>
  summary.failures.filter(({ source }) => source === join(inputs, name)).map(({ code }) => code);

test('each bad input gets one coded error, on standard error too', () => {
  expect(ran.code).toBe(3);
  expect(failuresOf('empty.txt')).toEqual(['INPUT_EMPTY']);
  expect(failuresOf('binary.txt')).toEqual(['INPUT_BINARY']);
  expect(failuresOf('line-of-words.txt')).toEqual(['INPUT_TOO_LARGE']);
  expect(failuresOf('line-of-one-word.txt')).toEqual(['INPUT_TOO_LARGE']);
  expect(failuresOf('closed')).toEqual(mayClose ? ['INPUT_NOT_READABLE'] : []);
  expect(failuresOf('rows.jsonl')).toEqual(['INPUT_ROW_BROKEN', 'INPUT_ROW_BROKEN']);
  expect(summary.failures.filter(({ line }) => line !== null).map(({ line }) => line)).toEqual([2, 3]);
  const bad = mayClose ? 7 : 6;
  expect(summary.failed).toBe(bad);
  const lines = ran.stderr.trim().split('\n');
  expect(lines.length).toBe(bad);
  for (const line of lines) expect(line).toMatch(/: INPUT_[A-Z_]+: .+ \(docs\/errors\.md#input_[a-z_]+\)$/);
});

test('the rest goes in, in the right letters', async () => {
  expect(summary).toMatchObject({ added: 7, codingFailed: 0, notCoded: { ru: 1 } });
  const exported = await runCommand(['export', '--what', 'documents', '--format', 'jsonl'], {
    home,
    ...(user && { user, env: { HOME: folder } }),
  });
  const rows = jsonLines<{ language: string; events: number; provenances: { source: string }[] }>(
    exported.stdout,
  );
  const english = rows.filter(({ language }) => language === 'en');
  expect([rows.length, english.length]).toEqual([7, 6]);
  for (const row of english) expect(row.events, JSON.stringify(row)).toBeGreaterThan(0);
  expect(exported.stdout).not.toContain('hacked');
});

test('within a minute and a gigabyte', () => {
  expect(ran.seconds).toBeLessThan(60);
  if (process.platform === 'linux') expect(ran.peak).toBeLessThan(1024);
});

test('50 MB of text on one line that is a row of JSON are one error too', async () => {
  longLine('row.jsonl', 50, '"text');
  const one = await runCommand(['code', join(inputs, 'row.jsonl')], { home: join(folder, 'unused') });
  expect([one.code, one.stdout]).toEqual([3, '']);
  expect(one.stderr).toMatch(/^INPUT_/);
  expect(one.seconds).toBeLessThan(60);
}, 90_000);
