import { expect, test } from 'vitest';
import { filtersOf, rowsAsked, rowsFilter, rowsQuery, withoutRows } from './flows-query.ts';

const search = new URLSearchParams('said=no&from=2026-01-03&actors=US,VE');

test('rows are asked beside the filters, and closed without losing them', () => {
  const open = rowsQuery(search, 'US', 'others', 'hostile');
  expect(rowsAsked(search)).toBeNull();
  const asked = rowsAsked(new URLSearchParams(open))!;
  expect(asked).toEqual({ source: 'US', target: 'others', only: 'hostile' });
  expect(rowsFilter(new URLSearchParams(open), asked, ['US', 'VE'])).toEqual({
    channel: null,
    said: 'no',
    hostile: 'yes',
    from: '2026-01-03',
    to: null,
    source: 'US',
    target: 'others',
    shown: 'US,VE',
  });
  expect(withoutRows(new URLSearchParams(open))).toBe(`?${search}`);
});

test('all rows are asked by name; another cell forgets what was asked of the last', () => {
  expect(rowsAsked(new URLSearchParams(rowsQuery(search, null, null)))).toMatchObject({ source: null });
  const next = new URLSearchParams(rowsQuery(new URLSearchParams('rows=all&only=said'), 'RU', null));
  expect([...next]).toEqual([['source', 'RU']]);
  expect(filtersOf(search)).toMatchObject({ said: 'no', channel: null });
});
