import type { Doc } from '../../text/doc.ts';
import { complementOf, isContentRelation } from './content.ts';
import type { Frame } from './frames.ts';
import type { Piece } from './pieces.ts';
import { speakerRange, subjectOf } from './speakers.ts';
import type { Attachment, View } from './view.ts';

/** Nouns that introduce the very words: "used the phrase 'axis of evil'". */
const WORDING = new Set([
  'phrase',
  'word',
  'term',
  'expression',
  'slogan',
  'label',
  'slur',
  'hashtag',
  'formula',
]);

/** A cue above the piece in the tree whose content it is part of: `called it "absurd"`. */
export function insideFrame(view: View, piece: Piece): Attachment | null {
  const { doc } = view;
  const noun = piece.outer.start - 1;
  const wording = noun >= 0 && WORDING.has(doc.lemma[noun]) ? wordingFrame(view, noun) : null;
  if (wording) return wording;
  const cried = criedFrame(view, piece);
  if (cried) return cried;
  for (let h = piece.first; h < piece.last; h++) {
    const up = doc.head[h];
    if ((up >= piece.first && up < piece.last) || doc.pos(h) === 'PUNCT') continue;
    const found = climb(view, h);
    if (found) return found;
  }
  return null;
}

/** What crowds do with words: "to chants of 'Resign!'", "with cries of 'Shame!'". */
const CRIES = new Set(['chant', 'cry', 'shout', 'yell', 'scream', 'cheer']);

function criedFrame(view: View, piece: Piece): Attachment | null {
  const { doc, pieces } = view;
  const noun = piece.outer.start - 2;
  if (noun < 0 || !CRIES.has(doc.lemma[noun]) || doc.form(noun + 1) !== 'of') return null;
  const verb = doc.head[noun];
  const owner = doc.child(noun, 'nmod:poss');
  // "left to chants of …": not the one who leaves.
  const byOthers = /^(?:to|into|over|amid)$/i.test(doc.form(noun - 1)) || doc.baseRel(noun) === 'nmod';
  const subject = verb < 0 || byOthers || doc.pos(verb) !== 'VERB' ? -1 : subjectOf(doc, verb, pieces);
  const speaker = owner >= 0 ? owner : subject;
  return {
    frame: {
      kind: 'verb',
      found: {
        cue: { lemma: doc.lemma[noun], class: 'neutral', frames: 'n' },
        token: noun,
        tokens: { start: noun, end: noun + 1 },
      },
      speaker,
      speakerTokens: speaker < 0 ? null : speakerRange(doc, speaker),
      clause: { start: noun, end: noun + 2 },
      sentence: doc.sentenceOf(noun),
    },
    place: 'wording',
    complement: noun,
  };
}

/** Walks up from a token to the first attribution that says it, then on to one that says that one's words. */
export function climb(view: View, from: number): Attachment | null {
  const { doc, byCue } = view;
  let path = [from];
  let found: Attachment | null = null;
  for (let step = 0; step < 16; step++) {
    const node = path[path.length - 1];
    const parent = doc.head[node];
    if (parent < 0) break;
    const frame = byCue.get(parent);
    if (frame && frame.speaker >= 0 && isContentRelation(doc, frame, node)) {
      if (!found || reports(doc, frame, node, found.frame))
        found = { frame, place: 'inside', complement: complementOf(doc, frame, path) };
      if (found.frame !== frame) break;
      path = [];
    }
    if (!found && !frame && WORDING.has(doc.lemma[parent])) found = wordingFrame(view, parent);
    path.push(parent);
  }
  return found;
}

/** "Trump has used the phrase '…'": whoever is subject of the verb that governs the noun spoke the words. */
function wordingFrame(view: View, noun: number): Attachment | null {
  const { doc, pieces } = view;
  const verb = doc.head[noun];
  if (verb < 0 || doc.pos(verb) !== 'VERB' || doc.baseRel(noun) !== 'obj') return null;
  const speaker = subjectOf(doc, verb, pieces);
  if (speaker < 0) return null;
  const frame: Frame = {
    kind: 'verb',
    found: {
      cue: { lemma: doc.lemma[verb], class: 'neutral', frames: 'n' },
      token: verb,
      tokens: { start: verb, end: verb + 1 },
    },
    speaker,
    speakerTokens: speakerRange(doc, speaker),
    clause: { start: verb, end: verb + 1 },
    sentence: doc.sentenceOf(verb),
  };
  return { frame, place: 'wording', complement: noun };
}

/**
 * "Ditto said she expects …": the outer verb of saying owns words that the inner one only frames, when the inner one
 * is no verb of utterance or its subject is a pronoun.
 */
export function reports(doc: Doc, outer: Frame, node: number, inner: Frame): boolean {
  if (doc.rel(node) !== 'ccomp' || !/t/.test(outer.found.cue.frames) || !/q/.test(outer.found.cue.frames))
    return false;
  const pronoun = doc.xpos[inner.speaker] === 'PRP' && doc.head[inner.speaker] === inner.found.token;
  return !/q/.test(inner.found.cue.frames) || pronoun;
}
