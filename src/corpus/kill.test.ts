import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Corpus, openCorpus } from './corpus.ts';
import { preparePlace } from './postgres/place.ts';
import { readPostmasterFile } from './postgres/postmaster-file.ts';
import { startChild } from './testing/child.ts';
import { numberedItem } from './testing/numbered-item.ts';

const COUNT = 1_000;
const BATCH = 20;

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'demarche-kill-'));
  chmodSync(home, 0o755);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Reads acknowledged ids until there are enough of them. */
async function acknowledge(
  enough: number,
): Promise<{ acknowledged: string[]; child: ReturnType<typeof startChild> }> {
  const child = startChild('add', home, String(COUNT), String(BATCH));
  const acknowledged: string[] = [];
  while (acknowledged.length < enough) acknowledged.push(...(await child.line()).split(' '));
  return { acknowledged, child };
}

/** Every document there is, is there whole and once. */
async function checkWhole(corpus: Corpus): Promise<Set<string>> {
  const rows = await corpus.documentRows();
  expect(new Set(rows.map(({ docId }) => docId)).size).toBe(rows.length);
  for (const row of rows) expect(row).toMatchObject({ sentences: 3, events: 3, provenances: [{ seq: 0 }] });
  const events = await corpus.eventRows();
  expect(events.length).toBe(3 * rows.length);
  expect(events.every(({ sources, sentenceSpan }) => sources.length === 1 && sentenceSpan.text)).toBe(true);
  return new Set(rows.map(({ docId }) => docId));
}

it('killed in the middle of adding 1,000 documents, client and database, it has all that it acknowledged and goes on', async () => {
  const { dataDir } = preparePlace(home);
  const kills = [
    async (child: ReturnType<typeof startChild>) => {
      await child.kill(); // the client alone: the database is adopted
    },
    async (child: ReturnType<typeof startChild>) => {
      process.kill(readPostmasterFile(dataDir)!.pid, 'SIGKILL');
      await child.kill();
    },
  ];
  for (const [i, kill] of kills.entries()) {
    const { acknowledged, child } = await acknowledge(200 * (i + 1));
    await kill(child);
    const corpus = await openCorpus({ home });
    const there = await checkWhole(corpus);
    expect(acknowledged.filter((docId) => !there.has(docId))).toEqual([]);
    expect(there.size).toBeLessThan(COUNT);
    await corpus.close();
  }
  const { child } = await acknowledge(COUNT);
  await child.leave();
  const corpus = await openCorpus({ home });
  expect((await checkWhole(corpus)).size).toBe(COUNT);
  expect(
    (await corpus.saveDocuments([numberedItem(0), numberedItem(COUNT - 1)], 'e1')).map(
      ({ status }) => status,
    ),
  ).toEqual(['known', 'known']);
  await corpus.close();
}, 120_000);

it('tells of a database that is lost while it is used, and starts it again for the next call', async () => {
  const corpus = await openCorpus({ home });
  process.kill(readPostmasterFile(preparePlace(home).dataDir)!.pid, 'SIGKILL');
  await expect(corpus.saveDocuments([numberedItem(COUNT)], 'e1')).rejects.toMatchObject({
    code: 'DATABASE_LOST',
  });
  // Whoever asks next gets a server that was started again, with everything acknowledged.
  expect(await corpus.saveDocuments([numberedItem(COUNT)], 'e1')).toMatchObject([{ status: 'added' }]);
  await corpus.close();
});
