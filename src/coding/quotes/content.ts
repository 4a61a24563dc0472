import type { Doc, Range } from '../../text/doc.ts';
import type { Frame } from './frames.ts';
import type { Pieces } from './pieces.ts';

/** Prepositions that lead to what is said, by the class of the cue; the others tell where, when or to whom. */
const CONTENT_PREPOSITIONS = new Set(['as', 'of', 'about', 'against', 'over', 'for', 'with', 'on', 'to']);
const NAMING = new Set([
  'call',
  'dub',
  'label',
  'brand',
  'term',
  'name',
  'deem',
  'consider',
  'declare',
  'pronounce',
  'find',
  'think',
  'nickname',
  'style',
  'judge',
  'rule',
  'title',
  'tag',
]); // prettier-ignore
const ADDRESSED = new Set([
  'tell',
  'assure',
  'remind',
  'inform',
  'warn',
  'advise',
  'brief',
  'notify',
  'convince',
  'persuade',
  'ask',
]);

/** Whether a dependent of a cue is (part of) what is said. */
export function isContentRelation(doc: Doc, frame: Frame, node: number): boolean {
  const verb = frame.found.token;
  const rel = doc.rel(node);
  switch (rel) {
    case 'ccomp':
    case 'xcomp':
    case 'obj':
    case 'parataxis':
      return node > verb || rel === 'ccomp' || rel === 'parataxis';
    case 'iobj':
      return NAMING.has(doc.lemma[verb]);
    case 'nsubj:pass':
      return frame.speaker >= 0 && frame.speaker !== node;
    case 'obl':
    case 'advcl':
      return node > verb && CONTENT_PREPOSITIONS.has(leadWord(doc, node));
    default:
      return false;
  }
}

/** The dependent itself; kept apart so that callers name what they mean. */
export function complementOf(_doc: Doc, _frame: Frame, node: number): number {
  return node;
}

function leadWord(doc: Doc, node: number): string {
  for (const c of doc.children(node)) {
    const rel = doc.baseRel(c);
    if (rel === 'case' || rel === 'mark') return doc.form(c).toLowerCase();
  }
  return '';
}

/**
 * Tokens of what a cue says, seen from one of its dependents: the dependent's subtree, joined with the object that a
 * naming or demanding verb makes a clause of ("called [Burma a success]", "urged [Israel to stop]"), commas trimmed.
 */
export function contentRange(doc: Doc, frame: Frame, complement: number): Range {
  const verb = frame.found.token;
  let { start, end } = doc.subtree(complement);
  const own = doc.sentenceTokens(doc.sentenceOf(complement));
  start = Math.max(start, own.start);
  end = Math.min(end, own.end);
  if (complement > verb) {
    start = Math.max(start, frame.found.tokens.end);
    if (takesObject(doc, frame, complement)) {
      for (const c of doc.children(verb)) {
        const rel = doc.baseRel(c);
        if (c > verb && c < start && (rel === 'obj' || rel === 'iobj'))
          start = Math.min(start, Math.max(doc.subtree(c).start, verb + 1));
      }
    }
    if (doc.baseRel(complement) === 'obj' && NAMING.has(doc.lemma[verb]))
      for (const c of doc.children(verb))
        if (c > complement && doc.baseRel(c) === 'xcomp') end = Math.max(end, doc.subtree(c).end);
  } else end = Math.min(end, verb);
  return trim(doc, { start, end }, frame);
}

function takesObject(doc: Doc, frame: Frame, complement: number): boolean {
  const rel = doc.baseRel(complement);
  if (rel !== 'xcomp' && rel !== 'ccomp') return false;
  const { cue } = frame.found;
  if (ADDRESSED.has(cue.lemma)) return false;
  return NAMING.has(cue.lemma) || cue.class === 'demanding';
}

/** Leaves out commas at the edges and the attribution's own words when they stand at an edge. */
export function trim(doc: Doc, range: Range, frame: Frame): Range {
  let { start, end } = range;
  const { clause } = frame;
  if (clause.start <= start && clause.end > start && clause.end <= end) start = Math.max(start, clause.end);
  if (clause.end >= end && clause.start < end && clause.start > start) end = clause.start;
  while (start < end && /^[,:;—–-]+$/.test(doc.form(start))) start++;
  while (end > start && /^[,:;—–.-]+$/.test(doc.form(end - 1))) end--;
  return { start, end };
}

/** Cuts the frame's clause and pieces of other owners out of a range; what remains, in order. */
export function without(range: Range, holes: readonly Range[]): Range[] {
  let parts: Range[] = [range];
  for (const hole of holes)
    parts = parts.flatMap((p) => {
      if (hole.end <= p.start || hole.start >= p.end) return [p];
      const out: Range[] = [];
      if (hole.start > p.start) out.push({ start: p.start, end: hole.start });
      if (hole.end < p.end) out.push({ start: hole.end, end: p.end });
      return out;
    });
  return parts.filter((p) => p.end > p.start);
}

/** Whether a token range touches a piece. */
export function touches(pieces: Pieces, range: Range): boolean {
  for (let t = range.start; t < range.end; t++) if (pieces.of[t] >= 0) return true;
  return false;
}
