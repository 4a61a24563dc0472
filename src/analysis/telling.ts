import type { EventRow, RowParticipant } from '../corpus/rows.ts';
import { named } from '../world/named.ts';

/** PLOVER types in words: towards a target, in the past and as an infinitive; and where no target is named. */
const WORDS: Record<
  string,
  readonly [past: string, infinitive: string, pastAlone: string, infinitiveAlone: string]
> = {
  AGREE: [
    'made an agreement or promise to',
    'make an agreement or promise to',
    'agreed or promised to act',
    'agree or promise to act',
  ],
  CONSULT: ['spoke with', 'speak with', 'held talks', 'hold talks'],
  SUPPORT: ['supported', 'support', 'voiced support', 'voice support'],
  CONCEDE: ['made a concession to', 'make a concession to', 'made a concession', 'make a concession'],
  COOPERATE: ['cooperated with', 'cooperate with', 'cooperated', 'cooperate'],
  AID: ['aided', 'aid', 'gave aid', 'give aid'],
  RETREAT: [
    'withdrew or released before',
    'withdraw or release before',
    'withdrew or released',
    'withdraw or release',
  ],
  REQUEST: [
    'made a demand or request to',
    'make a demand or request to',
    'made a demand or request',
    'make a demand or request',
  ],
  ACCUSE: [
    'condemned or accused',
    'condemn or accuse',
    'voiced condemnation or criticism',
    'voice condemnation or criticism',
  ],
  REJECT: ['rejected or refused', 'reject or refuse', 'refused or denied', 'refuse or deny'],
  THREATEN: ['threatened or warned', 'threaten or warn', 'threatened or warned', 'threaten or warn'],
  PROTEST: ['protested against', 'protest against', 'protested', 'protest'],
  MOBILIZE: ['mobilised against', 'mobilise against', 'mobilised forces', 'mobilise forces'],
  SANCTION: ['took sanctions against', 'take sanctions against', 'took sanctions', 'take sanctions'],
  COERCE: ['used coercion against', 'use coercion against', 'used coercion', 'use coercion'],
  ASSAULT: ['attacked', 'attack', 'attacked', 'attack'],
};

/** "Russian Foreign Ministry condemned or accused the United States, denied by Cuba". Names come from `name`. */
export function tellEvent(row: EventRow, name: (id: string) => string): string {
  const [past, infinitive, pastAlone, infinitiveAlone] = WORDS[row.type] ?? [
    row.type,
    row.type,
    row.type,
    row.type,
  ];
  const [did, toDo] = row.targets.length ? [past, infinitive] : [pastAlone, infinitiveAlone];
  const phrase = {
    actual: did,
    future: `announced to ${toDo}`,
    hypothetical: `might ${toDo}`,
    negated: `did not ${toDo}`,
  }[row.realis];
  const whom = row.targets.length ? ` ${parties(row.targets, name)}` : '';
  const reporter = row.reportedBy ? `, as ${namedOf(row.reportedBy, name)} reported` : '';
  const denier = row.disputedBy ? `, denied by ${namedOf(row.disputedBy, name)}` : '';
  const who = row.sources.length ? parties(row.sources, name) : 'Somebody not named';
  return `${who} ${phrase}${whom}${reporter}${denier}`;
}

function parties(who: readonly RowParticipant[], name: (id: string) => string): string {
  const names = [...new Set(who.map((p) => namedOf(p, name)))];
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

/** The same as it stands in a sentence; the words of a text have what article they need. */
function namedOf(who: Parameters<typeof nameOf>[0], name: (id: string) => string): string {
  return nameOf(who, (id) => named(name(id)));
}
