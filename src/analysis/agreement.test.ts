import { describe, expect, test } from 'vitest';
import { krippendorffAlpha } from './agreement.ts';

/** Columns of labels, one row a coder, "." where one did not code. */
function unitsOf(...coders: string[]): string[][] {
  const rows = coders.map((row) => row.split(' '));
  return rows[0].map((_, i) => rows.map((row) => row[i]).filter((label) => label !== '.'));
}

describe('Krippendorff’s α, his published examples', () => {
  test('two coders, two labels: .095', () => {
    const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(krippendorffAlpha(units).alpha).toBeCloseTo(0.095, 3);
  });

  test('four coders, five labels, some missing: .743', () => {
    const found = krippendorffAlpha(
      unitsOf(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
    );
    expect(found.alpha).toBeCloseTo(0.743, 3);
    expect(found).toMatchObject({ units: 11, labels: 40 });
  });
});

test('full agreement is 1, the order of labels and units does not matter, a lone coder tells nothing', () => {
  const units = [['a', 'a'], ['b', 'b'], ['c']];
  expect(krippendorffAlpha(units)).toEqual({ alpha: 1, units: 2, labels: 4 });
  const mixed = [
    ['a', 'b'],
    ['b', 'b'],
    ['a', 'a'],
  ];
  expect(krippendorffAlpha(mixed)).toEqual(
    krippendorffAlpha(mixed.map((one) => [...one].reverse()).reverse()),
  );
  expect(krippendorffAlpha([['a'], ['b']]).alpha).toBeNull();
  expect(krippendorffAlpha([['a', 'a']]).alpha).toBeNull();
});
