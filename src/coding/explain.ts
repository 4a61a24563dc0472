import type { Doc } from '../text/doc.ts';
import type { TraceRow } from './events/code-events.ts';
import type { FrameIndex } from './events/frames.ts';
import type { CodedEvent, Coding, Mention } from './types.ts';

/** A word of a sentence as it was coded: after repairs, so it may differ from what `demarche parse` prints. */
export interface WordAccount {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Position in the sentence of the word that this one depends on; -1 for the root. */
  readonly head: number;
  readonly rel: string;
  readonly start: number;
  readonly end: number;
}

/** Who a phrase names, and which row or which earlier phrase says so. */
export interface ActorAccount extends Mention {
  readonly text: string;
  readonly why: string;
}

/** Everything that was read in one sentence and tried on it. */
export interface SentenceAccount {
  /** UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly WordAccount[];
  readonly actors: readonly ActorAccount[];
  /** Rows whose conditions held and that gave an event or were set aside, in text order. */
  readonly fired: readonly TraceRow[];
  /** For each word that fired nothing the rows that came nearest, fewest unmet conditions first. */
  readonly nearly: readonly TraceRow[];
  /** Why the sentence has no event; null when it has one. */
  readonly silence: string | null;
}

/** A coding with the account of how it came about. */
export interface Explanation {
  readonly coding: Coding;
  readonly sentences: readonly SentenceAccount[];
}

/** Rows told of a word that fired nothing. */
const NEAREST = 3;
const POS_NAMES: Readonly<Record<string, string>> = { v: 'verb', n: 'noun', a: 'adjective' };

/** One account a sentence. `doc` is the document as it was coded, `reasons` those of its mentions, in their order. */
export function accountsOf(
  doc: Doc,
  coding: Coding,
  reasons: readonly string[],
  trace: readonly TraceRow[],
  frames: FrameIndex,
): SentenceAccount[] {
  const actors = coding.mentions.map((mention, i) => ({
    ...mention,
    text: doc.text.slice(mention.start, mention.end),
    why: reasons[i],
  }));
  return coding.sentences.map(([start, end], s) => {
    const rows = trace.filter((row) => row.sentence === s);
    const events = coding.events.filter((event) => event.sentence === s);
    const fired = rows.filter((row) => row.outcome !== 'missed').map((row) => settled(row, events, doc));
    const nearly = nearest(rows);
    return {
      start,
      end,
      words: wordsOf(doc, s),
      actors: actors.filter((actor) => actor.sentence === s),
      fired,
      nearly,
      silence: events.length ? null : silenceOf(doc, s, fired, nearly, frames),
    };
  });
}

function wordsOf(doc: Doc, sentence: number): WordAccount[] {
  const { start, end } = doc.sentenceTokens(sentence);
  return Array.from({ length: end - start }, (_, i) => {
    const t = start + i;
    return {
      form: doc.form(t),
      lemma: doc.lemma[t],
      upos: doc.pos(t),
      xpos: doc.xpos[t],
      head: doc.head[t] < 0 ? -1 : doc.head[t] - start,
      rel: doc.rel(t),
      start: doc.start[t],
      end: doc.end[t],
    };
  });
}

/** A row that fired, though another event of the text tells the same and more, was set aside at the end. */
function settled(row: TraceRow, events: readonly CodedEvent[], doc: Doc): TraceRow {
  if (row.outcome !== 'fired' || events.some((event) => event.trigger.start === doc.start[row.token]))
    return row;
  return { ...row, outcome: 'dropped', why: 'another event tells the same' };
}

function nearest(rows: readonly TraceRow[]): TraceRow[] {
  const done = new Set(rows.filter((row) => row.outcome !== 'missed').map((row) => row.token));
  const open = rows.filter((row) => !done.has(row.token));
  return [...new Set(open.map((row) => row.token))].flatMap((token) =>
    open
      .filter((row) => row.token === token)
      .sort((a, b) => a.unmet - b.unmet)
      .slice(0, NEAREST),
  );
}

function silenceOf(
  doc: Doc,
  sentence: number,
  fired: readonly TraceRow[],
  nearly: readonly TraceRow[],
  frames: FrameIndex,
): string {
  const [set] = fired;
  if (set) return `“${set.word}” was understood and set aside: ${set.why}.`;
  const [near] = [...nearly].sort((a, b) => a.unmet - b.unmet);
  if (near)
    return `No row fired. Nearest came “${near.word}” (${near.type ?? 'a sense that is no event'}): ${near.why}.`;
  const { start, end } = doc.sentenceTokens(sentence);
  for (let t = start; t < end; t++) {
    const rows = frames.get(doc.lemma[t]);
    if (!rows) continue;
    const kinds = [...new Set(rows.map((row) => POS_NAMES[row.pos]))].join(' or ');
    return `The tables know “${doc.lemma[t]}” as a ${kinds}; here it is ${doc.pos(t)} (${doc.rel(t)}).`;
  }
  return 'No word of the sentence begins a row of the frame tables.';
}
