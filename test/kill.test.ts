import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openCorpus } from '../src/corpus/corpus.ts';
import { preparePlace } from '../src/corpus/postgres/place.ts';
import { readPostmasterFile } from '../src/corpus/postgres/postmaster-file.ts';
import { numberedItem } from '../src/corpus/testing/numbered-item.ts';
import { freshFolder, runCommand, startCommand } from './command.ts';

const COUNT = 1_000;
const folder = freshFolder('kill');
const home = join(folder, 'home');

test('"demarche add" killed in the middle of 1,000 documents, with its database: the next one adds the rest, none twice', async () => {
  const rows = Array.from({ length: COUNT }, (_, i) => JSON.stringify({ text: numberedItem(i).input.text }));
  const file = join(folder, 'rows.jsonl');
  writeFileSync(file, rows.join('\n'));

  const child = startCommand(['add', file], { home });
  child.stdout!.resume();
  child.stderr!.resume();
  const watching = await openCorpus({ home });
  let seen = 0;
  while ((seen = (await watching.stats()).documents) < 100) await sleep(20);
  expect(child.exitCode).toBeNull();
  process.kill(readPostmasterFile(preparePlace(home).dataDir)!.pid, 'SIGKILL');
  child.kill('SIGKILL');
  await once(child, 'close');
  await watching.close();

  const corpus = await openCorpus({ home });
  const { documents } = await corpus.stats();
  expect(documents).toBeGreaterThanOrEqual(seen);
  expect(documents).toBeLessThan(COUNT);
  const again = await runCommand(['add', '--json', file], { home });
  expect([again.code, again.stderr]).toEqual([0, '']);
  expect(JSON.parse(again.stdout)).toMatchObject({ added: COUNT - documents, known: documents, failed: 0 });
  const there = await corpus.documentRows();
  expect([there.length, new Set(there.map(({ docId }) => docId)).size]).toEqual([COUNT, COUNT]);
  expect(there.every(({ provenances, sentences }) => provenances.length === 1 && sentences === 3)).toBe(true);
  await corpus.close();
}, 120_000);
