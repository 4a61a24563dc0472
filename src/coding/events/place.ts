import type { MentionIndex } from '../actors/mentions.ts';
import type { Grammar } from './grammar.ts';

const AT = new Set([
  'in',
  'at',
  'near',
  'on',
  'across',
  'inside',
  'around',
  'over',
  'off',
  'throughout',
  'within',
  'along',
  'into',
  'of',
  'from',
  'to',
  'against',
  'between',
  'for',
]);
const STRICT = new Set([
  'in',
  'at',
  'near',
  'across',
  'inside',
  'around',
  'over',
  'off',
  'throughout',
  'within',
  'along',
  'into',
  'on',
]);

export interface Place {
  readonly name: string;
  readonly country: string;
}

/**
 * Where an event took place, by the phrases behind "in", "at", "near" … on the trigger, its object, and the verb above.
 * The last country named in such a phrase wins ("Sumy, Sumy Oblast, Ukraine").
 */
export function placeOf(grammar: Grammar, mentions: MentionIndex, trigger: number): Place | null {
  const doc = grammar.doc;
  let at = trigger;
  for (let guard = 0; at >= 0 && guard < 4; guard++) {
    const found = placeAmong(grammar, mentions, at, 0);
    if (found) return found;
    const rel = doc.baseRel(at);
    if (rel === 'ccomp' || rel === 'root' || rel === 'parataxis') break;
    at = doc.head[at];
  }
  return null;
}

function placeAmong(grammar: Grammar, mentions: MentionIndex, token: number, depth: number): Place | null {
  const doc = grammar.doc;
  for (const c of doc.children(token)) {
    const rel = doc.baseRel(c);
    if (rel === 'obl' || rel === 'nmod') {
      if (STRICT.has(grammar.preposition(c))) {
        const place = placeNamed(grammar, mentions, c);
        if (place) return place;
      }
      if (depth < 2 && AT.has(grammar.preposition(c))) {
        const place = placeAmong(grammar, mentions, c, depth + 1);
        if (place) return place;
      }
    } else if (depth < 2 && (rel === 'obj' || rel === 'nsubj')) {
      const place = placeAmong(grammar, mentions, c, depth + 1);
      if (place) return place;
    }
  }
  return null;
}

/** The country a place phrase names: its own name, or the last of the names that follow it after commas. */
function placeNamed(grammar: Grammar, mentions: MentionIndex, head: number): Place | null {
  const doc = grammar.doc;
  const { end } = doc.subtree(head);
  let country: string | null = null;
  let first = head;
  for (let t = Math.min(head, doc.subtree(head).start); t < end; t++) {
    const name = mentions.names.at(t);
    if (name?.resolution.country?.length === 2 && name.resolution.kind !== 'person') {
      const inClause = isInClause(doc, t, head);
      if (inClause) break;
      country = name.resolution.country;
    } else if (t > head && country && doc.pos(t) === 'VERB') break;
  }
  if (!country) {
    const told = mentions.at(head);
    if (!told?.country || told.country.length !== 2 || told.actorKind === 'person') return null;
    country = told.country;
  }
  while (doc.rel(first) === 'flat' && doc.head[first] >= 0) first = doc.head[first];
  return { name: doc.form(first), country };
}

function isInClause(doc: Grammar['doc'], token: number, top: number): boolean {
  for (let t = token, guard = 0; t >= 0 && t !== top && guard < 20; t = doc.head[t], guard++) {
    const rel = doc.baseRel(t);
    if (rel === 'acl' || rel === 'advcl' || rel === 'parataxis' || rel === 'ccomp') return true;
  }
  return false;
}
