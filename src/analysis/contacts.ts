import { talksWith } from './by-actor.ts';
import type { JoinedEvent } from './joining/index.ts';
import type { Contact } from './profile-types.ts';
import { belongsTo, compare, evidenceOfAll } from './rows.ts';

/** Whom the actor met, called or negotiated with (PLOVER CONSULT), most often first. */
export function contacts(
  events: readonly JoinedEvent[],
  actor: string,
  name: (id: string) => string,
): Contact[] {
  const met = new Map<string, JoinedEvent[]>();
  for (const row of talksWith(events, actor)) {
    const fromHere = row.sources.some((who) => belongsTo(who, actor));
    const toHere = row.targets.some((who) => belongsTo(who, actor));
    if (!fromHere && !toHere) continue;
    const others = [...(fromHere ? row.targets : []), ...(toHere ? row.sources : [])].filter(
      (who) => !belongsTo(who, actor),
    );
    for (const id of new Set(
      others.map((who) => who.actor ?? who.country).filter((id): id is string => id !== null),
    ))
      met.set(id, [...(met.get(id) ?? []), row]);
  }
  return [...met]
    .map(([id, rows]) => {
      const meetings = onePerMeeting(rows);
      return { actor: id, name: name(id), count: meetings.length, evidence: evidenceOfAll(meetings) };
    })
    .sort((a, b) => b.count - a.count || compare(a.actor, b.actor));
}

/** A meeting is coded once in each direction, at one place of its reports; it is one contact. */
function onePerMeeting(events: readonly JoinedEvent[]): JoinedEvent[] {
  const seen = new Set<string>();
  return events.filter(({ reports }) => {
    const places = reports.map((row) => `${row.docId}|${row.sentence}|${row.trigger.start}`);
    const known = places.some((place) => seen.has(place));
    for (const place of places) seen.add(place);
    return !known;
  });
}
