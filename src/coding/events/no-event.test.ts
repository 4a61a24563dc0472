import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { parseTsv } from '../tsv.ts';

const rows = parseTsv(readFileSync(new URL('./no-event.fixture.tsv', import.meta.url), 'utf8'));

/** The events of a row that should not be there: any, or those across a border where domestic ones are allowed. */
async function alarms({ sentence, allowed }: Readonly<Record<string, string>>): Promise<string[]> {
  const { events } = (await testEngine()).code(sentence, { date: '2026-01-07' });
  return events.filter((e) => allowed !== 'domestic' || !e.domestic).map((e) => `${e.type} by ${e.rule}`);
}

test('there are sentences of every trap', () => {
  expect(rows.length).toBeGreaterThanOrEqual(100);
  expect(rows.filter((row) => row.known).length).toBeLessThanOrEqual(3);
});

test.each(rows.filter((row) => !row.known))('$kind: $sentence', async (row) => {
  expect(await alarms(row)).toEqual([]);
});

test.each(rows.filter((row) => row.known))('still a false alarm: $sentence', async (row) => {
  expect(await alarms(row), 'fixed: take the mark off').not.toEqual([]);
});
