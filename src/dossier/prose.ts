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

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const INLINE =
  /\{\{\s*([^{}]*?)\s*\}\}|\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g;

/** Names of the live figures in some Markdown, in order. */
export function placeholdersIn(markdown: string): string[] {
  return [...markdown.matchAll(PLACEHOLDER)].map((match) => match[1]);
}

/**
 * Reads the Markdown of a dossier's prose: headings, paragraphs, lists of one level; bold, italics, code and links to
 * web addresses. Anything else, HTML too, stands as the characters it is.
 * @param tell  what the live figure of a name says
 */
export function parseProse(markdown: string, tell: (name: string) => Told): Block[] {
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
function runsOf(markdown: string, tell: (name: string) => Told, form: Partial<Run> = {}): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const plain = (text: string) => text && runs.push({ ...form, text });
  for (const match of markdown.matchAll(INLINE)) {
    plain(markdown.slice(at, match.index));
    const [whole, figure, strong, emphasis, code, label, href] = match;
    at = match.index + whole.length;
    if (figure !== undefined) runs.push({ ...form, ...begun(tell(figure), runs) });
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
