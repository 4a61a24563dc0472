/**
 * Makes the canonical form of a text, to which all offsets refer: `\n` line breaks, no byte-order mark, no NUL or
 * other control character (PostgreSQL cannot hold NUL), no lone surrogate. Each character is replaced by one of the
 * same length except for `\r\n`, so the text stays recognisably the one that came in.
 */
export function canonicalText(raw: string): string {
  return raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** `canonicalText` for prose pulled out of markup: spaces collapse, at most one empty line stands between paragraphs. */
export function tidyProse(raw: string): string {
  return canonicalText(raw)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** One line: every run of white space becomes a space. Null when nothing is left. */
export function tidyLine(raw: string | null | undefined): string | null {
  if (raw == null) return null;
  return canonicalText(raw).replace(/\s+/g, ' ').trim() || null;
}
