import { type AnyFeed, parseFeed } from 'feedsmith';
import { tidyLine } from './canonical.ts';
import { parseDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { decodeEntities } from './entities.ts';
import { fragmentText } from './html.ts';
import { pruneFragment } from './html-prune.ts';

type Parsed = AnyFeed<string>;

/** What the formats have in common of one item. */
interface Item {
  readonly title?: string;
  readonly html?: string;
  readonly date?: string;
  readonly url?: string;
  readonly id?: string;
  readonly author?: string;
  /** The outlet that a collecting feed took the item from. */
  readonly outlet?: { readonly title?: string; readonly url?: string };
  readonly language?: string;
}

/**
 * RSS, Atom, RDF or JSON feed → a document per item. The text is that of the item's content or else its summary; an item
 * with a title alone gives the title. The publisher is the outlet of the item, or else the title of the feed.
 * @throws Error when it is no feed
 */
export function* readFeed(raw: string): Generator<Draft> {
  const parsed = parseFeed(raw.trimStart());
  const channel = channelOf(parsed);
  let line = 0;
  for (const item of itemsOf(parsed)) {
    line++;
    const title = tidyLine(item.title && decodeEntities(fragmentText(item.title)));
    const text = pruneFragment(fragmentText(item.html ?? ''));
    if (!text && !title) continue;
    yield {
      text: text || title!,
      title,
      published: parseDate(item.date),
      publisher: tidyLine(item.outlet?.title) ?? channel.title,
      publisherUrl: item.outlet?.url ?? channel.url,
      url: item.url && /^https?:/i.test(item.url) ? item.url : null,
      language: item.language ?? channel.language,
      sourceLine: line,
      sourceId: item.id ?? null,
      meta: item.author ? { author: item.author } : {},
    };
  }
}

/** `Reuters: World News`, `BBC News - World` and the like are sections; the outlet stands before the mark. */
const outletOf = (title: string | null): string | null =>
  title?.replace(/\s*(?:[:|»›]|\s[-–—]\s).*$/, '').trim() || title;

function channelOf({ format, feed }: Parsed): {
  title: string | null;
  url: string | null;
  language: string | null;
} {
  const web = (url: string | undefined): string | null => (url && /^https?:/i.test(url) ? url : null);
  if (format === 'atom')
    return { title: outletOf(tidyLine(feed.title?.value)), url: web(linkOf(feed.links)), language: null };
  if (format === 'json')
    return {
      title: outletOf(tidyLine(feed.title)),
      url: web(feed.home_page_url),
      language: feed.language ?? null,
    };
  const language = (format === 'rss' ? feed.language : undefined) ?? feed.dc?.languages?.[0] ?? null;
  return { title: outletOf(tidyLine(feed.title)), url: web(feed.link), language };
}

function itemsOf({ format, feed }: Parsed): Item[] {
  if (format === 'atom')
    return (feed.entries ?? []).map((entry) => ({
      title: entry.title?.value,
      html: entry.content?.value ?? entry.summary?.value,
      date: entry.published ?? entry.updated,
      url: linkOf(entry.links),
      id: entry.id,
      author: entry.authors?.[0]?.name,
      outlet: entry.source && { title: entry.source.title?.value, url: linkOf(entry.source.links) },
    }));
  if (format === 'json')
    return (feed.items ?? []).map((item) => ({
      title: item.title,
      html: item.content_html ?? item.content_text ?? item.summary,
      date: item.date_published ?? item.date_modified,
      url: item.url ?? item.external_url,
      id: item.id,
      author: item.authors?.[0]?.name,
      language: item.language,
    }));
  if (format === 'rdf')
    return (feed.items ?? []).map((item) => ({
      title: item.title,
      html: item.content?.encoded ?? item.description,
      date: item.dc?.dates?.[0],
      url: item.link,
      author: item.dc?.creators?.[0],
    }));
  return (feed.items ?? []).map((item) => ({
    title: item.title,
    html: item.content?.encoded ?? item.description,
    date: item.pubDate ?? item.dc?.dates?.[0],
    url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    id: item.guid?.value,
    author: item.authors?.[0]?.name ?? item.dc?.creators?.[0],
    outlet: item.source,
  }));
}

/** The page that a feed or entry stands for. */
function linkOf(links: readonly { href?: string; rel?: string }[] | undefined): string | undefined {
  return (links?.find((link) => !link.rel || link.rel === 'alternate') ?? links?.[0])?.href;
}
