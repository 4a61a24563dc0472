/**
 * Puts the lines of PDF pages together to paragraphs: lines that recur at the head or foot of most pages and page
 * numbers go, a word broken by a hyphen at the end of a line is joined, a line that ends in mid-sentence goes on in the
 * next.
 * @param pages  text of each page, a line per line of print
 */
export function joinPdfLines(pages: readonly string[]): string {
  const cut = pages.map((page) => page.split('\n').map((line) => line.trim()));
  const furniture = recurring(cut);
  const lines = cut.flatMap((page) =>
    page.filter(
      (line, i) => !((i < 3 || i >= page.length - 3) && (furniture.has(shape(line)) || isPageNumber(line))),
    ),
  );
  const width = usualWidth(lines);
  let out = '';
  let before = '';
  for (const line of lines) {
    if (line === '') {
      if (before !== '') out += '\n\n';
    } else if (before === '') out += line;
    else if (/[\p{Ll}]-$/u.test(before) && /^\p{Ll}/u.test(line)) out = out.slice(0, -1) + line;
    else if (endsParagraph(before, line, width)) out += `\n\n${line}`;
    else out += ` ${line}`;
    before = line;
  }
  return out;
}

/** A line with its numbers made alike, so that "Page 3 of 9" recurs. */
const shape = (line: string): string => line.replace(/\d+/g, '0').toLowerCase();

const isPageNumber = (line: string): boolean =>
  /^(?:page\s+)?[-–— ]*\d{1,4}[-–— ]*(?:(?:\/|of)\s*\d{1,4})?$/i.test(line);

function recurring(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([...page.slice(0, 3), ...page.slice(-3)].filter(Boolean).map(shape));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= 3 && count > pages.length / 2).map(([edge]) => edge),
  );
}

/** Length that nine lines of ten stay under. */
function usualWidth(lines: readonly string[]): number {
  const lengths = lines
    .filter(Boolean)
    .map((line) => line.length)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** A sentence that ends well short of the margin ends its paragraph; so does a short line before a capital (a heading). */
function endsParagraph(before: string, line: string, width: number): boolean {
  const short = before.length < width * 0.75;
  if (/^(?:[•▪◦*–-]|\(?\d{1,2}[.)]|\([a-z]\))\s/.test(line)) return true;
  return (
    short && (/[.!?:;”"’)]$/.test(before) || (before.length < width * 0.6 && /^[\p{Lu}\d“"]/u.test(line)))
  );
}
