import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../src/engine/index.ts';
import { testEngine } from './engine.ts';
import { knownFailures } from './known-failures.ts';

/** Rows of sentences.tsv: changes with it, so that nobody adds or loses one unseen. */
const COUNT = 6;

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
}, 60_000);

test('the sentences known to be coded wrongly are counted', () => {
  const rows = knownFailures('sentences');
  expect(rows).toHaveLength(COUNT);
  expect(rows.filter((r) => !r.why || !/^[A-Z]+ \w*>\w*$/.test(r.expected))).toEqual([]);
});

test.each(knownFailures('sentences'))('still wrong: $text', ({ text, date, expected }) => {
  const [, type, source, target] = /^([A-Z]+) (\w*)>(\w*)$/.exec(expected)!;
  const right = engine
    .code(text, { date })
    .events.some(
      (e) =>
        e.type === type &&
        (!source || e.sources.some((x) => x.country === source)) &&
        (!target || e.targets.some((x) => x.country === target)),
    );
  expect(right, 'fixed: remove the row').toBe(false);
});
