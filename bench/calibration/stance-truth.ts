import { coded, LENGTHS, type World, wrongShare } from './world.ts';

/** Sums of signs beyond this are not told apart. */
const FAR = 40;

/**
 * The stance that lines without limit would give of these acts: each line leans by the sum of the signs of what it tells, so
 * the distribution of that sum is the convolution of all that a line may tell, right and wrong.
 * @param from  first and last day, counted from the trigger, of what counts
 * @returns null when no line would lean
 */
export function trueStance(world: World, from = 0, to = 29): number | null {
  let [plus, minus] = [0, 0];
  const share = (to - from + 1) / 30;
  for (const length of LENGTHS) {
    let sums: Float64Array = new Float64Array(2 * FAR + 1);
    sums[FAR] = 1;
    for (const { kind, day, told } of world.acts)
      if (kind.sign && day >= from && day <= to) sums = with1(sums, kind.sign, coded(kind, told, length));
    for (const sign of [1, -1] as const)
      sums = withPoisson(sums, sign, share * world.wrong * wrongShare((kind) => kind.sign === sign));
    plus += sums.subarray(FAR + 1).reduce((a, b) => a + b, 0);
    minus += sums.subarray(0, FAR).reduce((a, b) => a + b, 0);
  }
  return plus + minus > 1e-9 ? (plus - minus) / (plus + minus) : null;
}

function with1(sums: Float64Array, step: number, chance: number): Float64Array {
  const next = new Float64Array(sums.length);
  sums.forEach((p, i) => {
    next[i] += p * (1 - chance);
    next[Math.max(0, Math.min(sums.length - 1, i + step))] += p * chance;
  });
  return next;
}

function withPoisson(sums: Float64Array, step: number, mean: number): Float64Array {
  const next = new Float64Array(sums.length);
  let chance = Math.exp(-mean);
  for (let k = 0; k < FAR; chance *= mean / ++k)
    sums.forEach((p, i) => {
      next[Math.max(0, Math.min(sums.length - 1, i + k * step))] += p * chance;
    });
  return next;
}
