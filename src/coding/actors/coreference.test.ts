import { beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import type { Mention } from '../types.ts';

let mentions: (text: string) => readonly Mention[];
beforeAll(async () => {
  const engine = await testEngine();
  mentions = (text) => engine.code(text, { date: '2025-06-12' }).mentions;
});

/** The actor, or else the country, that the last mention with these words stands for. */
const who = (text: string, words: string) => {
  const at = mentions(text).findLast((m) => text.slice(m.start, m.end).includes(words));
  return at ? (at.actor ?? at.country) : null;
};

describe('offices without a nationality', () => {
  it('are of the state whose organ spoke before', () => {
    const text =
      'The Turkish foreign ministry rejected the claim. Foreign ministry spokesperson Ayla Demirkan called it absurd.';
    expect(who(text, 'Demirkan')).toBe('TR.MFA');
  });

  it('also where a comma parts them from the name', () => {
    const text =
      'The Turkish foreign ministry issued statements. Foreign ministry spokesperson, Ayla Demirkan, echoed this.';
    expect(who(text, 'spokesperson')).toBe('TR.MFA');
  });

  it('are of nobody when no state was named', () => {
    expect(who('Foreign ministry spokesperson Ayla Demirkan called it absurd.', 'Demirkan')).toBeNull();
  });
});

describe('pronouns', () => {
  it('"they" stands for two names joined by "and", each a participant', () => {
    const text = 'Kenya and Uganda announce they have signed a treaty with Tanzania.';
    const they = mentions(text).some((m) => m.kind === 'pronoun' && text.slice(m.start, m.end) === 'they');
    expect(they).toBe(true);
  });

  it('"them" is not the subject of the clause it stands in', () => {
    const text = 'The United States imposed sanctions on two Chinese officials, accusing them of fraud.';
    expect(who(text, 'them')).toMatch(/^CN/);
  });
});

describe('names that only look like states', () => {
  it('a sum in US dollars names no state', () => {
    const text = 'Norway promised to invest US$300 million in the Kenyan railway.';
    expect(mentions(text).map((m) => m.country)).not.toContain('US');
  });
});
