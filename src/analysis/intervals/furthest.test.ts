import { expect, test } from 'vitest';
import { LADDERS } from '../rows.fixture.ts';
import { differenceOfFurthest } from './difference.ts';
import { type Act, furthest, furthestInterval } from './furthest.ts';
import { rankInterval } from './rank.ts';
import { realOnce, someUnseen, unseenActs } from './unseen.ts';

const act = (part: Partial<Act> = {}): Act => ({
  said: false,
  share: 0.25,
  type: 'MOBILIZE',
  lines: 1,
  sure: false,
  ...part,
});
/** One coding of ten is wrong, half of these attacks. */
const errs = (type: string) => ({ ASSAULT: 0.05, MOBILIZE: 0.05 })[type] ?? 0;
const often = (part: Partial<Act>, times: number) => Array.from({ length: times }, () => act(part));
const intervalOf = (acts: readonly Act[]) => furthestInterval(furthest(acts, false, LADDERS, errs));

test('what several lines tell is real; what one tells may be an error; what an analyst saw is none', () => {
  const known = often({ lines: 8 }, 30);
  const attack = { type: 'ASSAULT', share: 1 };
  expect(intervalOf([...known, act({ ...attack, lines: 3 })])).toMatchObject({ low: 1, high: 1 });
  expect(intervalOf([...known, act({ ...attack, sure: true })])).toMatchObject({ low: 1, high: 1 });
  // 240 tellings let expect twelve attacks that nobody made; and acts told by eight lines are hardly told by one.
  expect(intervalOf([...known, ...often(attack, 12)])).toMatchObject({ low: 0.25, high: 0.25 });
});

test('nothing seen of an actor says nothing of how far it went', () => {
  expect(intervalOf([])).toMatchObject({ low: 0, high: 1 });
});

test('acts told once foretell acts that nobody told', () => {
  const tellings = { once: 6, twice: 2, several: 2, beyond: 0, wrong: 0 };
  // Chao 30 ÷ 6, and four times the share of acts told once, (6 + 1) ÷ (8 + 1).
  expect(unseenActs(tellings)).toBeCloseTo(5 + 28 / 9, 12);
  expect(realOnce({ ...tellings, wrong: 4 })).toBe(2);
  // Ten acts of many lines: θ = 200.5 ÷ 211, so half an act is told once, whatever the errors are.
  expect(realOnce({ once: 50, twice: 0, several: 10, beyond: 200, wrong: 20 })).toBeCloseTo(105 / 200.5, 12);
});

test('Jeffreys: after four acts none of which was such, the next is with one chance of nine', () => {
  expect(someUnseen(4, 1, 1)).toBeCloseTo(1 / 9, 12);
  expect(someUnseen(4, 2, 1)).toBeCloseTo(1 - (8 / 9) * (10 / 11), 12);
  expect(someUnseen(4, 0.5, 1)).toBeCloseTo(1 - Math.sqrt(8 / 9), 12);
});

test('of many unseen acts the chance is that of adding them one by one', () => {
  let none = 1;
  for (let before = 3.5; before < 1003; before++) none *= 1 - 0.15 / before;
  expect(someUnseen(3, 1000, 0.3)).toBeCloseTo(1 - none, 3);
});

test('the gap and the rank multiply chances', () => {
  const at = (levels: number[], upTo: number[]) => ({ seen: 0, levels, upTo });
  const words = at([0.5, 1], [0.5, 1]);
  const deeds = at([0, 0.5], [0.98, 1]);
  // Differences 0, 0.5, 1 with chances .01, .49 + .01, .49.
  expect(differenceOfFurthest(words, deeds)).toMatchObject({ low: 0.5, high: 1 });
  const sure = (level: number) => at([0, level, 1], [0, 1, 1]);
  expect(rankInterval(sure(0.5), [sure(0.8), sure(0.2), sure(0.5)], 1)).toMatchObject({ low: 1, high: 1 });
  expect(rankInterval(sure(0.5), [at([0.4, 0.6], [0.5, 1]), sure(0.8)], 1)).toMatchObject({
    low: 1,
    high: 2,
  });
});
