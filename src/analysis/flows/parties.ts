import type { Channel, Participant } from '../../coding/types.ts';
import type { JoinedEvent } from '../joining/index.ts';
import { dayOf } from '../rows.ts';

/** Stands for whoever is not named: the target of an act that is directed at nobody. */
export const NOBODY = 'none';
/** Stands for all actors that are not shown by themselves. */
export const OTHERS = 'others';

/** Which events are asked for; what is left out asks for all. Days are ISO dates, both included. */
export interface EventFilter {
  readonly channel?: Channel;
  readonly said?: boolean;
  readonly hostile?: boolean;
  readonly from?: string;
  readonly to?: string;
}

/** States and organisations of an event's sources or targets, each once: an organ or official goes by its state. */
export function partyIds(parties: readonly Pick<Participant, 'actor' | 'country'>[]): string[] {
  return [
    ...new Set(parties.map((who) => who.country ?? who.actor).filter((id): id is string => id !== null)),
  ];
}

/** Verbal or material conflict. */
export function isHostile({ quad }: Pick<JoinedEvent, 'quad'>): boolean {
  return quad > 2;
}

/** Whether an event is asked for. An event without a day is of no window that ends or begins. */
export function passes(event: JoinedEvent, { channel, said, hostile, from, to }: EventFilter): boolean {
  if (channel && event.channel !== channel) return false;
  if (said !== undefined && event.said !== said) return false;
  if (hostile !== undefined && isHostile(event) !== hostile) return false;
  const day = dayOf(event) ?? '';
  return (!from || day >= from) && (!to || (day !== '' && day <= to));
}

/** From whom to whom: ids of actors, or `none` where a side is not named. */
export type Place = readonly [source: string, target: string];

/** Where an event stands: between each who acts and each that it is directed at. Nobody acts upon himself. */
export function placesOf(event: Pick<JoinedEvent, 'sources' | 'targets'>): Place[] {
  const sources = orNobody(partyIds(event.sources));
  const targets = orNobody(partyIds(event.targets));
  const places = sources.flatMap((source) =>
    targets
      .filter((target) => target !== source || target === NOBODY)
      .map((target): Place => [source, target]),
  );
  return places.length ? places : sources.map((source): Place => [source, NOBODY]);
}

const orNobody = (ids: string[]) => (ids.length ? ids : [NOBODY]);

/** Both sides are named. */
export const isNamed = ([source, target]: Place) => source !== NOBODY && target !== NOBODY;

/** The cell that rows are asked of: an actor's id, `others` (all but those shown) or `none`; a side left out is any. */
export interface Between {
  readonly source?: string;
  readonly target?: string;
  readonly shown?: readonly string[];
}

/** Whether an event stands in a cell: the rule by which cells are counted, so that each opens what it counts. */
export function standsBetween({ source, target, shown = [] }: Between): (event: JoinedEvent) => boolean {
  const fold = folding(shown);
  const is = (asked: string | undefined, id: string) =>
    asked === undefined || asked === id || (asked === OTHERS && fold(id) === OTHERS);
  return (event) => placesOf(event).some(([from, to]) => is(source, from) && is(target, to));
}

/** Those that are not shown by themselves become `others`. */
export function folding(shown: readonly string[]): (id: string) => string {
  const known = new Set([...shown, NOBODY]);
  return (id) => (known.has(id) ? id : OTHERS);
}
