import type { Run } from './cite/run.ts';

/** A block of prose. Headings of level 2 to 4: the title of the dossier is the only one of level 1. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly level: number;
  readonly runs: readonly Run[];
}

/** What a live figure says, with the sentences behind it. */
export interface Told {
  readonly text: string;
  readonly cites: readonly number[];
}

/** A place that prose cites, `[@0123456789abcdef:52-93]`: a document and characters of it, [start, end). */
export interface Place {
  readonly docId: string;
  readonly start: number;
  readonly end: number;
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const PLACE = /\[@([0-9a-f]{16}):(\d+)-(\d+)\]/g;
const INLINE =
  /\s*\[@([0-9a-f]{16}):(\d+)-(\d+)\]|\{\{\s*([^{}]*?)\s*\}\}|\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g;

/** Something that prose holds, and where it stands in it: UTF-16 units, [start, end). */
export type Found<T> = T & { readonly at: readonly [start: number, end: number] };

/** The live figures in some Markdown, in order. */
export function figuresIn(markdown: string): Found<{ readonly name: string }>[] {
  return [...markdown.matchAll(PLACEHOLDER)].map((match) => ({ name: match[1], at: spanOf(match) }));
}

/** Their names. */
export function placeholdersIn(markdown: string): string[] {
  return figuresIn(markdown).map(({ name }) => name);
}

/** The places that some Markdown cites, in order. */
export function placesIn(markdown: string): Found<Place>[] {
  return [...markdown.matchAll(PLACE)].map((match) => ({
    ...placeOf(match[1], match[2], match[3]),
    at: spanOf(match),
  }));
}

/** What names a place: `0123456789abcdef:52-93`. */
export const placeKey = ({ docId, start, end }: Place): string => `${docId}:${start}-${end}`;

const placeOf = (docId: string, start: string, end: string): Place => ({
  docId,
  start: Number(start),
  end: Number(end),
});
const spanOf = (match: RegExpMatchArray): readonly [number, number] => [
  match.index!,
  match.index! + match[0].length,
];

/** What the prose holds beside its own words. */
export interface Tell {
  /** What the live figure of a name says. */
  figure(name: string): Told;
  /** Words that stand for a cited place beside the numbers of its sentence: none, unless it is gone. */
  place(place: Place): Told;
}

/**
 * Reads the Markdown of a dossier's prose: headings, paragraphs, lists of one level; bold, italics, code and links to
 * web addresses. Anything else, HTML too, stands as the characters it is.
 */
export function parseProse(markdown: string, tell: Tell): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const end = () => {
    if (paragraph.length)
      blocks.push({ kind: 'paragraph', level: 0, runs: runsOf(paragraph.join(' '), tell) });
    paragraph = [];
  };
  for (const line of markdown.split('\n')) {
    const heading = /^(#{1,4})\s+(.*)$/.exec(line);
    const item = /^\s*[-*]\s+(.*)$/.exec(line);
    if (heading || item || !line.trim()) end();
    if (heading)
      blocks.push({ kind: 'heading', level: Math.max(2, heading[1].length), runs: runsOf(heading[2], tell) });
    else if (item) blocks.push({ kind: 'item', level: 0, runs: runsOf(item[1], tell) });
    else if (line.trim()) paragraph.push(line.trim());
  }
  end();
  return blocks;
}

/** @param form  that of the words around */
function runsOf(markdown: string, tell: Tell, form: Partial<Run> = {}): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const plain = (text: string) => text && runs.push({ ...form, text });
  for (const match of markdown.matchAll(INLINE)) {
    plain(markdown.slice(at, match.index));
    const [whole, docId, start, end, figure, strong, emphasis, code, label, href] = match;
    at = match.index + whole.length;
    if (docId) runs.push({ ...form, ...tell.place(placeOf(docId, start, end)) });
    else if (figure !== undefined) runs.push({ ...form, figure, ...begun(tell.figure(figure), runs) });
    else if (strong) runs.push(...runsOf(strong, tell, { ...form, strong: true }));
    else if (emphasis) runs.push(...runsOf(emphasis, tell, { ...form, emphasis: true }));
    else if (code) runs.push({ ...form, text: code, code: true });
    else runs.push({ ...form, text: label, href });
  }
  plain(markdown.slice(at));
  return runs;
}

/** A figure that begins a sentence begins with a capital. */
function begun(told: Told, before: readonly Run[]): Told {
  const begins = !before.length || /[.!?]\s+$/.test(before[before.length - 1].text);
  return begins ? { ...told, text: told.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) } : told;
}
