import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { tidyLine } from './canonical.ts';
import type { Draft } from './draft.ts';
import { decodeEntities } from './entities.ts';
import { guardHtml } from './html-guard.ts';
import { pageMeta } from './html-meta.ts';
import { pruneArticle } from './html-prune.ts';
import { blockText } from './html-text.ts';
import { MAX_ELEMENTS } from './limits.ts';

/**
 * Web page → one document: the article without navigation, advertising and comments, with title, date, publisher and
 * address as the page states them. Nothing is fetched and no script runs.
 * @param html  decoded page
 * @param url  where it came from, when known
 */
export function readHtml(html: string, url: string | null = null): Draft {
  const document = parsePage(html);
  const meta = pageMeta(document, url);
  const elements = document.querySelectorAll('*').length;
  const wholePage = elements > MAX_ELEMENTS ? null : articleOf(document, url ?? meta.url);
  const text = wholePage?.text || bodyText(elements > MAX_ELEMENTS ? document : parsePage(html));
  return {
    text,
    title: titleOf(meta.title ?? wholePage?.title),
    published: meta.published,
    publisher: meta.publisher,
    publisherUrl: meta.publisherUrl,
    url: meta.url,
    language: meta.language,
    meta: meta.author ? { author: meta.author } : {},
  };
}

/** Titles in attributes and data are often escaped twice. */
const titleOf = (raw: string | null | undefined): string | null => tidyLine(raw && decodeEntities(raw));

/** HTML inside a feed item or a field → prose. Text without any tag or entity passes through. */
export function fragmentText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return blockText(parsePage(`<html><body>${html}</body></html>`).body);
}

function parsePage(html: string): Document {
  const safe = guardHtml(html);
  // Without these the parser hangs text and fragments on no root, and nothing finds them.
  const whole = /<html[\s>]/i.test(safe)
    ? safe
    : /<body[\s>]/i.test(safe)
      ? `<html>${safe}</html>`
      : `<html><body>${safe}</body></html>`;
  return parseHTML(whole).document;
}

function articleOf(document: Document, url: string | null): { text: string; title: string | null } | null {
  for (const key of ['baseURI', 'documentURI'])
    Object.defineProperty(document, key, { value: url ?? 'http://localhost/', configurable: true });
  for (const frame of document.querySelectorAll('nav, footer, [role="navigation"]')) frame.remove();
  try {
    const options = { serializer: (node: Node) => node as Element, keepClasses: true };
    const article = new Readability<Element>(document, options).parse();
    if (!article?.content) return null;
    pruneArticle(article.content);
    return { text: blockText(article.content), title: tidyLine(article.title) };
  } catch {
    // The finder gives up on some malformed pages (half a million bare "<" exhaust its stack); the words are kept.
    return null;
  }
}

/** A page that has no article (an index, a bare table): all its words but the frame around them. */
function bodyText(document: Document): string {
  for (const frame of document.querySelectorAll('nav, header, footer, aside, form, [role="navigation"]'))
    frame.remove();
  return blockText(document.body ?? document);
}
