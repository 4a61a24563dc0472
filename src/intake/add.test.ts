import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Coding } from '../coding/types.ts';
import type { Corpus } from '../corpus/index.ts';
import { freshCorpus } from '../corpus/testing/fresh-corpus.ts';
import { codingOf } from '../corpus/testing/sample-input.ts';
import { type AddCoder, type AddProgress, addInputs } from './add.ts';
import { addSamples, readSamples } from './samples.ts';

let corpus: Corpus;
let folder: string;
beforeAll(async () => {
  corpus = await freshCorpus();
  folder = mkdtempSync(join(tmpdir(), 'demarche-add-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

/** Codes sentences and nothing else, and counts how often it was asked: what is added is the matter here. */
function countingCoder(version: string): AddCoder & { asked: string[] } {
  const asked: string[] = [];
  return {
    version,
    asked,
    async code(text): Promise<Coding> {
      asked.push(text);
      if (text.includes('unbearable')) throw new Error('the coder fails');
      return codingOf(text);
    },
  };
}

test('what is new is coded and stored; the rest is told', async () => {
  const rows = Array.from({ length: 150 }, (_, i) =>
    JSON.stringify({ text: `Freedonia protested for the ${i}th time.`, date: '2031-03-04' }),
  );
  const paths = [
    put('one/rows.jsonl', `${rows.join('\n')}\n{"text":\n`),
    put('one/empty.txt', ''),
    put(
      'one/fr.txt',
      'Le ministère des affaires étrangères a condamné cette attaque contre un pays souverain.',
    ),
    put('one/hard.txt', 'An unbearable text.'),
  ];
  const coder = countingCoder('v1');
  const heard: AddProgress[] = [];
  const summary = await addInputs(corpus, coder, paths, {}, (progress) => heard.push(progress));
  expect(summary).toMatchObject({
    documents: 152,
    added: 152,
    known: 0,
    notCoded: { fr: 1 },
    codingFailed: 1,
    failed: 2,
    failuresByCode: { INPUT_ROW_BROKEN: 1, INPUT_EMPTY: 1 },
  });
  expect(summary.failures[0]).toMatchObject({ line: 151, code: 'INPUT_ROW_BROKEN' });
  expect(coder.asked).toHaveLength(151);
  const last = heard.at(-1)!;
  expect(last).toMatchObject({ done: 152, failed: 2, skipped: 0 });
  expect(last.bytes).toBe(last.total);
  expect(heard.map(({ done }) => done)).toEqual(heard.map(({ done }) => done).toSorted((a, b) => a - b));
  const { rows: hits } = await corpus.search('condamné');
  expect(hits).toHaveLength(1);
});

test('again: nothing is coded twice, a new engine codes again, a second source is a second provenance', async () => {
  const text = 'Freedonia and Sylvania signed an agreement on the harbour.';
  const first = put('two/a.txt', text);
  expect(await addInputs(corpus, countingCoder('v1'), [first])).toMatchObject({ added: 1 });
  const again = countingCoder('v1');
  expect(await addInputs(corpus, again, [first])).toMatchObject({ documents: 1, added: 0, known: 1 });
  const other = put('two/b.md', `---\npublisher: Example Gazette\ndate: 2031-03-05\n---\n\n${text}\n`);
  expect(await addInputs(corpus, again, [other])).toMatchObject({ added: 0, provenanceAdded: 1 });
  // The second source tells a date, from which "on Tuesday" is dated; a third that is later tells nothing new.
  expect(again.asked).toEqual([text]);
  const later = put('two/c.md', `---\npublisher: Example Herald\ndate: 2031-03-09\n---\n\n${text}\n`);
  expect(await addInputs(corpus, again, [later])).toMatchObject({ added: 0, provenanceAdded: 1 });
  expect(again.asked).toEqual([text]);
  const newer = countingCoder('v2');
  expect(await addInputs(corpus, newer, [first])).toMatchObject({ added: 0, recoded: 1 });
  expect(newer.asked).toEqual([text]);
  const detail = await corpus.document(corpus.documentId(text));
  expect(detail.provenances).toHaveLength(3);
});

test('stopped by its caller, it keeps what is stored', async () => {
  const rows = Array.from({ length: 400 }, (_, i) =>
    JSON.stringify({ text: `Sylvania answered for the ${i}th time.` }),
  );
  const stop = new AbortController();
  const summary = await addInputs(
    corpus,
    countingCoder('v1'),
    [put('three.jsonl', rows.join('\n'))],
    { signal: stop.signal },
    () => stop.abort(),
  );
  expect(summary.added).toBeGreaterThan(0);
  expect(summary.added).toBeLessThan(400);
  const rest = await addInputs(corpus, countingCoder('v1'), [join(folder, 'three.jsonl')]);
  expect(rest.added).toBe(400 - summary.added);
});

test('a sample library: crises once, documents marked as samples, run again nothing changes', async () => {
  put(
    'lib/raid-2031/crisis.json',
    JSON.stringify({
      title: 'The raid',
      trigger: { summary: 'A raid on the harbour.' },
      roles: { target: ['FD'] },
      query: { words: 'raid' },
    }),
  );
  put(
    'lib/raid-2031/02-b.md',
    '---\ntitle: B\ndate: 2031-03-05\nsample: true\nreferences:\n  - Example Radio, 5 March 2031\n---\n\nThe raid went on.\n',
  );
  put('lib/raid-2031/01-a.md', '---\ntitle: A\ndate: 2031-03-04\nsample: true\n---\n\nThe raid began.\n');
  put('lib/raid-2031/notes.txt', 'Not a document.');
  const library = join(folder, 'lib');
  expect((await readSamples(library))[0].files.map((file) => file.slice(-7))).toEqual(['01-a.md', '02-b.md']);
  expect(await addSamples(corpus, countingCoder('v1'), library)).toEqual({
    crises: 1,
    documents: 2,
    failures: [],
  });
  expect(await addSamples(corpus, countingCoder('v1'), library)).toEqual({
    crises: 0,
    documents: 0,
    failures: [],
  });
  expect(await corpus.crisis('raid-2031')).toMatchObject({
    title: 'The raid',
    sample: true,
    roles: { target: ['FD'] },
    from: null,
  });
  const detail = await corpus.document(corpus.documentId('The raid went on.'));
  expect(detail.provenances[0].references).toEqual([{ name: 'Example Radio, 5 March 2031', url: null }]);
});

test('a crisis.json that is none is named', async () => {
  put('broken/x/crisis.json', '{');
  await expect(readSamples(join(folder, 'broken'))).rejects.toMatchObject({ code: 'CRISIS_INVALID' });
});

test('the library that ships: every document reads, with date, title, references and the mark of a sample', async () => {
  const crises = await readSamples(fileURLToPath(new URL('../../samples/', import.meta.url)));
  for (const { definition, files } of crises) {
    expect(definition.sample).toBe(true);
    for (const file of files)
      expect(readFileSync(file, 'utf8')).toMatch(
        /^---\ntitle: .+\ndate: \d{4}-\d\d-\d\d\npublisher: Demarche samples\nsample: true\nreferences:\n( {2}- .+\n)+---\n/,
      );
  }
});
