import { DemarcheError } from '../errors.ts';
import { tidyLine } from './canonical.ts';
import { parseDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { hostOf, parseReference } from './front-matter.ts';
import { fragmentText } from './html.ts';

/** Which column (or JSON key) holds what. Names given by the user come first, then the usual ones. */
export interface ColumnNames {
  readonly text?: string;
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly id?: string;
}

type Role = keyof ColumnNames | 'language' | 'references';

const USUAL: Readonly<Record<Role, readonly string[]>> = {
  text: 'text body content article_text full_text fulltext maintext main_text articlebody article_body article story statement message transcript speech description summary lead snippet abstract'.split(
    ' ',
  ),
  title: 'title headline head subject name'.split(' '),
  date: 'date published published_at publish_date publication_date pub_date pubdate date_published datepublished datetime timestamp created_at time day'.split(
    ' ',
  ),
  publisher:
    'publisher source outlet publication source_name media site_name sitename newspaper domain site agency'.split(
      ' ',
    ),
  url: 'url link href permalink article_url source_url web_url uri'.split(' '),
  id: 'id doc_id document_id article_id guid uuid'.split(' '),
  language: 'language lang'.split(' '),
  references: 'references sources'.split(' '),
};

/** Role → the name of the column that plays it in this source. */
export type ColumnPlan = ReadonlyMap<Role, string>;

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');

/**
 * Finds out which columns hold text, title, date and so on.
 * @param available  the column names of the source
 * @param given  names that the user chose; one that is not there is not used
 */
export function planColumns(available: readonly string[], given: ColumnNames = {}): ColumnPlan {
  const byName = new Map(available.map((name) => [plain(name), name]));
  const plan = new Map<Role, string>();
  for (const role of Object.keys(USUAL) as Role[]) {
    const chosen = role in given ? given[role as keyof ColumnNames] : undefined;
    const found = (chosen ? [chosen] : USUAL[role])
      .map((name) => byName.get(plain(name)))
      .find((name) => name !== undefined);
    if (found !== undefined) plan.set(role, found);
  }
  return plan;
}

/** A value of a row as text: numbers and lists too; anything else is no text. */
export function valueText(value: unknown): string | null {
  if (typeof value === 'string')
    return value.trim() === '' || /^(?:NA|N\/A|NULL|None|nan)$/.test(value.trim()) ? null : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join('\n\n') || null;
  if (value && typeof value === 'object' && 'name' in value) return valueText(value.name);
  return null;
}

/**
 * One row → one document, or null when it holds no text. A row with a title alone (a list of headlines) gives the title
 * as its text. Markup inside a text is taken off.
 * @param get  the value of a column by name
 * @param rest  names of columns to keep as `meta`
 */
export function draftFromRow(
  plan: ColumnPlan,
  get: (name: string) => unknown,
  rest: readonly string[] = [],
): Draft | null {
  const value = (role: Role): string | null => {
    const name = plan.get(role);
    return name === undefined ? null : valueText(get(name));
  };
  const title = tidyLine(value('title'));
  const raw = value('text');
  const text = raw && /<(?:p|br|div|span|a|b|i|em|strong)\b[^<>]*>/i.test(raw) ? fragmentText(raw) : raw;
  if (!text?.trim() && !title) return null;
  const publisher = tidyLine(value('publisher'));
  const url = tidyLine(value('url'));
  const meta: Record<string, string> = {};
  for (const name of rest) {
    const kept = tidyLine(valueText(get(name)));
    if (kept && kept.length <= 300) meta[plain(name)] = kept;
  }
  const references = plan.has('references') ? get(plan.get('references')!) : null;
  return {
    text: text?.trim() ? text : title!,
    title,
    published: parseDate(value('date')),
    publisher: (publisher && hostOf(publisher)) ?? publisher,
    url: url && /^https?:\/\//i.test(url) ? url : null,
    sourceId: tidyLine(value('id')),
    language: tidyLine(value('language')),
    references: (Array.isArray(references) ? references : [references])
      .map((one) =>
        one && typeof one === 'object'
          ? `${valueText(one) ?? ''} | ${valueText((one as { url?: unknown }).url) ?? ''}`
          : valueText(one),
      )
      .flatMap((one) => (one ? [parseReference(one)] : []))
      .filter((reference) => reference !== null),
    meta,
  };
}

/** The columns that play no role. */
export function otherColumns(available: readonly string[], plan: ColumnPlan): string[] {
  const used = new Set(plan.values());
  return available.filter((name) => name.trim() !== '' && !used.has(name));
}

/**
 * A column that the user named must be there, and some column must hold text or a title.
 * @throws INPUT_COLUMN_MISSING, which lists what is there
 */
export function requireColumns(
  source: string,
  available: readonly string[],
  plan: ColumnPlan,
  names: ColumnNames,
): void {
  const columns = available.join(', ').slice(0, 300);
  for (const [role, name] of Object.entries(names)) {
    if (name && !plan.has(role as Role))
      throw new DemarcheError('INPUT_COLUMN_MISSING', { input: source, column: name, columns });
  }
  if (!plan.has('text') && !plan.has('title'))
    throw new DemarcheError('INPUT_COLUMN_MISSING', { input: source, column: 'text', columns });
}
