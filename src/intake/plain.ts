import { canonicalText, tidyLine } from './canonical.ts';
import { MONTH_NAME, parseDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { draftFromFields, HEAD_KEYS, parseFields, splitFrontMatter } from './front-matter.ts';
import { unwrapLines } from './unwrap.ts';

/** What the head of a plain text says, and where (UTF-16 units) the text proper begins. */
export interface PlainHead extends Omit<Draft, 'text'> {
  readonly bodyStart: number;
}

/** `CARACAS, Jan 7 (Reuters) - `, `MOSCOW, January 7, 2026. /TASS/. ` : place in capitals, then date, then agency. */
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{Lu}\\p{M}' ./-]+,? (?:\\p{Lu}[\\p{L}. ]+, )?(${MONTH_NAME} \\d{1,2}|\\d{1,2} ${MONTH_NAME})(,? \\d{4})?[.,]? ?[(/]([\\p{L}][\\p{L} .&-]{1,30})[)/]`,
  'iu',
);
const CREDIT = new RegExp(
  `^.{0,60}?(${MONTH_NAME} \\d{1,2}|\\d{1,2} ${MONTH_NAME}),? (\\d{4}) ?\\(([A-Z][\\p{L} .&-]{1,30})\\)`,
  'iu',
);

/**
 * Reads the head of a plain text: `---` front matter; a head of `Title: …` lines up to an empty line; a leading
 * `date 2026-01-07`; a first line that is only a date; a dateline. A dateline stays in the text, the others do not.
 * @param text  canonical text
 */
export function plainHead(text: string): PlainHead {
  const matter = splitFrontMatter(text);
  if (matter) return { ...draftFromFields(matter.fields), bodyStart: matter.bodyStart };
  const keyed = keyedHead(text);
  if (keyed) return keyed;
  const leading = text.match(/^\s*date:?[ \t]+(\d{4}-\d{2}-\d{2})\b[ \t]*\n*\s*/i);
  if (leading) return { published: parseDate(leading[1]), bodyStart: leading[0].length };
  const line = text.match(/^\s*([^\n]{4,60})(?:\n|$)/);
  const alone = line && parseDate(line[1]);
  if (line && alone?.precision === 'day' && isOnlyDate(line[1]) && line[0].length < text.length)
    return { published: alone, bodyStart: line[0].length };
  return dateline(text);
}

function keyedHead(text: string): PlainHead | null {
  const block = text.match(/^\s*((?:[A-Za-z][\w ]{1,20}:[^\n]*\n(?:[ \t]*- [^\n]*\n)*)+)[ \t]*(?:\n|$)/);
  if (!block) return null;
  const keys = [...block[1].matchAll(/^([A-Za-z][\w ]{1,20}):/gm)].map((match) => match[1].toLowerCase());
  // A dialogue ("Lavrov: …") looks the same: every line must open with a key that a document head uses.
  if (!keys.every((key) => HEAD_KEYS.has(key))) return null;
  return { ...draftFromFields(parseFields(block[1])), bodyStart: block[0].length };
}

const isOnlyDate = (line: string): boolean =>
  line
    .replace(new RegExp(MONTH_NAME, 'gi'), '')
    .replace(
      /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:published|posted|date|on|at|gmt|utc|am|pm)\b/gi,
      '',
    )
    .replace(/[\d\s,.:/|TZ+-]|st\b|nd\b|rd\b|th\b/g, '') === '';

function dateline(text: string): PlainHead {
  const start = text.slice(0, 200).trimStart();
  const found = start.match(DATELINE) ?? start.match(CREDIT);
  if (!found) return { bodyStart: 0 };
  return {
    guessedDate: found[2] ? parseDate(`${found[1]} ${found[2].replace(/\D/g, '')}`) : null,
    guessedPublisher: tidyLine(found[3]),
    bodyStart: 0,
  };
}

/** A short first line without a full stop, set off by an empty line, is the headline; it stays in the text. */
export function headline(body: string): string | null {
  const line = body.match(/^\s*([^\n]{8,160})\n[ \t]*\n\s*\S/)?.[1].trim();
  return line && !/[.:;,]$/.test(line) ? line : null;
}

/** Plain text → one document. The text keeps its paragraphs; a head of fields is taken off. */
export function readPlain(raw: string): Draft {
  const text = canonicalText(raw);
  const { bodyStart, ...head } = plainHead(text);
  const body = unwrapLines(text.slice(bodyStart))
    .replace(/^\s*\n/, '')
    .trim();
  return { ...head, title: head.title ?? headline(body), text: body };
}
