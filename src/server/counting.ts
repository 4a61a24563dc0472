import { compare, dayOf, type JoinedEvent, once, partyIds } from '../analysis/index.ts';
import type { CrisisDefinition } from '../corpus/crisis.ts';
import type { DocumentRow } from '../corpus/rows.ts';
import type { ActorCount, DayCount, TimelinePoint } from './api.ts';

/** States and organisations in whose name an event was said or done. */
export function actingIn(event: Pick<JoinedEvent, 'sources'>): string[] {
  return partyIds(event.sources);
}

/** Actors of a crisis, most active first. */
export function actorCounts(events: readonly JoinedEvent[], name: (id: string) => string): ActorCount[] {
  return tallied(events).map(({ actor, ...counts }) => ({ actor, name: name(actor), ...counts }));
}

const tallied = once((events: readonly JoinedEvent[]): Omit<ActorCount, 'name'>[] => {
  const tally = new Map<string, { statements: number; deeds: number; hostile: number }>();
  for (const event of events)
    for (const actor of actingIn(event)) {
      const row = tally.get(actor) ?? { statements: 0, deeds: 0, hostile: 0 };
      if (event.said) row.statements++;
      else row.deeds++;
      if (event.quad > 2) row.hostile++;
      tally.set(actor, row);
    }
  return [...tally]
    .map(([actor, row]) => ({ actor, ...row }))
    .sort((a, b) => b.statements + b.deeds - a.statements - a.deeds || compare(a.actor, b.actor));
});

/** The marks of all that counts in a crisis, by who acts. */
export const crisisPoints = once((events: readonly JoinedEvent[]) => timelinePoints(events, actingIn));

/** The same whoever acts (`actor` is empty): an event of two actors counts once. */
export const wholePoints = once((events: readonly JoinedEvent[]) => timelinePoints(events, () => ['']));

/** Events as marks of a timeline, one for each day, channel, actor, kind and tone. Undated ones have no place on it. */
export function timelinePoints(
  events: readonly JoinedEvent[],
  actors: (event: JoinedEvent) => readonly string[],
): TimelinePoint[] {
  const cells = new Map<string, { point: TimelinePoint; lineages: Set<string>; events: number }>();
  for (const event of events) {
    const date = dayOf(event);
    if (!date) continue;
    for (const actor of actors(event)) {
      const point = {
        date,
        precision: event.date ? event.datePrecision : event.publishedPrecision,
        channel: event.channel,
        actor,
        said: event.said,
        hostile: event.quad > 2,
        events: 0,
        count: 0,
      };
      const key = [date, point.precision, event.channel, actor, point.said, point.hostile].join('|');
      const cell = cells.get(key) ?? { point, lineages: new Set<string>(), events: 0 };
      for (const line of event.lineages) cell.lineages.add(line);
      cell.events++;
      cells.set(key, cell);
    }
  }
  return [...cells]
    .sort(([a], [b]) => compare(a, b))
    .map(([, cell]) => ({ ...cell.point, events: cell.events, count: cell.lineages.size }));
}

/** Independent documents by day of publication. */
export const reportsByDay = once((documents: readonly DocumentRow[]): DayCount[] => {
  const days = new Map<string, Set<string>>();
  for (const doc of documents) {
    if (!doc.published || doc.publishedPrecision !== 'day') continue;
    days.set(doc.published, (days.get(doc.published) ?? new Set()).add(doc.lineageId));
  }
  return [...days]
    .sort(([a], [b]) => compare(a, b))
    .map(([date, lineages]) => ({ date, count: lineages.size }));
});

/** First and last day worth showing: where something was told, inside the window of the crisis. */
export function shownWindow(
  crisis: CrisisDefinition,
  days: readonly { readonly date: string }[],
): { first: string | null; last: string | null } {
  const inside = days
    .map((d) => d.date)
    .concat(crisis.trigger.date ?? [])
    .filter((d) => (!crisis.from || d >= crisis.from) && (!crisis.to || d <= crisis.to))
    .sort(compare);
  return { first: inside[0] ?? crisis.from, last: inside.at(-1) ?? crisis.to };
}
