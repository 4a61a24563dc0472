import type { EventRow } from '../corpus/rows.ts';
import type { Contact } from './profile-types.ts';
import { belongsTo, compare, evidenceOfAll, independentReports } from './rows.ts';

/** Whom the actor met, called or negotiated with (PLOVER CONSULT), most often first. */
export function contacts(
  events: readonly EventRow[],
  actor: string,
  name: (id: string) => string,
): Contact[] {
  const met = new Map<string, EventRow[]>();
  for (const row of events.filter((row) => row.type === 'CONSULT')) {
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

/** A meeting is coded once in each direction; it is one contact. */
function onePerMeeting(rows: readonly EventRow[]): EventRow[] {
  const seen = new Set<string>();
  return independentReports(rows).filter((row) => {
    const key = `${row.docId}|${row.sentence}|${row.trigger.start}`;
    return !seen.has(key) && seen.add(key);
  });
}
