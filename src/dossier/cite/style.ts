import { readFileSync } from 'node:fs';
import { compare } from '../../analysis/index.ts';
import { parseTsv } from '../../coding/tsv.ts';
import type { DocumentRow } from '../../corpus/rows.ts';
import { DemarcheError } from '../../errors.ts';
import { formatDate } from '../format.ts';
import type { Reference } from '../types.ts';
import type { Run } from './run.ts';

/**
 * A citation style: a row of `styles.tsv`. `entry` (in the list of sources), `note` (in a footnote) and `label` (in the
 * text) are patterns: `{field}` is filled in, `*…*` is set in italics, and `[…]` goes out where a field in it is empty.
 */
export interface CitationStyle {
  readonly id: string;
  readonly name: string;
  /** `note`: the text carries note numbers alone; `label`: it names the source, too. */
  readonly mark: 'note' | 'label';
  /** Order of the sources: by author and date, or as they are first cited. */
  readonly order: 'author' | 'cited';
  readonly label: string;
  readonly entry: string;
  readonly note: string;
}

const STYLES: ReadonlyMap<string, CitationStyle> = new Map(
  parseTsv(readFileSync(new URL('./styles.tsv', import.meta.url), 'utf8')).map((row) => [
    row.style,
    {
      id: row.style,
      name: row.name,
      mark: row.mark as CitationStyle['mark'],
      order: row.order as CitationStyle['order'],
      label: row.label,
      entry: row.entry,
      note: row.note,
    },
  ]),
);

export const STYLE_NAMES: readonly string[] = [...STYLES.keys()];

/** @throws DOSSIER_INVALID */
export function citationStyle(id: string): CitationStyle {
  const style = STYLES.get(id);
  if (style) return style;
  const reason = `there is no citation style "${id}"; there are ${STYLE_NAMES.join(', ')}.`;
  throw new DemarcheError('DOSSIER_INVALID', { reason });
}

type Fields = Readonly<Record<string, string | null>>;

/**
 * The sources as a style writes them, in its order.
 * @param cited  ids of documents in the order in which they are first cited; the others follow
 */
export function referencesOf(
  documents: readonly DocumentRow[],
  cited: readonly string[],
  style: CitationStyle,
): Reference[] {
  const byAuthor = [...documents].sort(
    (a, b) =>
      compare(a.publisher.name, b.publisher.name) ||
      compare(a.published ?? '', b.published ?? '') ||
      compare(a.title ?? '', b.title ?? '') ||
      compare(a.docId, b.docId),
  );
  const suffixes = suffixesOf(byAuthor);
  const place = new Map(cited.map((docId, i) => [docId, i]));
  const at = (doc: DocumentRow) => place.get(doc.docId) ?? cited.length;
  const ordered = style.order === 'author' ? byAuthor : [...byAuthor].sort((a, b) => at(a) - at(b));
  return ordered.map((doc, i) => {
    const fields = fieldsOf(doc, i + 1, suffixes.get(doc.docId) ?? '');
    return {
      docId: doc.docId,
      number: i + 1,
      label: fill(style.label, fields)
        .map((run) => run.text)
        .join(''),
      entry: fill(style.entry, fields),
      note: fill(style.note, fields),
      restsOn: restsOn(doc),
    };
  });
}

/** "a", "b" … for the publications of one publisher in one year; nothing where there is one. */
function suffixesOf(documents: readonly DocumentRow[]): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const doc of documents) {
    const key = `${doc.publisher.name}|${doc.published?.slice(0, 4) ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), doc.docId]);
  }
  const several = [...groups.values()].filter((ids) => ids.length > 1);
  return new Map(several.flatMap((ids) => ids.map((id, i) => [id, letters(i)] as const)));
}

/** 0 → a, 25 → z, 26 → aa. */
function letters(i: number): string {
  const last = String.fromCharCode(97 + (i % 26));
  return i < 26 ? last : letters(Math.floor(i / 26) - 1) + last;
}

function fieldsOf(doc: DocumentRow, number: number, suffix: string): Fields {
  const date = doc.published ? formatDate(doc.published, doc.publishedPrecision) : null;
  const year = doc.published?.slice(0, 4) ?? 'n.d.';
  const rest = date
    ?.replace(new RegExp(`\\s?${year}$`), '')
    .split(' ')
    .reverse()
    .join(' ');
  return {
    author: doc.publisher.name,
    title: doc.title,
    date,
    dateOrNone: date ?? 'undated',
    year,
    yearFirst: rest && !rest.startsWith('week') ? `${year}${suffix}, ${rest}` : `${year}${suffix}`,
    suffix: suffix || '',
    url: doc.url,
    number: String(number),
  };
}

function fill(pattern: string, fields: Fields): Run[] {
  const whole = pattern.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => fields[name]) ? part : '',
  );
  return whole
    .split('*')
    .flatMap((part, i) =>
      part.split(/(\{\w+\})/).map((piece): Run => {
        const [, name] = /^\{(\w+)\}$/.exec(piece) ?? [];
        const text = name ? (fields[name] ?? '') : piece;
        return { text, ...(name === 'url' ? { href: text } : {}), ...(i % 2 ? { emphasis: true } : {}) };
      }),
    )
    .filter((run) => run.text !== '');
}

function restsOn(doc: DocumentRow): Run[] {
  const named = doc.provenances.flatMap((from) => from.references);
  return named.flatMap((one, i): Run[] => [
    ...(i ? [{ text: '; ' }] : []),
    { text: one.name, ...(one.url ? { href: one.url } : {}) },
  ]);
}
