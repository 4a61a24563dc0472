import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { parseTsv } from '../tsv.ts';

const rows = parseTsv(readFileSync(new URL('./tellers.fixture.tsv', import.meta.url), 'utf8'));

/** Who reports and who disputes the event nearest to the trigger of a row. */
async function told({ sentence, trigger, type }: Readonly<Record<string, string>>) {
  const at = sentence.indexOf(trigger);
  const [event] = (await testEngine())
    .code(sentence, { date: '2026-01-07' })
    .events.filter((e) => e.type === type && Math.abs(e.trigger.start - at) < 25);
  return event && [event.reportedBy?.country ?? '', event.disputedBy?.country ?? ''];
}

test('there are sentences of every way to tell', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(rows.filter((row) => row.known).length).toBeLessThanOrEqual(3);
});

test.each(rows.filter((row) => !row.known))('$kind: $sentence', async (row) => {
  expect(await told(row)).toEqual([row.reported_by, row.disputed_by]);
});

test.each(rows.filter((row) => row.known))('still wrong: $sentence', async (row) => {
  expect(await told(row), 'fixed: take the mark off').not.toEqual([row.reported_by, row.disputed_by]);
});
