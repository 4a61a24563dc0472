import { locale, messages } from '../messages/index.ts';
import { fill, type Values } from './message.ts';

export { named } from '../../../src/charts/labels.ts';
export { number } from './message.ts';

export type MessageKey = keyof typeof messages;

/** The message of the catalogue in words. */
export function t(key: MessageKey, values?: Values): string {
  return fill(messages[key], values);
}

/** Whether the catalogue has such a message: keys made of codes may lack one. */
export function hasMessage(key: string): key is MessageKey {
  return key in messages;
}

/** `2026-01-03` → `3 January 2026`; a coarser date says only what is known. */
export function longDate(date: string | null, precision = 'day'): string {
  if (!date) return t('date.none');
  const at = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  const wide = { year: 'numeric', timeZone: 'UTC' } as const;
  if (precision === 'year') return at.toLocaleDateString(locale, wide);
  if (precision === 'month') return at.toLocaleDateString(locale, { ...wide, month: 'long' });
  return at.toLocaleDateString(locale, { ...wide, month: 'long', day: 'numeric' });
}

/** `2026-01-03T14:05:00Z` → `3 Jan 2026, 14:05`, in the reader's time. */
export function moment(at: string): string {
  return new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

/** `a, b and c`. */
export function listOf(items: readonly string[]): string {
  return [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(t('and'));
}

/** A text of at most so many letters; where it was longer it ends in an ellipsis. */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

/** A name where there is room for a dozen letters: the usual short form (`UK`, `DR Congo`), the acronym, or the name. */
export function briefName({ actor, name }: { readonly actor: string; readonly name: string }): string {
  if (name.length <= 11) return name;
  const key = `short.${actor}`;
  return hasMessage(key) ? t(key) : /^[A-Z]{3,8}$/.test(actor) ? actor : name;
}

/** A long name of an organisation gives way to its acronym: `NATO` where there is no room for it in full. */
export function shortName({ actor, name }: { readonly actor: string; readonly name: string }): string {
  return name.length > 18 && /^[A-Z]{3,8}$/.test(actor) ? actor : name;
}

/** Name of a principle: `territorial-integrity` → `territorial integrity`, those with a hyphen of their own as they are written. */
export function principleName(principle: string): string {
  const key = `principle.${principle}`;
  return hasMessage(key) ? t(key) : principle.replaceAll('-', ' ');
}

/** `Russia` → `Russia’s`, `United States` → `United States’`. */
export function possessive(name: string): string {
  return `${name}${/s$/i.test(name) ? '’' : '’s'}`;
}
