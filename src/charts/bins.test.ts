import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoDay, makeBins } from './bins.ts';

test('a month in a wide chart is cut into days, in a narrow one into longer bins', () => {
  expect(makeBins('2026-01-01', '2026-01-31', 40).days).toBe(1);
  const narrow = makeBins('2026-01-01', '2026-01-31', 12);
  expect(narrow.days).toBe(3);
  expect(narrow.list[0]).toEqual({ from: '2026-01-01', to: '2026-01-03' });
  expect(narrow.list.at(-1)).toEqual({ from: '2026-01-31', to: '2026-01-31' });
});

test('a day outside has no bin', () => {
  const bins = makeBins('2026-01-02', '2026-01-05', 10);
  expect(bins.indexOf('2026-01-01')).toBe(-1);
  expect(bins.indexOf('2026-01-06')).toBe(-1);
  expect(bins.indexOf('not a date')).toBe(-1);
});

test('every day falls into the one bin whose limits hold it', () => {
  const day = fc.integer({ min: 0, max: 30_000 });
  fc.assert(
    fc.property(
      day,
      fc.nat(4000),
      fc.integer({ min: 1, max: 80 }),
      fc.nat(4000),
      fc.option(fc.nat(4000)),
      (start, span, most, pick, anchor) => {
        const began = anchor === null ? null : isoDay(start + (anchor % (span + 1)));
        const bins = makeBins(isoDay(start), isoDay(start + span), most, began);
        expect(bins.list[0].from).toBe(isoDay(start));
        expect(bins.list.at(-1)!.to).toBe(isoDay(start + span));
        // Only a window too long for any bin that has a name is cut without regard to the anchor.
        if (began && bins.days <= 365 && most > 12) expect(bins.list[bins.indexOf(began)].from).toBe(began);
        expect(bins.list.length).toBeLessThanOrEqual(most);
        const date = isoDay(start + (pick % (span + 1)));
        const bin = bins.list[bins.indexOf(date)];
        expect(bin.from <= date && date <= bin.to).toBe(true);
        expect(dayNumber(bin.to)).toBeGreaterThanOrEqual(dayNumber(bin.from));
      },
    ),
  );
});
