import { HtmlScanner, type Tag } from './html-scanner.ts';
import { MAX_HTML_DEPTH, MAX_LIST_DEPTH } from './limits.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const VOID = words('area base basefont br col embed frame hr img input link meta param source track wbr');
/** Elements whose content is text, not markup. */
const RAW = words('script style textarea title xmp iframe noembed noframes');
const LISTS = words('ul ol dl table');
const ITEMS = words('li dt dd tbody thead tfoot tr td th');
/** Elements that go with all that is in them: nothing of them is prose. Embedded data (JSON-LD) is kept. */
const DROPPED = words('script style iframe noembed noframes template svg math');

/** Which open elements a start tag ends by itself: a paragraph a paragraph, a list item a list item … */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['tr', 'td', 'th'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  option: ['option'],
};

/**
 * Makes a page safe to parse: scripts, styles, drawings, frames and comments go, and start tags nested deeper than
 * `maxDepth` are left out with their end tags while their text is kept, since tree builders and readers of trees
 * recurse. One pass, linear in the size of the page.
 */
export function guardHtml(html: string, maxDepth = MAX_HTML_DEPTH): string {
  const scanner = new HtmlScanner(html);
  const depth = new Depth(maxDepth);
  const out: string[] = [];
  let at = 0;
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.start > at) out.push(tighten(html.slice(at, tag.start)));
    at = tag.end;
    if (tag.kind === 'other') {
      if (/^<!doctype/i.test(html.slice(tag.start, tag.start + 10))) out.push(html.slice(tag.start, tag.end));
    } else if (tag.kind === 'end') {
      if (depth.close(tag.name)) out.push(html.slice(tag.start, tag.end));
    } else if (!isSelfClosed(html, tag) && (RAW.has(tag.name) || DROPPED.has(tag.name))) {
      at = scanner.skipElement(tag.name);
      const data = tag.name === 'script' && /ld\+json/i.test(html.slice(tag.start, tag.end));
      if (data || !DROPPED.has(tag.name)) out.push(html.slice(tag.start, at));
    } else if (VOID.has(tag.name) || depth.open(tag.name)) out.push(html.slice(tag.start, tag.end));
    else if (out[out.length - 1] !== ' ') out.push(' ');
  }
  out.push(tighten(html.slice(at)));
  return out.join('');
}

/** Long runs of white space make the patterns of the article finder take quadratic time. */
const tighten = (text: string): string => (text.length < 40 ? text : text.replace(/\s{40,}/g, '\n'));

const isSelfClosed = (html: string, tag: Tag): boolean => html[tag.end - 2] === '/';

/** The open elements of a page, as a parser would hold them, and the start tags that were left out for depth. */
class Depth {
  private readonly limit: number;
  private readonly stack: string[] = [];
  private readonly inStack = new Map<string, number>();
  private readonly leftOut = new Map<string, number>();
  private lists = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** @returns whether the start tag may stand */
  open(name: string): boolean {
    while (this.stack.length > 0 && IMPLIED[name]?.includes(this.stack[this.stack.length - 1])) this.pop();
    const isList = LISTS.has(name);
    const tooDeep =
      this.stack.length >= this.limit || ((isList || ITEMS.has(name)) && this.lists >= MAX_LIST_DEPTH);
    const counts = tooDeep ? this.leftOut : this.inStack;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (tooDeep) return false;
    this.stack.push(name);
    if (isList) this.lists++;
    return true;
  }

  /** @returns whether the end tag may stand: it belongs to a start tag that stood */
  close(name: string): boolean {
    const out = this.leftOut.get(name) ?? 0;
    if (out > 0) this.leftOut.set(name, out - 1);
    if (out > 0 || !this.inStack.get(name)) return false;
    while (this.pop() !== name);
    return true;
  }

  private pop(): string {
    const name = this.stack.pop()!;
    this.inStack.set(name, this.inStack.get(name)! - 1);
    if (LISTS.has(name)) this.lists--;
    return name;
  }
}
