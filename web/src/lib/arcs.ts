import type { SentenceAccount } from '../../../src/server/api.ts';

type Word = SentenceAccount['words'][number];

/** Where a word stands in a drawn tree; `x` is its middle. */
export interface PlacedWord {
  readonly word: Word;
  readonly x: number;
  readonly width: number;
}

/** A dependency from head to dependent, drawn over the words between them. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly rel: string;
  /** 1 lies directly over the words; an arc stands one above the highest that it spans. */
  readonly level: number;
  /** Where it leaves the head and reaches the dependent. */
  readonly x1: number;
  readonly x2: number;
}

export interface TreeLayout {
  readonly words: readonly PlacedWord[];
  readonly arcs: readonly Arc[];
  readonly levels: number;
  readonly width: number;
}

/** Width of a letter of the drawing, and what a word takes at the least: room for its relation. */
const LETTER = 7.4;
const TAG_LETTER = 6.2;
const LEAST = 34;
const GAP = 14;
/** Arcs that meet at a word leave it side by side. */
const SPREAD = 5;

/** Lays a dependency tree out over its words in one line. Punctuation keeps its place and gets no arc: it tells nothing. */
export function layOutTree(words: readonly Word[]): TreeLayout {
  let edge = GAP / 2;
  const placed = words.map((word): PlacedWord => {
    const letters = Math.max([...word.form].length * LETTER, word.upos.length * TAG_LETTER);
    const width = word.upos === 'PUNCT' ? letters : Math.max(LEAST, letters);
    const x = edge + width / 2;
    edge += width + GAP;
    return { word, x, width };
  });
  const links = words
    .map((word, to) => ({ from: word.head, to, rel: word.rel }))
    .filter(({ from, to }) => from >= 0 && words[to].upos !== 'PUNCT');
  const levels = levelsOf(links);
  const arcs = links.map((link, i): Arc => {
    const [x1, x2] = ends(links, i, placed);
    return { ...link, level: levels[i], x1, x2 };
  });
  return { words: placed, arcs, levels: Math.max(0, ...levels), width: edge - GAP / 2 };
}

interface Link {
  readonly from: number;
  readonly to: number;
}

const left = ({ from, to }: Link): number => Math.min(from, to);
const right = ({ from, to }: Link): number => Math.max(from, to);

/** Shorter arcs lie lower; each stands above all that it overlaps and that were laid before. */
function levelsOf(links: readonly Link[]): number[] {
  const levels = links.map(() => 0);
  const order = links.map((_, i) => i).sort((a, b) => spanOf(links[a]) - spanOf(links[b]) || a - b);
  for (const i of order) {
    let level = 1;
    for (const j of order) {
      if (levels[j] === 0 || j === i) continue;
      if (left(links[j]) < right(links[i]) && right(links[j]) > left(links[i]))
        level = Math.max(level, levels[j] + 1);
    }
    levels[i] = level;
  }
  return levels;
}

const spanOf = (link: Link): number => right(link) - left(link);

/** An arc comes down in the middle of its dependent; at its head it stands aside, the longer the nearer to the middle. */
function ends(links: readonly (Link & { readonly rel: string })[], i: number, words: readonly PlacedWord[]) {
  const link = links[i];
  const side = Math.sign(link.to - link.from);
  const sameSide = links
    .map((other, k) => ({ other, k }))
    .filter(({ other }) => other.from === link.from && Math.sign(other.to - other.from) === side)
    .sort((a, b) => spanOf(b.other) - spanOf(a.other));
  const rank = sameSide.findIndex(({ k }) => k === i) + 1;
  const room = words[link.from].width / 2 - 2;
  return [words[link.from].x + side * Math.min(room, rank * SPREAD), words[link.to].x] as const;
}
