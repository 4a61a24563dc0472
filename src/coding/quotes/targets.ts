import type { Doc, Range } from '../../text/doc.ts';
import type { MentionIndex } from '../actors/mentions.ts';
import type { CodedQuote, Participant } from '../types.ts';
import type { Draft } from './drafts.ts';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/**
 * Whom a quote is about: actors that the cue governs ("accused the US of …") first, then those named in its content,
 * one entry a country, the speaker's own left out.
 */
export function targetsOf(
  doc: Doc,
  mentions: MentionIndex,
  draft: Draft,
  speaker: Participant | null,
): CodedQuote['targets'] {
  const { found, kind } = draft.frame;
  const governed: Range[] = [];
  if (kind === 'verb')
    for (const c of doc.children(found.token)) {
      const rel = doc.baseRel(c);
      if (rel === 'obj' || rel === 'iobj') governed.push({ start: c, end: c + 1 });
    }
  return countriesNamed(doc, mentions, [...governed, ...draft.ranges], speaker?.country ?? null);
}

/** Countries that nouns and pronouns of the ranges name, in order, each once; the speaker's own is left out. */
export function countriesNamed(
  doc: Doc,
  mentions: MentionIndex,
  ranges: readonly Range[],
  speaker: string | null,
): CodedQuote['targets'] {
  const named = new Map<string, { actor: string | null; country: string }>();
  for (const { start, end } of ranges)
    for (let t = start; t < end; t++) {
      if (!NOMINAL.has(doc.pos(t))) continue;
      const told = mentions.at(t);
      if (!told?.country || told.country === speaker || named.has(told.country)) continue;
      named.set(told.country, { actor: told.actor, country: told.country });
    }
  return [...named.values()];
}

/** Nouns that take up an act told before: "called the actions 'deeply concerning'". */
const TAKEN_UP = new Set([
  'act',
  'action',
  'operation',
  'move',
  'attack',
  'strike',
  'decision',
  'step',
  'incident',
  'raid',
  'intervention',
  'invasion',
  'measure',
  'policy',
  'statement',
  'remark',
  'claim',
  'accusation',
  'capture',
  'killing',
  'seizure',
]); // prettier-ignore
const POINTING = new Set(['the', 'this', 'these', 'those', 'that', 'such', 'it']);

/** Remembers whom the last unfriendly quote was about, for unfriendly quotes that only say "the actions". */
export class CarriedTargets {
  readonly #doc: Doc;
  #last: CodedQuote['targets'] = [];
  #paragraph = -1;

  constructor(doc: Doc) {
    this.#doc = doc;
  }

  /** A quote's own targets, or those of the quote before it in the paragraph when it takes up an act told there. */
  complete(
    draft: Draft,
    targets: CodedQuote['targets'],
    speaker: Participant | null,
    rung: number,
  ): CodedQuote['targets'] {
    const paragraph = this.#doc.paragraph[draft.frame.sentence];
    let found = targets;
    if (
      !found.length &&
      paragraph === this.#paragraph &&
      draft.ranges.some((r) => this.#takesUp(r.start, r.end))
    )
      found = this.#last.filter((t) => t.country !== speaker?.country).slice(0, 1);
    if (paragraph !== this.#paragraph) this.#last = [];
    if (found.length && rung > 0) this.#last = found;
    this.#paragraph = paragraph;
    return found;
  }

  #takesUp(start: number, end: number): boolean {
    const doc = this.#doc;
    for (let t = start; t < end; t++) {
      if (!TAKEN_UP.has(doc.lemma[t]) || doc.pos(t) !== 'NOUN') continue;
      const det = doc.child(t, 'det');
      if (det >= 0 && POINTING.has(doc.form(det).toLowerCase())) return true;
    }
    return false;
  }
}
