import type { EventRow, RowParticipant } from '../corpus/rows.ts';

/** PLOVER types in words: what the source did towards the target, as a past tense and as the start of an infinitive. */
const WORDS: Record<string, readonly [past: string, infinitive: string]> = {
  AGREE: ['made an agreement or promise to', 'make an agreement or promise to'],
  CONSULT: ['spoke with', 'speak with'],
  SUPPORT: ['supported', 'support'],
  CONCEDE: ['conceded to', 'concede to'],
  COOPERATE: ['cooperated with', 'cooperate with'],
  AID: ['aided', 'aid'],
  RETREAT: ['drew back before', 'draw back before'],
  REQUEST: ['made a demand or request to', 'make a demand or request to'],
  ACCUSE: ['condemned or accused', 'condemn or accuse'],
  REJECT: ['rejected', 'reject'],
  THREATEN: ['threatened or warned', 'threaten or warn'],
  PROTEST: ['protested against', 'protest against'],
  MOBILIZE: ['mobilised against', 'mobilise against'],
  SANCTION: ['took sanctions against', 'take sanctions against'],
  COERCE: ['used coercion against', 'use coercion against'],
  ASSAULT: ['attacked', 'attack'],
};

/** "Russian Foreign Ministry condemned or accused United States (denied by Cuba)". Names come from `name`. */
export function tellEvent(row: EventRow, name: (id: string) => string): string {
  const [past, infinitive] = WORDS[row.type] ?? [row.type, row.type];
  const phrase = {
    actual: past,
    future: `announced to ${infinitive}`,
    hypothetical: `might ${infinitive}`,
    negated: `did not ${infinitive}`,
  }[row.realis];
  const reporter = row.reportedBy ? `, as ${nameOf(row.reportedBy, name)} reported` : '';
  const denier = row.disputedBy ? `, denied by ${nameOf(row.disputedBy, name)}` : '';
  return `${parties(row.sources, name, 'somebody not named')} ${phrase} ${parties(row.targets, name, 'no named party')}${reporter}${denier}`;
}

function parties(who: readonly RowParticipant[], name: (id: string) => string, nobody: string): string {
  const names = [...new Set(who.map((p) => nameOf(p, name)))];
  if (!names.length) return nobody;
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Name of a participant: of its actor, else of its state, else the words of the text. */
export function nameOf(
  who: { actor: string | null; country: string | null; text?: string },
  name: (id: string) => string,
): string {
  const id = who.actor ?? who.country;
  return id ? name(id) : (who.text ?? 'somebody');
}
