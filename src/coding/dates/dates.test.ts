import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { parseTsv } from '../tsv.ts';

const rows = parseTsv(readFileSync(new URL('./dates.fixture.tsv', import.meta.url), 'utf8'));

test('there are sentences of every kind of date', () => {
  expect(rows.length).toBeGreaterThanOrEqual(100);
});

test.each(rows)('$kind: $sentence', async ({ sentence, published, trigger, date, precision }) => {
  const at = sentence.indexOf(trigger);
  const events = (await testEngine()).code(sentence, { date: published || null }).events;
  const nearest = events
    .filter((e) => Math.abs(e.trigger.start - at) < 12)
    .sort((a, b) => Math.abs(a.trigger.start - at) - Math.abs(b.trigger.start - at))[0];
  expect(nearest && [nearest.date ?? '', nearest.datePrecision]).toEqual([date, precision]);
});
