import type { AttitudeRow, DocumentRow, EventRow, QuoteRow } from '../corpus/rows.ts';
import { groupBy } from './joining/find-pairs.ts';
import type { JoinedEvent } from './joining/index.ts';
import { once } from './once.ts';
import { voicesOf } from './rows.ts';

type Named = { readonly actor: string | null; readonly country: string | null };

/** Events that some report of says the actor, or an organ of it, did; in their order. */
export function eventsBy(events: readonly JoinedEvent[], actor: string): readonly JoinedEvent[] {
  return eventIndex(events).get(actor) ?? [];
}

/** Meetings, calls and negotiations (PLOVER CONSULT) of the actor, or an organ of it, on either side; in their order. */
export function talksWith(events: readonly JoinedEvent[], actor: string): readonly JoinedEvent[] {
  return talkIndex(events).get(actor) ?? [];
}

/** The deeds among events, by channel. */
export const deedsByChannel = once((events: readonly JoinedEvent[]) =>
  groupBy(
    events.filter((event) => !event.said),
    ({ channel }) => channel,
  ),
);

/** Rows in which the actor, or an organ of it, acts, speaks or holds an attitude; in their order. */
export function voicedBy<Row extends EventRow | QuoteRow | AttitudeRow>(
  rows: readonly Row[],
  actor: string,
): readonly Row[] {
  // What is indexed are these rows: the index knows less of their type than its asker.
  return (voiceIndex(rows).get(actor) ?? []) as readonly (
    | EventRow
    | QuoteRow
    | AttitudeRow
  )[] as readonly Row[];
}

/** Documents, in their order, that a state put out itself. */
export function documentsOf(documents: readonly DocumentRow[], state: string): readonly DocumentRow[] {
  return officialIndex(documents).get(state) ?? [];
}

/** Coded documents that name the actor or an organ of it; in their order. */
export function documentsNaming(documents: readonly DocumentRow[], actor: string): readonly DocumentRow[] {
  return documentIndex(documents).get(actor) ?? [];
}

const eventIndex = once((events: readonly JoinedEvent[]) =>
  indexed(events, ({ reports }) => reports.flatMap((row) => row.sources.flatMap(belongingTo))),
);
const talkIndex = once((events: readonly JoinedEvent[]) =>
  indexed(events, ({ type, sources, targets }) =>
    type === 'CONSULT' ? [...sources, ...targets].flatMap(belongingTo) : [],
  ),
);
const voiceIndex = once((rows: readonly (EventRow | QuoteRow | AttitudeRow)[]) =>
  indexed(rows, (row) => voicesOf(row).flatMap(belongingTo)),
);
const officialIndex = once((documents: readonly DocumentRow[]) =>
  indexed(documents, ({ provenances }) =>
    provenances.flatMap(({ publisher: { ownership, country } }) =>
      ownership === 'official' && country !== null ? [country] : [],
    ),
  ),
);
const documentIndex = once((documents: readonly DocumentRow[]) =>
  indexed(documents, (doc) => (doc.status === 'coded' ? doc.actors.flatMap(wholes) : [])),
);

/** All ids of which `belongsTo` says that who is named belongs to them. */
function belongingTo({ actor, country }: Named): string[] {
  return [...(country === null ? [] : [country]), ...(actor === null ? [] : wholes(actor))];
}

/** `RU.MFA.SPOX` is a part of itself, of `RU.MFA` and of `RU`. */
function wholes(id: string): string[] {
  const ids = [id];
  for (let dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) ids.push(id.slice(0, dot));
  return ids;
}

function indexed<T>(items: readonly T[], idsOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const index = new Map<string, T[]>();
  for (const item of items)
    for (const id of idsOf(item)) {
      const own = index.get(id);
      if (!own) index.set(id, [item]);
      else if (own.at(-1) !== item) own.push(item);
    }
  return index;
}
