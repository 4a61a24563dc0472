import { en } from '../messages/en.ts';

export type MessageKey = keyof typeof en;
export type Values = Readonly<Record<string, string | number>>;

const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** `{name}` becomes its value; `{count|one document|# documents}` the plural form that fits, `#` being the number. */
export function fill(template: string, values: Values = {}): string {
  return template.replace(PLACE, (_, name: string, one?: string, other?: string) => {
    const value = values[name] ?? '';
    if (other === undefined) return typeof value === 'number' ? number(value) : value;
    return (value === 1 ? one! : other).replace('#', number(Number(value)));
  });
}

/** The message of the catalogue in words. */
export function t(key: MessageKey, values?: Values): string {
  return fill(en[key], values);
}

/** Cuts a template into its words and its places, for messages that hold links. */
export function parts(template: string): { readonly text?: string; readonly place?: string }[] {
  const found: { text?: string; place?: string }[] = [];
  let last = 0;
  for (const match of template.matchAll(/\{(\w+)\}/g)) {
    if (match.index > last) found.push({ text: template.slice(last, match.index) });
    found.push({ place: match[1] });
    last = match.index + match[0].length;
  }
  if (last < template.length) found.push({ text: template.slice(last) });
  return found;
}

/** `12345` → `12,345`. */
export function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/** `2026-01-03` → `3 January 2026`; a coarser date says only what is known. */
export function longDate(date: string | null, precision = 'day'): string {
  if (!date) return t('date.none');
  const at = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  const wide = { year: 'numeric', timeZone: 'UTC' } as const;
  if (precision === 'year') return at.toLocaleDateString('en-GB', wide);
  if (precision === 'month') return at.toLocaleDateString('en-GB', { ...wide, month: 'long' });
  return at.toLocaleDateString('en-GB', { ...wide, month: 'long', day: 'numeric' });
}

/** A long name of an organisation gives way to its acronym: `NATO` where there is no room for it in full. */
export function shortName({ actor, name }: { readonly actor: string; readonly name: string }): string {
  return name.length > 18 && /^[A-Z]{3,8}$/.test(actor) ? actor : name;
}

/** Name of a principle: `territorial-integrity` → `territorial integrity`, those with a hyphen of their own as they are written. */
export function principleName(principle: string): string {
  const key = `principle.${principle}` as MessageKey;
  return key in en ? t(key) : principle.replaceAll('-', ' ');
}

/** Names that English sets an article before: the United States, the Netherlands, the Russian foreign ministry. */
const WITH_ARTICLE =
  /^(United|European|African Union|Arab|Central African|Czech Republic|Democratic Republic|Dominican Republic|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles|Solomon|Marshall|Holy See|Vatican)\b|\b(ministry|government|parliament|military|army|police|forces|presidency|Union|Nations|Organi[sz]ation|Council|League)$/i;

/** A name as it stands in a sentence, with its article; `first` at the sentence's beginning. */
export function named(name: string, first = false): string {
  return WITH_ARTICLE.test(name) ? `${first ? 'The' : 'the'} ${name}` : name;
}

/** `Russia` → `Russia’s`, `United States` → `United States’`. */
export function possessive(name: string): string {
  return `${name}${/s$/i.test(name) ? '’' : '’s'}`;
}
