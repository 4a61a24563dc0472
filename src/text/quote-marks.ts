import { type Mark, readMarks } from './quote-marks-read.ts';
import { splitParagraphs } from './tokenize-lines.ts';

/** A stretch between quotation marks. Offsets are UTF-16 units into the text. */
export interface QuotePair {
  /** Where the opening mark starts; equals `innerStart` when a paragraph goes on without reopening. */
  readonly open: number;
  /** Where the closing mark ends; equals `innerEnd` when the paragraph ends without one. */
  readonly close: number;
  /** The quoted text without its marks. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly mark: 'double' | 'single';
  /** 0 outermost, 1 inside one other pair, and so on. */
  readonly level: number;
  /** The same speech goes on in the pair that opens the next paragraph. */
  readonly continued: boolean;
}

interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly marks: Mark[];
}

/** A closing mark was forgotten, rather than the opening one a stray, when no more than this follows. */
const LONGEST_UNCLOSED = 1500;

/**
 * Pairs the quotation marks of a text: straight and curly double marks, `''`, guillemets, „low“ marks, and
 * curly or straight single marks, which it tells from apostrophes. Marks are paired within a paragraph; speech
 * over several paragraphs gives one pair a paragraph, all but the last `continued`. A mark without partner is
 * left out, except a double one whose closing mark is missing: that runs to the end of its paragraph.
 *
 * @returns pairs in the order of their opening marks; two pairs either nest or do not touch.
 */
export function pairQuotes(text: string): QuotePair[] {
  const { start, end } = splitParagraphs(text);
  const found: Omit<QuotePair, 'level'>[] = [];
  let carried: Mark | null = null;
  let next: Paragraph | null = null;
  for (let i = 0; i < start.length; i++) {
    const here: Paragraph = next ?? {
      start: start[i],
      end: end[i],
      marks: readMarks(text, start[i], end[i]),
    };
    next = i + 1 < start.length ? readParagraph(text, start[i + 1], end[i + 1]) : null;
    if (here.start === here.end) continue;
    carried = pairParagraph(here, next, carried, found);
  }
  return withLevels(found);
}

function readParagraph(text: string, start: number, end: number): Paragraph {
  return { start, end, marks: readMarks(text, start, end) };
}

/** Pairs one paragraph; returns the mark whose speech goes on in the next, if any. */
function pairParagraph(
  here: Paragraph,
  next: Paragraph | null,
  carried: Mark | null,
  found: Omit<QuotePair, 'level'>[],
): Mark | null {
  const stack: Mark[] = [];
  const { marks } = here;
  if (carried && !opensWith(here, carried)) stack.push({ ...carried, start: here.start, end: here.start });
  const later = laterClosers(marks);
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    const partner = closes(stack, mark, later[i]);
    if (partner >= 0) {
      const open = stack[partner];
      stack.length = partner;
      if (mark.start > open.end) found.push(pairOf(open, mark.start, mark.end, false));
    } else if (mark.mayOpen && (mark.mark === 'single' || !mark.mustClose)) {
      // Marks of one family do not nest directly: the earlier one has lost its partner.
      if (stack.length && familyOf(stack[stack.length - 1]) === familyOf(mark)) {
        // Speech carried into this paragraph has no mark here that could be lost.
        if (stack[stack.length - 1].end > here.start) stack.pop();
      }
      stack.push(mark);
    }
  }
  const open = stack.find((mark) => mark.mark === 'double') ?? stack[0];
  if (!open || open.end >= here.end) return null;
  const goesOn = next !== null && (opensWith(next, open) || closesFirst(next, open));
  // A straight single mark inside a paragraph may be a clipped word's; a curly one that opens is not.
  const sure = open.mark === 'double' || open.start === here.start || open.glyph === '‘';
  if (goesOn && sure) {
    found.push(pairOf(open, here.end, here.end, true));
    return open;
  }
  const marked = open.mark === 'double' && open.mustOpen && open.end > open.start;
  if (marked && here.end - open.end <= LONGEST_UNCLOSED) found.push(pairOf(open, here.end, here.end, false));
  return null;
}

function pairOf(open: Mark, innerEnd: number, close: number, continued: boolean): Omit<QuotePair, 'level'> {
  return { open: open.start, close, innerStart: open.end, innerEnd, mark: open.mark, continued };
}

/** Stack index of the mark that this one closes, or -1. */
function closes(stack: readonly Mark[], mark: Mark, certainLater: boolean): number {
  if (!mark.mayClose) return -1;
  let other = -1;
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i];
    if (mark.mark === 'single') {
      // A single mark does not close over an open double one.
      return open.mark === 'single' && !(mark.possessive && certainLater) ? i : -1;
    }
    if (open.mark === 'single') continue;
    if (familyOf(open) === familyOf(mark)) {
      // With a blank on the outer side only, a mark opens: the one before has lost its partner.
      return mark.mustOpen && mark.glyph !== '“' ? -1 : i;
    }
    if (other < 0) other = i;
  }
  // Typists open with a curly mark and close with a straight one; guillemets are never mixed with others.
  if (other < 0 || mark.mustOpen || mark.glyph === '»' || stack[other].glyph === '«') return -1;
  return mark.mustClose ? other : -1;
}

/** Straight marks may stand around curly ones, as in quoted articles that quote; marks of one family may not. */
function familyOf(mark: Mark): string {
  if (mark.mark === 'single') return "'";
  if (mark.glyph === '"' || mark.glyph === "''") return mark.glyph;
  return mark.glyph === '«' || mark.glyph === '»' ? '«' : '“';
}

/** For each mark: does a certain closing single mark follow before the next one that opens? */
function laterClosers(marks: readonly Mark[]): boolean[] {
  const later: boolean[] = new Array(marks.length).fill(false);
  let certain = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    later[i] = certain;
    const mark = marks[i];
    if (mark.mark !== 'single') continue;
    if (mark.mayClose && !mark.possessive) certain = true;
    else if (mark.mayOpen) certain = false;
  }
  return later;
}

function opensWith(paragraph: Paragraph, open: Mark): boolean {
  const first = paragraph.marks[0];
  return first !== undefined && first.start === paragraph.start && first.mark === open.mark && first.mayOpen;
}

/** The next paragraph closes what it has not opened. */
function closesFirst(paragraph: Paragraph, open: Mark): boolean {
  const first = paragraph.marks.find((mark) => mark.mark === open.mark);
  return first !== undefined && open.mark === 'double' && first.mustClose;
}

function withLevels(found: Omit<QuotePair, 'level'>[]): QuotePair[] {
  found.sort((a, b) => a.open - b.open || b.close - a.close);
  const closes: number[] = [];
  return found.map((pair) => {
    while (closes.length && closes[closes.length - 1] <= pair.open) closes.pop();
    closes.push(pair.close);
    return { ...pair, level: closes.length - 1 };
  });
}
