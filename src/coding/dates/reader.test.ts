import { expect, test } from 'vitest';
import type { Doc } from '../../text/doc.ts';
import type { Deprel, Upos } from '../../text/tags.ts';
import { docOf } from '../tree.fixture.ts';
import { DateReader } from './reader.ts';

/** A sentence as rows "form pos head relation", heads counted from 1, 0 for the root. */
function sentence(...rows: string[]): Doc {
  return docOf(
    rows.map((row) => {
      const [form, pos, head, rel] = row.split(' ');
      return { form, pos: pos as Upos, tag: 'X', head: Number(head) - 1, rel: rel as Deprel };
    }),
  );
}

const attacked = (...time: string[]) => sentence('They PRON 2 nsubj', 'attacked VERB 0 root', ...time);
// Wednesday
const date = (doc: Doc, published: string | null = '2026-01-07') => new DateReader(doc, published).dateOf(1);

test.each([
  [['on ADP 4 case', 'Monday PROPN 2 obl'], '2026-01-05', 'day'],
  [['on ADP 4 case', 'Wednesday PROPN 2 obl'], '2026-01-07', 'day'],
  [['yesterday NOUN 2 obl:tmod'], '2026-01-06', 'day'],
  [['on ADP 4 case', '2 NUM 2 obl', 'January PROPN 4 nmod', '2025 NUM 5 nummod'], '2025-01-02', 'day'],
  [
    ['on ADP 4 case', 'January PROPN 2 obl', '2 NUM 4 nummod', ', PUNCT 4 punct', '2025 NUM 4 nummod'],
    '2025-01-02',
    'day',
  ],
  [['in ADP 4 case', 'December PROPN 2 obl'], '2025-12-01', 'month'],
  [['in ADP 4 case', 'February PROPN 2 obl', '2022 NUM 4 nummod'], '2022-02-01', 'month'],
  [['last ADJ 4 amod', 'month NOUN 2 obl:tmod'], '2025-12-01', 'month'],
  [['last ADJ 4 amod', 'week NOUN 2 obl:tmod'], '2025-12-29', 'week'],
  [['in ADP 4 case', '2014 NUM 2 obl'], '2014-01-01', 'year'],
  [['five NUM 4 nummod', 'days NOUN 5 obl:unmarked', 'ago ADV 2 advmod'], '2026-01-02', 'day'],
  [['two NUM 4 nummod', 'weeks NOUN 5 obl:unmarked', 'ago ADV 2 advmod'], '2025-12-24', 'week'],
])('%j', (time, iso, precision) => {
  expect(date(attacked(...time))).toEqual({ date: iso, precision });
});

test('without a time in the text the day of publication stands, without that nothing', () => {
  expect(date(attacked())).toEqual({ date: '2026-01-07', precision: 'day' });
  expect(date(attacked(), null)).toEqual({ date: null, precision: 'unknown' });
  expect(date(attacked('on ADP 4 case', 'Monday PROPN 2 obl'), null)).toEqual({
    date: null,
    precision: 'unknown',
  });
});

test('a time in another clause is not the time of the event', () => {
  const doc = sentence(
    'They PRON 2 nsubj',
    'attacked VERB 0 root',
    'positions NOUN 2 obj',
    'that PRON 5 obj',
    'fell VERB 3 acl:relcl',
    'in ADP 7 case',
    '2014 NUM 5 obl',
  );
  expect(date(doc)).toEqual({ date: '2026-01-07', precision: 'day' });
  expect(new DateReader(doc, '2026-01-07').dateOf(4)).toEqual({ date: '2014-01-01', precision: 'year' });
  expect(new DateReader(doc, '2026-01-07').isLongAgo(4)).toBe(true);
});
