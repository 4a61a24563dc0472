import { tidyLine } from './canonical.ts';
import { dateFromUrl, type FoundDate, parseDate } from './dates.ts';
import { hostOf } from './front-matter.ts';
import { articleData } from './json-ld.ts';

/** What a page says of itself in its head. */
export interface PageMeta {
  readonly title: string | null;
  readonly published: FoundDate | null;
  readonly publisher: string | null;
  readonly publisherUrl: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly author: string | null;
}

/** Names of meta tags (in `name`, `property` or `itemprop`), best first. */
const DATE_TAGS =
  'article:published_time datepublished og:published_time publishdate publish-date publish_date pubdate published_time parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date date article.published cxenseparse:recs:publishtime rnews:datepublished bt:pubdate originalpublicationdate citation_publication_date'.split(
    ' ',
  );
const SITE_TAGS =
  'og:site_name publisher dc.publisher dcterms.publisher citation_journal_title application-name'.split(' ');
const TITLE_TAGS = 'og:title headline dc.title twitter:title parsely-title citation_title'.split(' ');
const AUTHOR_TAGS = 'author article:author dc.creator parsely-author'.split(' ');

/** Reads title, date, publisher, address and language from JSON-LD, meta tags, `<time>` and the address itself. */
export function pageMeta(document: Document, givenUrl: string | null): PageMeta {
  const tags = metaTags(document);
  const pick = (names: readonly string[]): string | null =>
    names.map((name) => tidyLine(tags.get(name))).find((value) => value !== null) ?? null;
  const data = articleData(document);
  const url =
    webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
    webAddress(tags.get('og:url')) ??
    data.url ??
    givenUrl;
  const publisher = data.publisher ?? pick(SITE_TAGS);
  const host = hostOf(url);
  return {
    title: data.headline ?? pick(TITLE_TAGS) ?? documentTitle(document, publisher),
    published: data.published ?? parseDate(pick(DATE_TAGS)) ?? timeElement(document) ?? dateFromUrl(url),
    publisher: (publisher && hostOf(publisher)) ?? publisher ?? host,
    publisherUrl: host && url ? `${url.match(/^https?:/i)?.[0] ?? 'https:'}//${new URL(url).host}` : null,
    url,
    language:
      tidyLine(document.documentElement?.getAttribute('lang')) ?? tidyLine(tags.get('content-language')),
    author: data.author ?? pick(AUTHOR_TAGS),
  };
}

function metaTags(document: Document): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const content = tag.getAttribute('content');
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = tag.getAttribute(key)?.trim().toLowerCase();
      if (name && content && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
}

/** An absolute web address, or null: saved pages hold relative and broken ones. */
export function webAddress(raw: string | null | undefined): string | null {
  const text = raw?.trim();
  return text && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}

function timeElement(document: Document): FoundDate | null {
  const times = [...document.querySelectorAll('time[datetime], [itemprop="datePublished"]')];
  const best = times.find(
    (t) => t.hasAttribute('pubdate') || /publish/i.test(`${t.getAttribute('itemprop')} ${t.className}`),
  );
  const chosen = best ?? document.querySelector('article time[datetime], main time[datetime]') ?? times[0];
  return chosen ? (parseDate(chosen.getAttribute('datetime')) ?? parseDate(chosen.textContent)) : null;
}

/** The `<title>`, less the name of the site behind a dash or bar. */
function documentTitle(document: Document, publisher: string | null): string | null {
  const full =
    tidyLine(document.querySelector('title')?.textContent) ??
    tidyLine(document.querySelector('h1')?.textContent);
  const parts = full?.split(/\s+[|–—»·-]\s+/) ?? [];
  if (parts.length < 2) return full;
  const last = parts[parts.length - 1];
  const isSite = publisher ? last.toLowerCase() === publisher.toLowerCase() : last.split(' ').length <= 4;
  return isSite ? full!.slice(0, full!.lastIndexOf(last)).replace(/\s+[|–—»·-]\s+$/, '') : full;
}
