import type { DocumentReference } from '../corpus/document-input.ts';
import { tidyLine } from './canonical.ts';
import { parseDate } from './dates.ts';
import type { Draft } from './draft.ts';

/** Front matter: keys in lower case; a list is an array, everything else one string. */
export type Fields = ReadonlyMap<string, string | readonly string[]>;

/** The names under which files give the same thing; the first that is filled counts. */
const NAMES = {
  title: ['title', 'headline', 'subject'],
  date: [
    'date',
    'published',
    'publication date',
    'pubdate',
    'published_at',
    'publish_date',
    'datetime',
    'day',
  ],
  publisher: ['publisher', 'outlet', 'source', 'publication', 'site', 'organisation', 'organization'],
  url: ['url', 'link', 'permalink', 'canonical', 'address'],
  language: ['language', 'lang'],
  references: ['references', 'sources', 'reference'],
  sample: ['sample'],
} as const;

/** Any of these opens a head of `key: value` lines in a plain text. */
export const HEAD_KEYS: ReadonlySet<string> = new Set<string>([
  ...Object.values(NAMES).flat(),
  ...['author', 'authors', 'location', 'place', 'id', 'topic'],
]);

const unquote = (raw: string): string => {
  const text = raw.trim();
  const quoted = text.match(/^"(.*)"$/s) ?? text.match(/^'(.*)'$/s);
  return quoted ? quoted[1].replace(/\\"/g, '"').replace(/''/g, "'") : text;
};

/**
 * Splits a block between two `---` lines off the head of a text.
 * @returns its fields and where the body begins, or null when there is none
 */
export function splitFrontMatter(text: string): { fields: Fields; bodyStart: number } | null {
  const block = text.match(/^\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/);
  if (!block || !/^[\w -]+:/m.test(block[1])) return null;
  return { fields: parseFields(block[1]), bodyStart: block[0].length };
}

/**
 * Reads the part of YAML that front matter uses: `key: value`, quoted values, `[a, b]`, lists of `- item` lines, and
 * one level of nested keys (`publisher:` with `name:` and `url:` below it becomes `publisher.name`).
 */
export function parseFields(block: string): Fields {
  const fields = new Map<string, string | string[]>();
  let open = '';
  for (const line of block.split('\n')) {
    const item = line.match(/^\s*-\s+(.*)$/);
    const pair = line.match(/^(\s*)([A-Za-z][\w .-]*?)\s*:(?:\s+(.*))?$/);
    const list = fields.get(open);
    if (item && open) {
      fields.set(open, [...(Array.isArray(list) ? list : []), unquote(item[1])]);
    } else if (pair?.[1] && open && Array.isArray(list) && list.length > 0) {
      list[list.length - 1] += ` | ${unquote(pair[3] ?? '')}`;
    } else if (pair) {
      const key = pair[1] && open ? `${open}.${pair[2].toLowerCase()}` : pair[2].toLowerCase();
      const inline = pair[3]?.match(/^\[(.*)\]$/);
      fields.set(key, inline ? inline[1].split(',').map(unquote).filter(Boolean) : unquote(pair[3] ?? ''));
      if (!pair[1]) open = key;
    }
  }
  return fields;
}

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value == null || value === '' ? [] : typeof value === 'string' ? [value] : value;

const first = (fields: Fields, names: readonly string[]): string | null => {
  for (const name of names) {
    const found = tidyLine(list(fields.get(name))[0]);
    if (found) return found;
  }
  return null;
};

/** `Outlet | https://…`, `Outlet — https://…`, `[Outlet](https://…)`, `Outlet: description` or a bare address. */
export function parseReference(raw: string): DocumentReference | null {
  const text = raw.replace(/^name:\s*/i, '').trim();
  const link = text.match(/^\[(.+?)\]\((\S+?)\)$/);
  if (link) return { name: link[1], url: link[2] };
  const at = text.search(/https?:\/\//i);
  if (at < 0) return text ? { name: text.replace(/\s*\|\s*/g, ' — ').replace(/ — $/, ''), url: null } : null;
  const url = text.slice(at).replace(/[>\s].*$/, '');
  const name = text
    .slice(0, at)
    .replace(/(?:[\s|:<–—-]|url:)+$/i, '')
    .trim();
  return { name: name || hostOf(url) || url, url };
}

/** `https://www.example.org/a` → `example.org`; null when it is no address. */
export function hostOf(url: string | null | undefined): string | null {
  const host = url?.match(/^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i)?.[1];
  return host ? host.toLowerCase().replace(/^www\./, '') : null;
}

/** What the fields say of the document; the text is added by the reader. */
export function draftFromFields(fields: Fields): Omit<Draft, 'text'> {
  const known = new Set<string>(Object.values(NAMES).flat());
  const references = NAMES.references
    .flatMap((name) => list(fields.get(name)))
    .map(parseReference)
    .filter((reference) => reference !== null);
  const publisher = first(fields, ['publisher.name', ...NAMES.publisher]);
  const publisherUrl = first(fields, ['publisher.url', 'publisher_url']);
  const meta: Record<string, string> = {};
  for (const [key, value] of fields) {
    const text = list(value).join('; ');
    if (!known.has(key) && !key.startsWith('publisher.') && text) meta[key] = text;
  }
  return {
    title: first(fields, NAMES.title),
    published: parseDate(first(fields, NAMES.date)),
    publisher: publisher && hostOf(publisher) ? hostOf(publisher) : publisher,
    publisherUrl: publisherUrl ?? (publisher && hostOf(publisher) ? publisher : null),
    url: first(fields, NAMES.url),
    language: first(fields, NAMES.language),
    references,
    sample: /^(true|yes)$/i.test(first(fields, NAMES.sample) ?? ''),
    meta,
  };
}
