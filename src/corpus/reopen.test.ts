import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCorpus } from './corpus.ts';
import { preparePlace } from './postgres/place.ts';
import { inputOf } from './testing/sample-input.ts';

const home = mkdtempSync(join(tmpdir(), 'demarche-reopen-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a server that dies under an open corpus costs the call under way, not the session', async () => {
  const corpus = await openCorpus({ home });
  const { docId } = await corpus.saveDocument(inputOf('Freedonia condemned Sylvania.'), null, 'v1');
  const postmaster = Number(
    readFileSync(join(preparePlace(home).dataDir, 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  process.kill(postmaster, 'SIGKILL');
  let lost = 0;
  for (let tries = 0; tries < 20; tries++) {
    try {
      await corpus.stats();
      if (lost) break;
    } catch (error) {
      expect(error).toMatchObject({ code: 'DATABASE_LOST' });
      lost++;
    }
  }
  expect(lost).toBeGreaterThan(0);
  expect(await corpus.document(docId)).toMatchObject({ text: 'Freedonia condemned Sylvania.' });
  await corpus.close();
}, 60_000);
