import { tidyLine } from './canonical.ts';
import { type FoundDate, parseDate } from './dates.ts';

/** What a page's embedded schema.org data say of its article. */
export interface ArticleData {
  readonly headline: string | null;
  readonly published: FoundDate | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const ARTICLE = /(?:Article|BlogPosting|NewsItem|Report|LiveBlog|Statement)/;

/** Reads the first article among the JSON-LD blocks of a page; blocks that are not JSON are passed over. */
export function articleData(document: Document): ArticleData {
  const things: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const parsed = parse(script.textContent ?? '');
    if (parsed !== null) collect(parsed, things);
  }
  const article = things.find((thing) => names(thing['@type']).some((type) => ARTICLE.test(type))) ?? {};
  return {
    headline: text(article.headline) ?? text(article.name),
    published: parseDate(text(article.datePublished)) ?? parseDate(text(article.dateCreated)),
    publisher: nameOf(article.publisher, things) ?? nameOf(article.sourceOrganization, things),
    author: nameOf(article.author, things),
    url: /^https?:/.test(text(article.url) ?? '') ? text(article.url) : null,
  };
}

/** JSON as sites write it: inside CDATA or comment marks, with raw line breaks in strings. */
function parse(raw: string): Json {
  const bare = raw.replace(
    /^\s*(?:\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*\s*)?\]\]>(?:\s*\*\/)?\s*$|<!--|-->/g,
    '',
  );
  for (const attempt of [bare, bare.replace(/[\u0000-\u001F]+/g, ' ')]) {
    try {
      return JSON.parse(attempt) as Json;
    } catch {}
  }
  return null;
}

/** Flattens arrays and `@graph`; three levels are as deep as real pages go. */
function collect(value: Json, into: JsonObject[], depth = 0): void {
  if (depth > 3 || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) for (const item of value) collect(item, into, depth + 1);
  else {
    into.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
      if (key in value) collect(value[key], into, depth + 1);
  }
}

const names = (value: Json | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).filter((v) => typeof v === 'string');

const text = (value: Json | undefined): string | null =>
  typeof value === 'string' ? tidyLine(value) : Array.isArray(value) ? text(value[0]) : null;

function nameOf(value: Json | undefined, things: readonly JsonObject[]): string | null {
  if (Array.isArray(value))
    return (
      value
        .map((one) => nameOf(one, things))
        .filter(Boolean)
        .join(', ') || null
    );
  if (value === null || value === undefined || typeof value !== 'object') return text(value);
  if (typeof value.name === 'string') return tidyLine(value.name);
  const referred = things.find((thing) => thing['@id'] && thing['@id'] === value['@id'] && thing !== value);
  return referred && typeof referred.name === 'string' ? tidyLine(referred.name) : null;
}
