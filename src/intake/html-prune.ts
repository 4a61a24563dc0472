import { tidyLine } from './canonical.ts';

/** Lines that news sites put between the paragraphs of an article; matched against a whole short block. */
const FURNITURE: readonly RegExp[] = [
  /^(?:advert(?:isement)?s?|sponsored|promoted|story continues below.*|continue reading.*|article continues.*)$/i,
  /^(?:read|see|view|watch|learn|click|show|load)(?: the)? (?:more|also|next|here|now|full story|all)\b.*$/i,
  /^(?:related|more|also read|see also|don'?t miss|must read|recommended|trending|most (?:read|popular))\b[^.]{0,40}(?::.*|stories|articles|content|topics|coverage|links|…|\.\.\.)?$/i,
  /^you (?:may|might) (?:also )?(?:like|be interested).*$/i,
  /^(?:share|tweet|print|email|comments?|save|copy link|facebook|twitter|whatsapp|follow us.*|share (?:this|on).*)$/i,
  /^(?:sign up|subscribe|log in|sign in|register|get (?:our|the|breaking|fox|cnn)|download (?:our|the))\b.*$/i,
  /^(?:skip to .*|loading.*|close|menu|home|search|enable javascript.*|.*requires javascript.*)$/i,
  /^(?:first |last )?(?:published|posted|updated|modified)\b.{0,60}(?:\d[:/]\d|\d{4}|\bago\b)[^.]*$/i,
  /^.*\b(?:uses? cookies|all rights reserved|terms of (?:use|service)|privacy policy)\b.*$/i,
  /^(?:\(?(?:image|photo|picture|credit|source)s?:.*|©.*)$/i,
];

const MAX_FURNITURE = 160;
const INNER_BLOCK =
  'p, div, ul, ol, li, table, section, article, h1, h2, h3, h4, h5, h6, blockquote, figure, pre';
const CAPTION = /(?:^|[\s_-])(?:caption|credit|photo-?credit|wp-caption-text)(?:$|[\s_-])/i;

/**
 * Takes out of an extracted article what is not its prose: picture captions and credits, blocks that are one link to
 * another article, and lines such as "Advertisement" or "Read more". Changes the tree.
 */
export function pruneArticle(root: Element): void {
  for (const figure of root.querySelectorAll('figcaption, [class]')) {
    const caption = figure.localName === 'figcaption' || CAPTION.test(figure.getAttribute('class') ?? '');
    if (caption && (figure.textContent ?? '').length < 600) figure.remove();
  }
  for (const block of root.querySelectorAll('p, li, div, h2, h3, h4, h5, h6, span, a')) {
    if (block.querySelector(INNER_BLOCK)) continue;
    const line = tidyLine(block.textContent);
    if (!line || line.length > MAX_FURNITURE) continue;
    const whole =
      block.localName !== 'span' && block.localName !== 'a'
        ? true
        : tidyLine(block.parentElement?.textContent) === line;
    if (whole && (FURNITURE.some((pattern) => pattern.test(line)) || isOnlyLink(block, line))) block.remove();
  }
}

/** A headline of another article: the block is nothing but links, and no sentence. */
function isOnlyLink(block: Element, line: string): boolean {
  if (/^h[1-6]$/.test(block.localName) || /[.!?]["”’]?$/.test(line)) return false;
  let linked = 0;
  for (const link of block.querySelectorAll('a[href]')) linked += (tidyLine(link.textContent) ?? '').length;
  return linked > line.length * 0.85 && line.split(' ').length >= 3;
}

/** The same for the prose of a feed item, where "Read more" and "Continue reading" close the text. */
export function pruneFragment(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.length > MAX_FURNITURE || !FURNITURE.some((pattern) => pattern.test(line.trim())))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
