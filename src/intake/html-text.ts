import { tidyProse } from './canonical.ts';

export const BLOCK: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template head title button input select textarea iframe svg canvas audio video'.split(
    ' ',
  ),
);

/** List items and table rows follow each other closely; other blocks are paragraphs. */
const CLOSE = new Set(['li', 'tr', 'dt', 'dd']);

/**
 * The words of an element as prose: blocks become paragraphs (an empty line between), `<br>`, list items and table rows
 * lines, cells are set off by ` | `; scripts, forms and hidden parts are silent. Walks without recursion.
 */
export function blockText(root: Node): string {
  const prose = new Prose();
  let node: Node | null = root;
  while (node) {
    const name = node.nodeName.toLowerCase();
    if (node.nodeType === 3) prose.text(node.nodeValue ?? '');
    else if (name === 'br') prose.lineBreak();
    else if ((name === 'td' || name === 'th') && previousElement(node)) prose.text(' | ');
    else prose.block(name);
    if (node.firstChild && !SILENT.has(name) && !isHidden(node)) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) prose.block(node.nodeName.toLowerCase());
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  return tidyProse(prose.toString());
}

/** Collects words; of the breaks between two words only the strongest counts. */
class Prose {
  private readonly parts: string[] = [];
  private pending = 0;

  text(raw: string): void {
    const words = raw.replace(/\s+/g, ' ');
    if (words === ' ' || words === '') {
      if (this.pending === 0) this.parts.push(words);
      return;
    }
    this.parts.push('\n'.repeat(this.pending), words);
    this.pending = 0;
  }

  block(name: string): void {
    if (BLOCK.has(name)) this.pending = Math.max(this.pending, CLOSE.has(name) ? 1 : 2);
  }

  /** Two in a row end a paragraph. */
  lineBreak(): void {
    this.pending = Math.min(2, this.pending + 1);
  }

  toString(): string {
    return this.parts.join('');
  }
}

function previousElement(node: Node): boolean {
  let before = node.previousSibling;
  while (before && before.nodeType !== 1) before = before.previousSibling;
  return before !== null;
}

const isHidden = (node: Node): boolean => {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return element.hasAttribute('hidden') || /display:\s*none/i.test(element.getAttribute('style') ?? '');
};
