import type { Condition, Frame } from './frames.ts';

const SLOTS: Readonly<Record<string, string>> = {
  subj: 'subject',
  obj: 'object',
  iobj: 'indirect object',
  xcomp: 'infinitive or gerund',
  ccomp: 'that-clause',
  caux: 'auxiliary in the that-clause',
  mod: 'modifier',
  objmod: 'modifier of the object',
  adv: 'adverb',
  act: 'active voice',
  pass: 'passive voice',
  near: 'word of the sentence',
  gov: 'verb that carries it',
  acl: 'participle behind it',
  owner: 'possessor beside an “of”',
  whose: 'possessor',
  poss: 'possessor',
  rel: 'place in the tree',
};
/** Words of a list that are told; the table has the rest. */
const TOLD_WORDS = 4;

const slotInWords = ({ slots }: Condition): string =>
  slots.map((slot) => SLOTS[slot] ?? `phrase with “${slot}”`).join(' or ');

/** Classes told by who is named. */
const CLASSES: Readonly<Record<string, string>> = {
  '@actor': 'any actor',
  '@leader': 'any leader',
  '@place': 'any place',
  '@union': 'any international organisation',
};

function listed({ words }: Condition): string {
  const told = [...words].slice(0, TOLD_WORDS).map((word) => CLASSES[word] ?? word);
  return `${told.join(', ')}${words.size > TOLD_WORDS ? ` … (${words.size} words)` : ''}`;
}

/** What kept a row from firing: what the sentence lacks, or has too much of. */
export function missInWords(condition: Condition): string {
  const slot = slotInWords(condition);
  if (condition.kind === 'present') return `no ${slot}`;
  if (condition.kind === 'absent') return `has a ${slot}`;
  return `${slot} is ${condition.kind === 'in' ? 'none' : 'one'} of ${listed(condition)}`;
}

/** What a row asks for: `impose + object among sanction, tariff …`. */
export function frameInWords({ lemma, particle, conditions }: Frame): string {
  const word = particle ? `${lemma} ${particle}` : lemma;
  return [word, ...conditions.map(askedInWords)].join(' + ');
}

function askedInWords(condition: Condition): string {
  const slot = slotInWords(condition);
  if (condition.kind === 'present') return slot;
  if (condition.kind === 'absent') return `no ${slot}`;
  return `${slot} ${condition.kind === 'in' ? 'among' : 'not among'} ${listed(condition)}`;
}
