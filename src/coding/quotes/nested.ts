import type { Doc } from '../../text/doc.ts';
import type { QuotePair } from '../../text/quote-marks.ts';
import { attachPieces } from './attach.ts';
import type { CueTable } from './cues.ts';
import { type Draft, draftQuotes, keepDisjoint } from './drafts.ts';
import { findFrames } from './frames.ts';
import { layPieces, type Pieces } from './pieces.ts';

/** Fewer words within words are a name or a catchphrase rather than what somebody said. */
const UTTERANCE = 4;

/**
 * Words that a quotation quotes in its turn: `“He told me, ‘Leave tonight,’ and I left,” she said` holds what "he" told. Only
 * an attribution inside the same outer marks counts.
 * @param outer the pieces around them
 */
export function draftNested(
  doc: Doc,
  pairs: readonly QuotePair[],
  outer: Pieces,
  cues: CueTable,
  isActor: (token: number) => boolean,
): Draft[] {
  const inner = layPieces(doc, pairs, 1);
  if (!inner.list.some((piece) => piece.words >= UTTERANCE)) return [];
  const frames = findFrames(doc, cues, inner).filter((frame) => outer.of[frame.found.token] >= 0);
  const attached = attachPieces(doc, inner, frames, cues, isActor);
  const within = (draft: Draft) => {
    const around = outer.of[draft.frame.found.token];
    const tokens = [draft.frame.speaker, ...draft.ranges.flatMap((r) => [r.start, r.end - 1])];
    return draft.pieces.some((p) => p.words >= UTTERANCE) && tokens.every((t) => outer.of[t] === around);
  };
  return keepDisjoint(draftQuotes(doc, inner, frames, attached).filter((d) => d.pieces.length > 0))
    .filter((draft) => within(draft) && isTold(doc, draft))
    .map((draft) => ({ ...draft, how: 'nested' }));
}

/** Once, by somebody: "they say", "you think" and "when people shout" tell of no utterance. */
function isTold(doc: Doc, { frame, how }: Draft): boolean {
  if (how !== 'before' && how !== 'after' && how !== 'inside') return false;
  const { found, speaker } = frame;
  if (frame.kind !== 'verb' || doc.xpos[found.token] !== 'VBD' || !/q/.test(found.cue.frames)) return false;
  return doc.pos(speaker) === 'PRON' ? /^(?:he|she)$/i.test(doc.form(speaker)) : doc.xpos[speaker] !== 'NNS';
}
