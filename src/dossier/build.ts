import { CARDS, compare } from '../analysis/index.ts';
import { profileFigures } from '../charts/profile-figures.tsx';
import { Citations } from './citations.ts';
import * as section from './sections.ts';
import type { Dossier, DossierInput } from './types.ts';

/** Findings → dossier: sections of claims, each numbered to the sentences behind it. Pure. */
export function buildDossier(input: DossierInput): Dossier {
  const cites = new Citations(
    [...input.events.flatMap((event) => event.reports), ...input.quotes],
    input.documents,
  );
  const sections = [
    section.summary(input, cites),
    section.channels(input, cites),
    section.quotes(input, cites),
    section.reported(input, cites),
    section.contacts(input, cites),
    section.timeline(input, cites),
    section.notCounted(input, cites),
    section.media(input, cites),
    ...section.others(input, cites),
  ].filter((part) => part.claims.length > 0);
  const about = input.crisis?.title ?? 'the documents given';
  return {
    title: `${input.profile.actorName}: response to ${input.crisis ? `“${about}”` : about}`,
    headline: input.profile.headline,
    figures: profileFigures(input.profile),
    sections,
    cards: Object.values(CARDS),
    evidence: cites.list(),
    sources: [...input.documents].sort(
      (a, b) => compare(a.published ?? '', b.published ?? '') || compare(a.docId, b.docId),
    ),
    corpusHash: input.corpusHash,
    engineVersion: input.engineVersion,
  };
}
