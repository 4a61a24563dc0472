import { expect, test } from 'vitest';
import { coverageAt } from '../bench/calibration/coverage.ts';

/** `npm run bench:calibration` asks for 1,000 intervals at three sizes; this is enough to see one break. */
test('intervals hold the truth of simulated corpora, and not always', () => {
  const found = coverageAt(24, 120).map((one) => ({ ...one, share: one.held / one.given }));
  expect(found).toHaveLength(15);
  expect(found.filter((one) => one.given < 120)).toEqual([]);
  expect(found.filter((one) => one.share < 0.89)).toEqual([]);
  expect(found.filter((one) => one.kind === 'continuous' && one.share > 0.99)).toEqual([]);
  // Of scales that go from 0 to 1, and −1 to 1: intervals that hold everything tell nothing.
  const width = (figure: string) => found.find((one) => one.figure === figure)!.width;
  expect(width('furthest words')).toBeLessThan(0.5);
  expect(width('say–do gap')).toBeLessThan(1);
}, 120_000);
