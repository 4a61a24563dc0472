import type { CrisisDefinition } from '../corpus/crisis.ts';
import type { EventRow, QuoteRow } from '../corpus/rows.ts';
import type { JoinedEvent } from './joining/index.ts';
import { belongsTo, dayOf, withoutCopies } from './rows.ts';

/** The positive words of a crisis's query, as alternatives in a sentence; null when it has none. */
export function crisisWords(crisis: CrisisDefinition | null): RegExp | null {
  const words = crisis?.query.words ?? '';
  const positive = [...words.matchAll(/(^|\s)(-?)(?:"([^"]+)"|(\S+))/g)]
    .filter((match) => !match[2])
    .map((match) => (match[3] ?? match[4]).trim())
    .filter((word) => word.toLowerCase() !== 'or' && word.length > 1);
  if (!positive.length) return null;
  const escaped = positive.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})`, 'iu');
}

/**
 * Whether an event that stands in a crisis's documents is of the crisis. It is when its day lies in the window and it
 * touches a protagonist: as its target, by the crisis's words in its sentence, or because it names no target or only
 * an organisation. A crisis that names neither protagonists nor words has all of its window. "Russia shelled Kharkiv" in an article on Venezuela is not of the Venezuelan crisis.
 */
export function relevance(crisis: CrisisDefinition | null): (row: EventRow) => boolean {
  if (!crisis) return () => true;
  const protagonists = Object.values(crisis.roles).flat();
  const words = crisisWords(crisis);
  return (row) => {
    if (!inWindow(row, crisis)) return false;
    if (!protagonists.length && !words) return true;
    if (!row.targets.length) return true;
    if (row.targets.some((target) => protagonists.some((actor) => belongsTo(target, actor)))) return true;
    if (row.targets.every((target) => !target.country || target.country.length > 2)) return true;
    return words?.test(row.sentenceSpan.text) ?? false;
  };
}

/** Whether an event is of a crisis: one report that shows it is enough, but no later copy of a report. */
export function eventRelevance(crisis: CrisisDefinition | null): (event: JoinedEvent) => boolean {
  const relevant = relevance(crisis);
  return (event) => withoutCopies(event.reports).some(relevant);
}

/** Whether the day of a row lies in the window of the crisis; undated rows do. */
export function inWindow(row: EventRow | QuoteRow, crisis: CrisisDefinition): boolean {
  const vague = 'datePrecision' in row && (row.datePrecision === 'year' || row.datePrecision === 'unknown');
  const day = vague ? row.published : dayOf(row);
  if (!day) return true;
  return (!crisis.from || day >= crisis.from) && (!crisis.to || day <= crisis.to);
}
