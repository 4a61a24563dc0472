import { expect, test } from 'vitest';
import { once, onceAsked, onceFor } from './once.ts';

test('what was made of an object is made once, also when it is nothing', () => {
  let made = 0;
  const lengths = once((list: readonly string[]) => {
    made++;
    return list.length || undefined;
  });
  const [none, two] = [[], ['a', 'b']];
  expect([lengths(none), lengths(none), lengths(two), lengths(two)]).toEqual([undefined, undefined, 2, 2]);
  expect(made).toBe(2);
  expect(lengths([...two])).toBe(2);
  expect(made).toBe(3);
});

test('of two things, for each pair of them', () => {
  let made = 0;
  const times = onceFor((list: readonly number[], by: { readonly factor: number } | null) => {
    made++;
    return list.map((one) => one * (by?.factor ?? 0));
  });
  const list = [1, 2];
  const three = { factor: 3 };
  expect([times(list, three), times(list, null)]).toEqual([
    [3, 6],
    [0, 0],
  ]);
  expect(times(list, three)).toBe(times(list, three));
  expect(made).toBe(2);
});

test('what was asked last about things is remembered, and no more of it', () => {
  const asked: string[] = [];
  const remembered = onceAsked<number>(2);
  const [rows, others] = [[1], [2]];
  const ask = (word: string, by: object | null = others) =>
    remembered([rows, by], [word], () => asked.push(word));
  expect([ask('a'), ask('b'), ask('a')]).toEqual([1, 2, 1]);
  expect(ask('a', null)).toBe(3);
  expect(ask('a')).toBe(1);
  expect(ask('b')).toBe(4);
  expect(remembered([others, rows], ['a'], () => 9)).toBe(9);
  expect(asked).toEqual(['a', 'b', 'a', 'b']);
});
