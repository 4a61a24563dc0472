import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readRollCalls } from './roll-calls.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-votes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const CSV = `"rcid","country","country_code","vote","date","unres","descr"
7,"Northland","NL1","yes",2014-03-27,"R/1","Borders, and what lies ""within"""
7,"Southland","sl1","abstain",2014-03-27,"R/1","Borders"
3,"Northland","NL1","no",2010-01-01,"","A motion"
3,"Southland","SL1","absent",2010-01-01,"","A motion"
3,"Nowhere","","yes",2010-01-01,"","A motion"
`;

test('one line a vote, plain or packed; absence is no vote', async () => {
  const [first, second, ...rest] = await readRollCalls(file('votes.csv', CSV));
  expect(rest).toEqual([]);
  expect(first).toEqual({
    id: '3',
    date: '2010-01-01',
    resolution: '',
    description: 'A motion',
    votes: new Map([['NL1', -1]]),
  });
  expect(second.description).toBe('Borders, and what lies "within"');
  expect([...second.votes]).toEqual([
    ['NL1', 1],
    ['SL1', 0],
  ]);
  expect(await readRollCalls(file('votes.csv.gz', gzipSync(CSV)))).toEqual([first, second]);
});

test('what is no file of votes is said', async () => {
  const error = (path: string) => readRollCalls(path).catch((thrown) => thrown.code);
  expect(await error(file('other.csv', 'country,vote\nA,yes\n'))).toBe('INPUT_COLUMN_MISSING');
  expect(await error(file('empty.csv', CSV.split('\n')[0]))).toBe('INPUT_EMPTY');
  expect(await error(join(folder, 'none.csv'))).toBe('INPUT_NOT_FOUND');
});
