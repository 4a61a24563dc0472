import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { tidyLine } from './canonical.ts';
import type { Draft } from './draft.ts';
import { decodeEntities } from './entities.ts';
import { flatText } from './html-flat.ts';
import { guardHtml } from './html-guard.ts';
import { pageMeta } from './html-meta.ts';
import { pruneArticle } from './html-prune.ts';
import { blockText } from './html-text.ts';
import { MAX_ELEMENTS, MAX_NODES } from './limits.ts';

/**
 * Web page → one document: the article without navigation, advertising and comments, with title, date, publisher and
 * address as the page states them. Nothing is fetched and no script runs.
 * @param html  decoded page
 * @param url  where it came from, when known
 */
export function readHtml(html: string, url: string | null = null): Draft {
  const safe = guardHtml(html);
  const isHuge = countNodes(safe) > MAX_NODES;
  const document = parsePage(isHuge ? safe.slice(0, HEAD_LETTERS) : safe);
  const meta = pageMeta(document, url);
  const article = isHuge || isLarge(document) ? null : articleOf(document, url ?? meta.url);
  return {
    text: article?.text || (isHuge ? flatText(safe) : bodyText(parsePage(safe))),
    title: titleOf(meta.title ?? article?.title),
    published: meta.published,
    publisher: meta.publisher,
    publisherUrl: meta.publisherUrl,
    url: meta.url,
    language: meta.language,
    meta: meta.author ? { author: meta.author } : {},
  };
}

/** Of a page too large for a tree, as much is looked at for title, date and publisher. */
const HEAD_LETTERS = 200_000;

const isLarge = (document: Document): boolean => document.querySelectorAll('*').length > MAX_ELEMENTS;

/** Tags and entities: the parser makes a node of each. */
function countNodes(html: string): number {
  let count = 0;
  for (const mark of '<&')
    for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 1)) count++;
  return count;
}

/** Titles in attributes and data are often escaped twice. */
const titleOf = (raw: string | null | undefined): string | null => tidyLine(raw && decodeEntities(raw));

/** HTML inside a feed item or a field → prose. Text without any tag or entity passes through. */
export function fragmentText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return blockText(parsePage(guardHtml(`<html><body>${html}</body></html>`)).body);
}

function parsePage(safe: string): Document {
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
