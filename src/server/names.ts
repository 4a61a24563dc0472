import type { World } from '../world/types.ts';
import type { Names } from './api.ts';

type Party = { readonly actor: string | null; readonly country: string | null } | null;
type WithParties = {
  readonly sources: readonly Party[];
  readonly targets: readonly Party[];
  readonly reportedBy: Party;
  readonly disputedBy: Party;
};
type WithSpeaker = {
  readonly speaker: Party;
  readonly targets: readonly Party[];
  readonly principles: readonly { readonly against: string | null }[];
};

/** Display names of actors, in the order of their ids, each once. */
export function namesFor(ids: readonly string[], name: (id: string) => string): Names {
  return Object.fromEntries([...new Set(ids)].sort().map((id) => [id, name(id)]));
}

/** Display names of every actor that the rows mention. */
export function namesOf(
  world: World,
  events: readonly WithParties[],
  quotes: readonly WithSpeaker[] = [],
): Names {
  const parties: Party[] = [
    ...events.flatMap((e) => [...e.sources, ...e.targets, e.reportedBy, e.disputedBy]),
    ...quotes.flatMap((q) => [
      q.speaker,
      ...q.targets,
      ...q.principles.map((p) => ({ actor: p.against, country: null })),
    ]),
  ];
  const ids = parties.flatMap((p) => [p?.actor, p?.country]).filter((id): id is string => Boolean(id));
  return namesFor(ids, (id) => world.actor(id).name);
}
