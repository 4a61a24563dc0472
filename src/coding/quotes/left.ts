import { WEAK } from './content.ts';
import type { Frame } from './frames.ts';
import { climb, reports } from './inside.ts';
import type { Piece } from './pieces.ts';
import { speakerBefore } from './speaker-before.ts';
import { isNominal, speakerRange } from './speakers.ts';
import { colonBefore, colonFrame, labelFrame } from './stops.ts';
import { type Attachment, crossesPiece, type View } from './view.ts';

const OPENERS = new Set([',', ':', '–', '—', '--', '-']);

/** `He said, "…"`, `He told reporters that "…"`, `He wrote:` and a new line: the cue's clause runs up to the mark. */
export function attachLeft(view: View, piece: Piece): Attachment | null {
  const frame = leftFrame(view, piece);
  if (!frame) return null;
  const attachment: Attachment = { frame, place: 'after', complement: -1 };
  if (frame.kind !== 'verb' || /q/.test(frame.found.cue.frames)) return attachment;
  // "Clinton says she knows that '…'": the verb before the mark is no verb of utterance, one above it is.
  const outer = climb(view, frame.found.token);
  return outer && reports(view.doc, outer.frame, outer.complement, frame) ? outer : attachment;
}

function leftFrame(view: View, piece: Piece): Frame | null {
  const { doc, bySentence } = view;
  const open = piece.outer.start;
  const sentence = doc.sentenceOf(open);
  const start = doc.sentenceTokens(sentence).start;
  let b = open - 1;
  if (b < start) return colonBefore(view, piece);
  let stop = '';
  if (doc.form(b).toLowerCase() === 'that') {
    stop = 'that';
    b--;
  }
  while (b >= start && OPENERS.has(doc.form(b))) {
    stop ||= doc.form(b);
    b--;
  }
  if (b < start) return null;
  const label = stop === ':' ? labelFrame(view, start, b) : null;
  if (label) return label;
  const frames = bySentence.get(sentence) ?? [];
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i];
    const verb = frame.found.token;
    if (frame.kind === 'according' && frame.found.cue.frames === 'q' && frame.clause.end - 1 === b)
      return frame;
    if (frame.kind !== 'verb' || verb > b) continue;
    if (frame.speaker < 0 && doc.child(verb, 'nsubj:pass') >= 0) continue;
    if (!/[qt]/.test(frame.found.cue.frames) && stop !== ':') continue;
    if (crossesPiece(view, verb, open)) return null;
    if (!stop && (b !== frame.found.tokens.end - 1 || isWeak(view, frame, piece))) return null;
    if (leadsTo(view, frame, b)) return withSpeaker(view, frame, stop, b + 1);
    break;
  }
  return stop === ':' ? colonFrame(view, start, b) : null;
}

/** Verbs that say little by themselves; but what a sign or a message reads is its wording. */
function isWeak(view: View, frame: Frame, piece: Piece): boolean {
  const { doc } = view;
  const { cue } = frame.found;
  if (!WEAK.has(cue.lemma)) return false;
  const thing = doc.pos(frame.speaker) === 'NOUN' || /^W/.test(doc.xpos[frame.speaker] ?? '');
  return !(cue.lemma === 'read' && thing && /^[\p{Lu}\p{N}]/u.test(doc.form(piece.first)));
}

/** Between the verb and the mark stand only its subject, addressee and circumstances: no clause of its own. */
function leadsTo(view: View, frame: Frame, b: number): boolean {
  const { doc } = view;
  const verb = frame.found.token;
  for (let t = frame.found.tokens.end; t <= b; t++) {
    const rel = doc.rel(t);
    if (rel === 'ccomp' && doc.head[t] === verb && doc.child(t, 'nsubj', 'nsubj:pass') >= 0) return false;
    if ((rel === 'nsubj' || rel === 'nsubj:pass') && doc.head[t] !== verb && doc.head[t] <= b) {
      const clause = doc.rel(doc.head[t]);
      if (clause !== 'acl:relcl' && clause !== 'advcl' && clause !== 'acl') return false;
    }
  }
  return true;
}

/** `Brinkley, a historian, recalled, "…"` with the verb read as a participle of the name: the name speaks. */
function withSpeaker(view: View, frame: Frame, stop: string, limit: number): Frame {
  const { doc } = view;
  const head = doc.head[frame.found.token];
  if (frame.speaker >= 0) return frame;
  const nearby = () => {
    const near = speakerBefore(view, frame.found.token, limit);
    return near < 0 ? frame : { ...frame, speaker: near, speakerTokens: speakerRange(doc, near) };
  };
  if (!stop || head < 0 || head > frame.found.token || !isNominal(doc, head)) return nearby();
  let speaker = head;
  while (doc.baseRel(speaker) === 'appos' && doc.head[speaker] >= 0) speaker = doc.head[speaker];
  return { ...frame, speaker, speakerTokens: speakerRange(doc, speaker) };
}
