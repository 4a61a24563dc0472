import type { Doc, Range } from '../../text/doc.ts';
import type { ActorNouns } from './actor-nouns.ts';
import type { Told } from './mentions.ts';
import type { NameLayer } from './names.ts';

const ARMED: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM']);
/** Small words inside a name: Santa Rosa de Lima Cartel, Front of the North. */
const PARTICLES = new Set('de del la las los el al of the and'.split(' '));
const ABBREVIATION = /^ ?\(([A-Z][A-Z/-]{2,8})\)/;

/**
 * An armed group that no table knows, told by a noun such as "cartel", "front" or "rebels" and a name before it. Its
 * country is its name in capitals, or the abbreviation in brackets behind it; "Kachin rebels" keep the noun.
 * @param core tokens of the phrase
 */
export function unlistedGroup(
  doc: Doc,
  core: Range,
  nouns: ActorNouns,
  names: NameLayer,
): Omit<Told, 'kind'> | null {
  let last = core.end - 1;
  const isArmed = (t: number) => {
    const noun = nouns.get(doc.lemma[t].toLowerCase());
    return noun?.kind === 'group' && noun.bare === 'none' && ARMED.has(noun.sector);
  };
  // "… Cartel gunmen"
  if (!isArmed(last) && last - 1 > core.start && isArmed(last - 1) && isName(doc, last - 1)) last--;
  if (!isArmed(last)) return null;
  const end = isName(doc, last) ? last + 1 : last;
  let start = end;
  while (
    start > core.start &&
    (isName(doc, start - 1) || (PARTICLES.has(doc.form(start - 1)) && start - 1 > core.start))
  )
    start--;
  while (start < end && PARTICLES.has(doc.form(start))) start++;
  if (end - start < (end > last ? 2 : 1)) return null;
  // "Rwandan rebels" are of Rwanda, the "Zambezi Front" is a group of its own
  const within = names.within({ start, end }).filter((n) => n.resolution.country);
  const owned = end > last && !within.some((n) => n.end >= doc.end[last]);
  if (within.length && !owned) return null;
  if (start > 0 && doc.form(start - 1) === 'ethnic') return null;
  // "Kachin rebels", but "CJNG gunmen" and "Costa Brava cartel" go without the noun
  const isAdjective = end - start === 1 && /\p{Ll}/u.test(doc.form(start));
  const span = { start: doc.start[start], end: doc.end[isAdjective ? last : end - 1] };
  const short = ABBREVIATION.exec(doc.text.slice(span.end, span.end + 14));
  const name = short ? short[1] : doc.text.slice(span.start, span.end).toUpperCase();
  return {
    actor: name,
    country: name,
    sector: nouns.get(doc.lemma[last].toLowerCase())?.sector ?? null,
    start: doc.start[core.start],
    end: doc.end[core.end - 1],
    confidence: 0.5,
    actorKind: 'group',
    home: within.length ? within[0].resolution.country : null,
  };
}

/** A capital that the start of a sentence does not explain. */
function isName(doc: Doc, token: number): boolean {
  if (!/^\p{Lu}/u.test(doc.form(token))) return false;
  return doc.pos(token) === 'PROPN' || token > doc.sentenceTokens(doc.sentenceOf(token)).start;
}
