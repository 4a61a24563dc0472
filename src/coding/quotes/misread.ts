import type { Doc } from '../../text/doc.ts';
import type { Frame } from './frames.ts';
import type { Piece } from './pieces.ts';
import { isNominal, lastOfRun, speakerRange } from './speakers.ts';
import { hasPrefix, type View } from './view.ts';

/** Fewer words are a name or a fragment rather than an utterance. */
const UTTERANCE = 3;
/** Tokens between the marks and the verb: a noun with its phrase. */
const REACH = 10;
const PHRASE: ReadonlySet<string> = new Set([
  'DET',
  'ADJ',
  'NOUN',
  'PROPN',
  'PRON',
  'NUM',
  'ADP',
  'ADV',
  'X',
  'VERB',
]);
const NAME_OPENS: ReadonlySet<string> = new Set(['PROPN', 'DET', 'PRON', 'NUM']);

/**
 * `“…,” Vaughn notes.`, `“…!” the banner reads.`, `“…?” reacted Moreno.`: an attribution right after the marks whose verb
 * was read as a noun or a participle. Its place between the marks and a stop makes it one.
 */
export function misreadFrame(view: View, piece: Piece): Frame | null {
  const { doc, pieces, cues } = view;
  if (piece.words < UTTERANCE || hasPrefix(view, piece) || !/^[,?!]$/.test(doc.form(piece.last - 1)))
    return null;
  const from = piece.outer.end;
  if (from + 1 >= doc.length || doc.paragraph[doc.sentenceOf(from)] !== piece.paragraph) return null;
  const { end } = doc.sentenceTokens(doc.sentenceOf(from));
  for (let t = from; t < Math.min(end, from + REACH) && pieces.of[t] < 0; t++) {
    const found = cues.formAt(doc, t) ?? (t > from ? cues.verbAt(doc, t) : null);
    const inverted = t === from;
    if (found && (inverted ? t + 1 < end && NAME_OPENS.has(doc.pos(t + 1)) : closes(doc, t + 1, end))) {
      const named = lastOfRun(doc, inverted ? t + 1 : from, inverted ? end : t);
      // "the editorial read", "From said": with its verb the noun, too, may have been taken for something else.
      const beside = inverted ? t + 1 : doc.pos(from) === 'DET' || startsName(doc, piece, from) ? t - 1 : -1;
      const speaker = named < 0 ? beside : named;
      if (speaker < 0) return null;
      const speakerTokens = inverted ? speakerRange(doc, speaker) : { start: from, end: speaker + 1 };
      const clause = { start: from, end: Math.max(t, speaker) + 1 };
      return { kind: 'verb', found, speaker, speakerTokens, clause, sentence: doc.sentenceOf(t) };
    }
    if (!PHRASE.has(doc.pos(t)) && doc.form(t) !== '-') return null;
    const opens = isNominal(doc, t) || /^(?:DET|ADJ|NUM|VERB)$/.test(doc.pos(t)) || startsName(doc, piece, t);
    if (t === from && !opens) return null;
  }
  return null;
}

/** A capital after a comma and the closing mark begins no sentence: it is a name. */
function startsName(doc: Doc, piece: Piece, token: number): boolean {
  return doc.form(piece.last - 1) === ',' && /^\p{Lu}\p{Ll}/u.test(doc.form(token));
}

/** A stop, or a phrase that tells where or when. */
function closes(doc: Doc, token: number, end: number): boolean {
  return token >= end || /^[.,:;]$/.test(doc.form(token)) || doc.pos(token) === 'ADP';
}
