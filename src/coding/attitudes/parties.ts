import type { Doc, Range } from '../../text/doc.ts';
import type { MentionIndex } from '../actors/mentions.ts';
import { coreOf } from '../actors/noun-phrase.ts';
import type { Participant } from '../types.ts';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
const INNER = new Set(['of', 'in', 'from', 'for', 'by', 'at']);

export function isNominal(doc: Doc, token: number): boolean {
  return NOMINAL.has(doc.pos(token));
}

/** A phrase and those coordinated with it. */
export function members(doc: Doc, token: number): number[] {
  const all = [token];
  for (const c of doc.children(token))
    if (doc.baseRel(c) === 'conj' && isNominal(doc, c)) all.push(...members(doc, c));
  return all;
}

/**
 * The party that a phrase names: its own name ("Obama"), the name in front of a common noun ("Obama's decision",
 * "Republican senators"), or the one in a phrase behind it ("the authorities in Sofia"). A relative pronoun stands
 * for the noun before it; other pronouns count when they resolve.
 * @returns span and actor (null for names the world does not hold), or null when nobody is named
 */
export function partyOf(doc: Doc, mentions: MentionIndex, token: number): Participant | null {
  if (doc.pos(token) === 'PRON') return pronounParty(doc, mentions, token);
  const core = coreOf(doc, token);
  if (hasName(doc, core)) return participant(doc, mentions, token, core);
  const told = mentions.at(token);
  for (const c of doc.children(token)) {
    if (doc.baseRel(c) !== 'nmod' && doc.baseRel(c) !== 'appos') continue;
    if (doc.baseRel(c) === 'nmod' && !INNER.has(prepositionOf(doc, c))) continue;
    const inner = coreOf(doc, c);
    if (hasName(doc, inner)) return participant(doc, mentions, c, inner);
  }
  return told?.country ? participant(doc, mentions, token, core) : null;
}

function pronounParty(doc: Doc, mentions: MentionIndex, token: number): Participant | null {
  const tag = doc.xpos[token];
  if (tag === 'WP' || tag === 'WDT') {
    for (let t = token, guard = 0; t >= 0 && guard < 5; t = doc.head[t], guard++)
      if (doc.rel(t) === 'acl:relcl' && doc.head[t] >= 0) {
        const noun = doc.head[t];
        return doc.pos(noun) === 'PRON' ? null : partyOf(doc, mentions, noun);
      }
    return null;
  }
  const told = mentions.at(token);
  const { start, end } = doc.span({ start: token, end: token + 1 });
  return told ? { actor: told.actor, country: told.country, sector: told.sector, start, end } : null;
}

function participant(doc: Doc, mentions: MentionIndex, token: number, core: Range): Participant {
  const told = mentions.at(token);
  const { start, end } = doc.span(core);
  return {
    actor: told?.actor ?? null,
    country: told?.country ?? null,
    sector: told?.sector ?? null,
    start,
    end,
  };
}

export function hasName(doc: Doc, tokens: Range): boolean {
  for (let t = tokens.start; t < tokens.end; t++)
    if (
      doc.pos(t) === 'PROPN' ||
      (/^(?:JJ|NNPS?)$/.test(doc.xpos[t]) && /^\p{Lu}/u.test(doc.form(t)) && t > 0)
    )
      return true;
  return false;
}

/** The preposition before a phrase, in lower case, or ''. */
export function prepositionOf(doc: Doc, token: number): string {
  for (const c of doc.children(token))
    if (doc.baseRel(c) === 'case' && doc.rel(c) === 'case') return doc.form(c).toLowerCase();
  return '';
}
