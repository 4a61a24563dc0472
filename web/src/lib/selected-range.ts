import type { TextRange } from './word-edges.ts';

/**
 * What is selected of a document, in offsets into its text. Pieces carry where they begin as `data-start`.
 * @returns null when nothing is, or something outside of the document
 */
export function selectedRange(selection: Selection | null): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function offsetOf(node: Node, offset: number): number | null {
  if (node.nodeType !== Node.TEXT_NODE) {
    // Between two pieces: where the one after begins, else where the one before ends.
    const after = node.childNodes[offset];
    const text = after ? firstText(after) : lastText(node);
    return text ? offsetOf(text, after ? 0 : text.data.length) : null;
  }
  const piece = node.parentElement?.closest<HTMLElement>('[data-start]');
  return piece ? Number(piece.dataset.start) + offset : null;
}

const firstText = (node: Node) =>
  (document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode() as Text | null) ??
  (node.nodeType === Node.TEXT_NODE ? (node as Text) : null);

function lastText(node: Node): Text | null {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  while (walker.nextNode()) last = walker.currentNode as Text;
  return last;
}
