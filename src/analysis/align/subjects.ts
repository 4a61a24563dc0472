import type { RollCall } from '../../world/roll-call.ts';

/** Above this two roll calls are on one subject, such as a resolution and that of the next year. */
const SAME = 0.5;

/** How alike the subjects of two roll calls are, 0 … 1. */
export interface Subjects {
  alike(a: RollCall, b: RollCall): number;
  same(a: RollCall, b: RollCall): boolean;
}

/**
 * Subjects by the words of the descriptions: cosine of their inverse document frequencies (Spärck Jones, A statistical
 * interpretation of term specificity, J. Documentation 28, 1972), so that "Crimea" counts and "resolution" does not.
 */
export function subjectsOf(rollCalls: readonly RollCall[]): Subjects {
  const words = new Map(rollCalls.map((call) => [call, wordsOf(call)]));
  const frequency = new Map<string, number>();
  for (const own of words.values())
    for (const word of own) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const square = (word: string) => Math.log(rollCalls.length / frequency.get(word)!) ** 2;
  const length = new Map([...words].map(([call, own]) => [call, sum([...own].map(square))]));
  const alike = (a: RollCall, b: RollCall) => {
    const norm = Math.sqrt(length.get(a)! * length.get(b)!);
    const common = [...words.get(a)!].filter((word) => words.get(b)!.has(word));
    return norm ? sum(common.map(square)) / norm : 0;
  };
  return { alike, same: (a, b) => alike(a, b) >= SAME };
}

const wordsOf = (call: RollCall) => new Set(call.description.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
