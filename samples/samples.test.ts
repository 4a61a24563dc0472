import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crisisWords } from '../src/analysis/relevance.ts';
import { readSamples } from '../src/intake/index.ts';

const crises = await readSamples(import.meta.dirname);

test.each(crises.map((crisis) => [crisis.definition.id, crisis] as const))(
  '%s holds at least fifteen documents that its query gathers',
  (_, { definition, files }) => {
    expect(files.length).toBeGreaterThanOrEqual(15);
    const words = crisisWords(definition)!;
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect([file, words.test(text)]).toEqual([file, true]);
      const date = text.match(/^date: (\S+)$/m)?.[1] ?? '';
      expect([file, date >= definition.query.from! && date <= definition.query.to!]).toEqual([file, true]);
    }
  },
);

test('ten crises, two hundred documents', () => {
  expect(crises).toHaveLength(10);
  expect(crises.reduce((sum, crisis) => sum + crisis.files.length, 0)).toBeGreaterThanOrEqual(200);
});

test('every sample says that it is one, who it rests on, and that we wrote it', () => {
  for (const { files } of crises)
    for (const file of files) {
      const head = readFileSync(file, 'utf8').split('---')[1];
      expect([
        file,
        /publisher: Demarche samples/.test(head),
        /sample: true/.test(head),
        /references:\n {2}- /.test(head),
      ]).toEqual([file, true, true, true]);
    }
});

test('every folder of the library is a crisis', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(crises.map((crisis) => join(crisis.definition.id))).toEqual(
    folders.map((folder) => folder.name).sort(),
  );
});
