import type { Doc } from '../../text/doc.ts';
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
  const targets: { actor: string | null; country: string | null }[] = [];
  const add = (token: number) => {
    if (!NOMINAL.has(doc.pos(token))) return;
    const told = mentions.at(token);
    if (!told?.country || told.country === speaker?.country) return;
    if (!targets.some((x) => x.country === told.country))
      targets.push({ actor: told.actor, country: told.country });
  };
  const { found, kind } = draft.frame;
  if (kind === 'verb')
    for (const c of doc.children(found.token)) {
      const rel = doc.baseRel(c);
      if (rel === 'obj' || rel === 'iobj') add(c);
    }
  for (const range of draft.ranges) for (let t = range.start; t < range.end; t++) add(t);
  return targets;
}
