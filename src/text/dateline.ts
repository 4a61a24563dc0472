import type { TokenizerRules } from './tokenize-tables.ts';

/** Longer than any dateline; only so much of a paragraph is looked at. */
const LONGEST = 110;

const CAPS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’]*`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’]*`;
const JOIN = String.raw`(?:[\s/-](?:(?:de|del|du|da|la|el|al|of|sur|upon|am)[\s-])?)`;

/** Dateline shapes with the months and agencies of the tables. */
export interface DatelineRules {
  readonly shape: RegExp;
  readonly agencies: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
}

/** Rules from the rows `form kind` of `datelines.tsv`. */
export function datelineRules(rows: readonly string[][]): DatelineRules {
  const of = (kind: string) => rows.filter((row) => row[1] === kind).map(([form]) => form);
  const month = `(?:${of('month').join('|')})\\.?`;
  const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
  const date = String.raw`(?:(?:${NAME}day,?\s)?(?:${month}\s${day}|${day}\s${month})(?:,?\s\d{4})?)`;
  const place = String.raw`(?!${month}\s\d)(?<place>${NAME}(?:${JOIN}${NAME}){0,4})(?<region>(?:,\s(?!${month}\s\d)${NAME}(?:${JOIN}${NAME}){0,3}){0,2})`;
  const agency = String.raw`(?:[,.]?\s?(?:\((?<agency>\p{L}[^()\n]{1,40})\)|/(?<slashed>\p{L}[^/\n]{1,30})/))`;
  const dash = String.raw`(?:(?<dash>\s{0,2}(?:--+|[—―])\s{0,2}|\s{1,2}[-–]\s{1,2})|(?<stop>(?<=/)[.,:]?\s))`;
  return {
    shape: new RegExp(
      `^(?:${place})?(?<date>[,.]?\\s?${date}\\.?)?${agency}?${dash}(?=["“”'‘«(]?[\\p{Lu}\\d])`,
      'u',
    ),
    agencies: new Set(of('agency')),
    bodies: new Set(of('body')),
  };
}

/**
 * Where the dateline that opens a paragraph ends, its dash or stop included, or -1 when there is none. Alone before a dash
 * a place must be in capitals; a region, a date or an agency vouches for one that is not.
 * @param start offset of the paragraph's first letter
 * @param limit end of the paragraph
 */
export function datelineEnd(text: string, start: number, limit: number, rules: TokenizerRules): number {
  const head = text.slice(start, Math.min(limit, start + LONGEST));
  if (!/^[\p{Lu}(\d]/u.test(head)) return -1;
  const { shape, agencies, bodies } = rules.datelines;
  const found = shape.exec(head);
  if (!found?.groups) return -1;
  const { place, region, date, agency, slashed, dash } = found.groups;
  const end = start + found[0].trimEnd().length;
  const sender = agency ?? slashed;
  const known = sender !== undefined && [...parts(sender)].some((name) => agencies.has(name));
  if (dash === undefined) return slashed !== undefined && known ? end : -1;
  if (known) return end;
  if (place === undefined) return -1;
  const capitals = new RegExp(`^${CAPS}(?:${JOIN}${CAPS})*$`, 'u').test(place) && /\p{Lu}{2}/u.test(place);
  if (date) return end;
  if (sender !== undefined) return capitals ? end : -1;
  const next = /^["“”'‘«(]?([\p{L}\d'’]+)/u.exec(head.slice(found[0].length))?.[1] ?? '';
  if (!capitals && (place.length < 4 || /['’]/.test(place))) return -1;
  if (!capitals) return rules.starters.has(next.toLowerCase()) && /^\p{Lu}/u.test(next) ? end : -1;
  if (region) return end;
  const isBody =
    place.split(/[\s/-]/).some((word) => bodies.has(word)) || place.replace(/[^\p{L}]/gu, '').length < 4;
  // A heading in capitals throughout is left in one piece.
  const shouts = !/\p{Ll}/u.test(head.slice(found[0].length));
  return isBody || shouts ? -1 : end;
}

/** A sender and what it is made of: `RIA Novosti`, `AP/Reuters`. */
function* parts(sender: string): Iterable<string> {
  yield sender;
  yield* sender.split(/[\s/,]+/);
}
