import { BLANK, isLower, isWord, kindAt, SYMBOL } from './tokenize-chars.ts';

/** One quotation mark, with what its neighbours allow it to be. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly glyph: string;
  readonly mark: 'double' | 'single';
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** The neighbours leave no choice. */
  readonly mustOpen: boolean;
  readonly mustClose: boolean;
  /** A single mark after an s: it may as well be a plural's possessive. */
  readonly possessive: boolean;
}

const MARKS = /''|’’|‘’|‘‘|``|["“”„«»‘’'`]/g;
const DOUBLE_OPENERS = '“„«‘‘``';
/** Words that have lost their beginning, and years that have lost their century. */
const CLIPPED = /(?:em|til|tis|twas|cause|bout|round|n|\d\ds?)(?![\p{L}\p{N}])/iuy;

/** Quotation marks between two offsets, in order, apostrophes inside words left out. */
export function readMarks(text: string, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  MARKS.lastIndex = from;
  for (let match = MARKS.exec(text); match && match.index < to; match = MARKS.exec(text)) {
    const glyph = match[0];
    const mark = readMark(text, glyph, match.index, match.index + glyph.length, from, to);
    if (mark && mark.end <= to) marks.push(mark);
  }
  return marks;
}

function readMark(
  text: string,
  glyph: string,
  start: number,
  end: number,
  from: number,
  to: number,
): Mark | null {
  const outerLeft = start <= from || isOuter(text, start - 1, '([{—–-/');
  const outerRight = end >= to || isOuter(text, end, '.,;:!?)]}—–…-/');
  const blankLeft = start <= from || kindAt(text, start - 1) === BLANK;
  const blankRight = end >= to || kindAt(text, end) === BLANK;
  if (glyph.length > 1 || !"‘’'`".includes(glyph)) {
    const opener = DOUBLE_OPENERS.includes(glyph);
    const closer = glyph === '”' || glyph === '»' || glyph === '’’';
    const mustOpen = blankLeft && !blankRight;
    const mustClose =
      (blankRight && !blankLeft) || (outerRight && !outerLeft && '.,;:!?)'.includes(text[end] ?? ' '));
    // Curly marks are often set the wrong way round: neighbours outweigh the glyph when they are clear.
    return {
      start,
      end,
      glyph,
      mark: 'double',
      mayOpen: closer ? mustOpen : !(opener && mustClose) || glyph === '«',
      mayClose: opener ? glyph !== '«' && !blankLeft : true,
      mustOpen: closer ? false : mustOpen,
      mustClose: opener ? mustClose && glyph !== '«' : mustClose || (closer && !mustOpen),
      possessive: false,
    };
  }
  const word = end < to && isWord(text, end);
  const wordLeft = start > from && isWord(text, start - 1);
  if (word && wordLeft) return null;
  const mayOpen = outerLeft && !blankRight && glyph !== '’' && !(word && isClipped(text, end));
  const mayClose = !blankLeft && !word && (outerRight || isQuote(text, end)) && glyph !== '‘' && start > from;
  if (!mayOpen && !mayClose) return null;
  const afterS = wordLeft && (text.charCodeAt(start - 1) | 32) === 115;
  return {
    start,
    end,
    glyph,
    mark: 'single',
    mayOpen,
    mayClose,
    mustOpen: mayOpen && !mayClose,
    mustClose: mayClose && !mayOpen,
    possessive: afterS && blankRight && end + 1 < to && (isLower(text, end + 1) || isWord(text, end + 1)),
  };
}

function isOuter(text: string, at: number, marks: string): boolean {
  const kind = kindAt(text, at);
  return kind === BLANK || (kind === SYMBOL && (marks.includes(text[at]) || isQuote(text, at)));
}

function isQuote(text: string, at: number): boolean {
  return at < text.length && '"“”„«»‘’\''.includes(text[at]);
}

function isClipped(text: string, at: number): boolean {
  CLIPPED.lastIndex = at;
  return CLIPPED.test(text);
}
