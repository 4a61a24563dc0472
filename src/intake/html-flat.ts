import { tidyProse } from './canonical.ts';
import { decodeEntities } from './entities.ts';
import { HtmlScanner } from './html-scanner.ts';
import { BLOCK } from './html-text.ts';

/** Elements without prose that a guarded page may still hold. */
const SKIPPED = new Set(['script', 'title', 'textarea', 'select']);

/**
 * The words of a page without building its tree: for pages of so many elements that the tree would fill the memory.
 * @param safe  a page that `guardHtml` has been over
 */
export function flatText(safe: string): string {
  const scanner = new HtmlScanner(safe);
  const out: string[] = [];
  let at = 0;
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    out.push(safe.slice(at, tag.start).replace(/\s+/g, ' '));
    at = tag.kind === 'start' && SKIPPED.has(tag.name) ? scanner.skipElement(tag.name) : tag.end;
    if (tag.name === 'br' || tag.name === 'li' || tag.name === 'tr') out.push('\n');
    else if (BLOCK.has(tag.name)) out.push('\n\n');
  }
  out.push(safe.slice(at).replace(/\s+/g, ' '));
  return tidyProse(decodeEntities(out.join('')));
}
