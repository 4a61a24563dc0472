import type { Doc } from '../../text/doc.ts';
import type { Frame } from './frames.ts';
import type { Piece } from './pieces.ts';
import { isNominal, lastOfRun, speakerRange, TIME } from './speakers.ts';
import type { Attachment, View } from './view.ts';

/** Tokens between the verb and the stop before the marks: an addressee, a day. */
const REACH = 8;
/** Fewer words are a name or a fragment rather than an utterance. */
const UTTERANCE = 3;

/**
 * Who speaks by a verb of speech before a quotation where the tree gives it no subject: `Col. Falk (ret.), a spokesman,
 * said, "…"`, `Said Falk: "…"`. A participle goes with the first subject of the sentence, a finite verb with the last.
 * @returns the head of the speaker's phrase, or -1
 */
export function speakerBefore({ doc, pieces }: View, verb: number, stop: number): number {
  const { start } = doc.sentenceTokens(doc.sentenceOf(verb));
  const subjects: number[] = [];
  for (let t = start; t < verb; t++)
    if (doc.baseRel(t) === 'nsubj' && pieces.of[t] < 0 && isSomebody(doc, t)) subjects.push(t);
  if (subjects.length) return doc.xpos[verb] === 'VBG' ? subjects[0] : subjects[subjects.length - 1];
  // "Col. Falk, a spokesman in Riga, said"
  const name = doc.form(verb - 1) === ',' ? beforeComma(doc, verb - 2, start) : -1;
  if (name >= 0) return name;
  return verb === start && doc.xpos[verb] !== 'VBG' ? lastOfRun(doc, verb + 1, stop) : -1;
}

/** The name right before the last comma up to a token, or -1. */
function beforeComma(doc: Doc, from: number, start: number): number {
  let t = from;
  while (t > start && doc.form(t) !== ',' && doc.pos(t) !== 'VERB') t--;
  return t > start && doc.form(t) === ',' && doc.pos(t - 1) === 'PROPN' ? t - 1 : -1;
}

function isSomebody(doc: Doc, token: number): boolean {
  if (!isNominal(doc, token) || TIME.test(doc.form(token)) || /^W/.test(doc.xpos[token])) return false;
  return !/^(?:it|there|this|that|these|those)$/i.test(doc.form(token));
}

/** `The headline reads: "…"`, `Lena Falk echoed:` and a new line: the word before the stop is a verb whatever it was read as. */
export function misreadBefore(view: View, piece: Piece): Attachment | null {
  const { doc, pieces, cues } = view;
  if (piece.words < UTTERANCE || !/^\p{Lu}/u.test(doc.form(piece.first))) return null;
  const stop = piece.outer.start - 1;
  if (stop < 1 || !/^[,:]$/.test(doc.form(stop))) return null;
  if (doc.paragraph[doc.sentenceOf(stop)] < piece.paragraph - 1) return null;
  const { start } = doc.sentenceTokens(doc.sentenceOf(stop));
  for (let t = stop - 1; t > start && stop - t < REACH; t--) {
    if (pieces.of[t] >= 0 || /^[,;:]$/.test(doc.form(t))) return null;
    const found = cues.formAt(doc, t);
    if (!found) continue;
    const name = t - 1;
    const capital = /^\p{Lu}/u.test(doc.form(name)) || doc.pos(name) === 'PROPN';
    if (!capital && doc.pos(name) !== 'NOUN') return null;
    let first = name;
    while (capital && first > start && /^\p{Lu}/u.test(doc.form(first - 1))) first--;
    const speakerTokens = capital ? { start: first, end: t } : { ...speakerRange(doc, name), end: t };
    const clause = { start: speakerTokens.start, end: stop + 1 };
    const sentence = doc.sentenceOf(stop);
    const frame: Frame = { kind: 'verb', found, speaker: name, speakerTokens, clause, sentence };
    return { frame, place: 'after', complement: -1 };
  }
  return null;
}
