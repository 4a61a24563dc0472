import { CARDS, CONSISTENCY_CARDS, compare, METHOD_CARDS } from '../analysis/index.ts';
import { profileFigures } from '../charts/profile-figures.tsx';
import { Citations } from './citations.ts';
import { plainText } from './cite/run.ts';
import { citationStyle, referencesOf } from './cite/style.ts';
import { askedBy } from './definition.ts';
import { FIGURES } from './live-figures.ts';
import { manifestOf } from './manifest.ts';
import { parseProse, placeKey, type Tell } from './prose.ts';
import { SECTIONS } from './section-list.ts';
import type { Dossier, DossierInput, DossierSection } from './types.ts';

/** Findings → dossier: prose and sections of claims, each numbered to the sentences behind it. Pure. */
export function buildDossier(input: DossierInput): Dossier {
  const { definition, profile, beside } = input;
  const elsewhere = beside.elsewhere.flatMap((one) => one.rows);
  const known = unique([
    ...input.documents,
    ...beside.elsewhere.flatMap((one) => one.documents),
    ...[...input.places.values()].map((one) => one.document),
  ]);
  const cites = new Citations(
    [...input.events.flatMap((event) => event.reports), ...input.quotes, ...elsewhere],
    known,
  );
  const told = new Map<string, string>();
  const tell: Tell = {
    figure(name) {
      const found = FIGURES[name]?.tell(input, cites) ?? { text: `{{${name}}}`, cites: [] };
      told.set(name, found.text);
      return found;
    },
    place(place) {
      const key = placeKey(place);
      const found = input.places.get(key);
      told.set(`cited.${key}`, found?.sentence.text ?? 'gone');
      return found
        ? { text: '', cites: [cites.place(place.docId, found.sentence)] }
        : { text: ' [what is cited here is gone]', cites: [] };
    },
  };
  const title = definition.title
    ? plainText(parseProse(definition.title, tell).flatMap((block) => block.runs))
    : `${profile.actorName}: response to ${input.crisis ? `“${input.crisis.title}”` : 'the documents given'}`;
  const sections = definition.parts
    .map((part, i): DossierSection | null => {
      if (typeof part === 'string')
        return { id: `prose-${i + 1}`, title: '', lead: null, claims: [], prose: parseProse(part, tell) };
      const made = SECTIONS[part.section](input, cites);
      return made && { ...made, title: part.title ?? made.title };
    })
    .filter((part): part is DossierSection => part !== null && !isEmpty(part));
  const cited = cites.list();
  const ours = new Set(input.documents.map((doc) => doc.docId));
  const citedIds = [...new Set(cited.map((sentence) => sentence.docId))];
  const sources = known.filter((doc) => ours.has(doc.docId) || citedIds.includes(doc.docId));
  const style = citationStyle(definition.style);
  const references = referencesOf(sources, citedIds, style);
  const labels = new Map(references.map((one) => [one.docId, style.mark === 'label' ? one.label : null]));
  return {
    title,
    headline: profile.headline,
    figures: profileFigures(profile),
    sections,
    cards: cardsFor(input),
    evidence: cited.map((sentence) => ({ ...sentence, label: labels.get(sentence.docId) ?? null })),
    sources: sources.sort(
      (a, b) => compare(a.published ?? '', b.published ?? '') || compare(a.docId, b.docId),
    ),
    references,
    manifest: manifestOf(input, sections, told),
    corpusHash: input.corpusHash,
    engineVersion: input.engineVersion,
  };
}

const isEmpty = ({ claims, table, prose }: DossierSection) =>
  !claims.length && !table?.rows.length && !prose?.length;

function unique<T extends { readonly docId: string }>(documents: readonly T[]): T[] {
  return [...new Map(documents.map((doc) => [doc.docId, doc])).values()];
}

/** Those of the profile, and of what else the definition asks for. */
function cardsFor({ definition, beside }: DossierInput) {
  const asked = [...askedBy(definition)];
  const wants = (word: RegExp) => asked.some((name) => word.test(name));
  const own = new Set<string>(Object.values(CARDS).map((card) => card.id));
  if (beside.comparison && wants(/^compar/))
    for (const id of ['volume-per-lineage', 'restraint']) own.add(id);
  if (beside.council && wants(/^council/)) for (const id of ['council', 'vetoes']) own.add(id);
  if (beside.alignment && wants(/^(?:same-line|alike|otherwise)$/)) own.add('alignment');
  if (beside.consistency.length && wants(/^principles/))
    for (const card of Object.values(CONSISTENCY_CARDS)) own.add(card.id);
  if (beside.absence && wants(/^absence/)) own.add('absence-by-rung');
  if (beside.media?.publications.value && wants(/^media[.-]/)) own.add('media');
  return METHOD_CARDS.filter((card) => own.has(card.id));
}
