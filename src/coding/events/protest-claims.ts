import type { Doc } from '../../text/doc.ts';
import type { PloverType } from '../types.ts';
import type { Draft } from './assemble.ts';

const CLAIMS: ReadonlySet<PloverType> = new Set(['ACCUSE', 'REQUEST']);
const BELOW = new Set(['advcl', 'acl', 'xcomp']);

/**
 * What a protest is for belongs to it: "marched to demand reforms", "a sit-in denouncing the law" tell one event.
 * @returns the drafts without the demands and charges that hang on a protest as its purpose
 */
export function withoutProtestClaims(drafts: readonly Draft[], doc: Doc): Draft[] {
  const protests = new Set<number>();
  for (const { type, token } of drafts) {
    if (type !== 'PROTEST') continue;
    protests.add(token);
    const carrier = doc.head[token];
    if (carrier >= 0 && doc.pos(token) === 'NOUN' && doc.pos(carrier) === 'VERB') protests.add(carrier);
  }
  if (!protests.size) return [...drafts];
  return drafts.filter((d) => !CLAIMS.has(d.type) || !isPurposeOf(d.token, protests, doc));
}

function isPurposeOf(verb: number, protests: ReadonlySet<number>, doc: Doc): boolean {
  if (protests.has(verb) || doc.pos(verb) !== 'VERB') return false;
  let at = verb;
  while (doc.baseRel(at) === 'conj' && doc.head[at] >= 0 && doc.xpos[at] === doc.xpos[verb])
    at = doc.head[at];
  const isBare = doc.xpos[at] === 'VB' || doc.xpos[at] === 'VBG';
  if (!isBare || !BELOW.has(doc.baseRel(at))) return false;
  const head = doc.head[at];
  // "marched in Santiago to demand …", with the purpose hung on the place
  const rel = doc.baseRel(head);
  return protests.has(head) || ((rel === 'obl' || rel === 'nmod') && protests.has(doc.head[head]));
}
