import type { Told } from '../actors/mentions.ts';
import { coreOf } from '../actors/noun-phrase.ts';
import type { Site } from './match.ts';

/**
 * Nationalities before the noun of a site: "US-Russia talks", "a Russian strike"; possessors are left out.
 * @param withPlaces also what a town stands for ("the Moscow talks"); "the Paris attack" is not by France
 */
export function nationalities(
  site: Pick<Site, 'grammar' | 'mentions' | 'trigger'>,
  withPlaces = true,
): Told[] {
  const { grammar, mentions, trigger } = site;
  const doc = grammar.doc;
  const core = coreOf(doc, trigger);
  const told: Told[] = [];
  for (const name of mentions.names.within({ start: core.start, end: trigger })) {
    const r = name.resolution;
    if (r.place && !withPlaces) continue;
    if (!r.country || told.some((x) => x.country === r.country)) continue;
    const at = doc.tokensIn(name).start;
    if (isPossessive(doc, at, trigger)) continue;
    told.push({
      actor: r.actor,
      country: r.country,
      sector: r.sector,
      start: name.start,
      end: name.end,
      kind: 'name',
      confidence: r.confidence,
      actorKind: r.kind,
      home: r.home,
    });
  }
  return told;
}

function isPossessive(doc: Site['grammar']['doc'], token: number, top: number): boolean {
  for (let t = token, guard = 0; t >= 0 && t !== top && guard < 8; t = doc.head[t], guard++)
    if (doc.rel(t) === 'nmod:poss') return true;
  return false;
}
