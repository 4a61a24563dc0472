import { compare, joinReports, namedOutlets } from '../analysis/index.ts';
import type { Channel } from '../coding/types.ts';
import type { Corpus } from '../corpus/index.ts';
import type { DocumentDetail } from '../corpus/rows.ts';
import type { Engine } from '../engine/index.ts';
import { besideOf, othersAsked } from './beside.ts';
import { buildDossier } from './build.ts';
import { boardHashes } from './crisis-boards.ts';
import { askedBy, type DossierDefinition } from './definition.ts';
import {
  absencesOf,
  type CrisisRows,
  comparisonOf,
  consistencyOf,
  crisesAsked,
  type Lenses,
  lensesOf,
  profileOf,
  rowsOfCrisis,
} from './gather.ts';
import { placesCited } from './places.ts';
import { templateOf } from './templates.ts';
import { type Beside, type CitedPlace, type Dossier, type Elsewhere, NOTHING_BESIDE } from './types.ts';

/**
 * The dossier of an actor in a stored crisis. Other crises are read only where the definition asks for them.
 * @param definition  its own crisis and actor give way to those that are given
 * @param read  reads the rows of a crisis; from the corpus when left out
 * @throws CRISIS_UNKNOWN
 */
export async function dossierOfCrisis(
  corpus: Corpus,
  engine: Engine,
  id: string,
  actor: string,
  definition: DossierDefinition = templateOf(),
  read?: (crisis: string) => Promise<CrisisRows>,
): Promise<Dossier> {
  const lenses = lensesOf(engine);
  const kept = new Map<string, Promise<CrisisRows>>();
  const rowsOf = (crisis: string) => {
    if (!kept.has(crisis)) kept.set(crisis, read?.(crisis) ?? rowsOfCrisis(corpus, crisis, lenses));
    return kept.get(crisis)!;
  };
  const rows = await rowsOf(id);
  const details: DocumentDetail[] = [];
  // Outlets are named in texts, which are read only for the section that tells of them.
  if (askedBy(definition).has('media'))
    for (const doc of rows.documents) details.push(await corpus.document(doc.docId));
  const others = othersAsked(definition)
    ? (await crisesAsked(corpus, definition.others ?? undefined)).filter((one) => one !== id).sort()
    : [];
  const elsewhere: Elsewhere[] = [];
  for (const other of others)
    elsewhere.push(elsewhereOf(await rowsOf(other), await corpus.corpusHash(other)));
  const asks = (word: RegExp) => [...askedBy(definition)].some((name) => word.test(name));
  const beside = {
    comparison: others.length ? await comparisonOf(rowsOf, actor, id, others, lenses) : null,
    absence: asks(/^absence/) ? await absencesOf(rowsOf, actor, id, others, lenses) : null,
    consistency: asks(/^principles/)
      ? await consistencyOf(rowsOf, [actor], [id, ...others], null, engine)
      : [],
    elsewhere,
  };
  const decisions = await decisionsOn(corpus, id, rows);
  const made = { ...definition, crisis: id, actor };
  return dossierOf(
    rows,
    details,
    engine,
    lenses,
    made,
    await placesCited(corpus, definition),
    beside,
    decisions,
    await boardHashes(corpus, id),
    await corpus.corpusHash(id),
  );
}

/** The dossier of an actor over loose documents, which all count as being about one crisis. */
export function dossierOfDocuments(
  details: readonly DocumentDetail[],
  engine: Engine,
  actor: string,
  hash: string,
  definition: DossierDefinition = templateOf(),
): Dossier {
  const lenses = lensesOf(engine);
  const reports = details.flatMap((doc) => doc.eventRows);
  const rows: CrisisRows = {
    crisis: null,
    events: joinReports(reports, lenses.tellsApart),
    reports,
    quotes: details.flatMap((doc) => doc.quoteRows),
    attitudes: details.flatMap((doc) => doc.attitudeRows),
    documents: details,
  };
  const made = { ...definition, crisis: null, actor };
  return dossierOf(rows, details, engine, lenses, made, new Map(), NOTHING_BESIDE, [], {}, hash);
}

function dossierOf(
  rows: CrisisRows,
  details: readonly DocumentDetail[],
  engine: Engine,
  lenses: Lenses,
  definition: DossierDefinition & { readonly actor: string },
  places: ReadonlyMap<string, CitedPlace>,
  beside: Pick<Beside, 'comparison' | 'absence' | 'consistency' | 'elsewhere'>,
  decisions: readonly string[],
  boards: Readonly<Record<string, string>>,
  corpusHash: string,
): Dossier {
  const profile = profileOf(rows, definition.actor, lenses);
  return buildDossier({
    crisis: rows.crisis,
    profile,
    events: rows.events,
    quotes: rows.quotes,
    documents: rows.documents,
    outlets: namedOutlets(
      [...details].sort((a, b) => compare(a.docId, b.docId)),
      engine.world,
    ),
    precision: lenses.precision,
    rungName: (channel, rung) => lenses.ladders.name(channel as Channel, rung),
    name: lenses.name,
    beside: { ...beside, ...besideOf(rows, engine, lenses) },
    places,
    definition,
    decisions,
    boards,
    corpusHash,
    engineVersion: engine.version,
  });
}

function elsewhereOf(rows: CrisisRows, corpusHash: string): Elsewhere {
  return {
    id: rows.crisis!.id,
    title: rows.crisis!.title,
    corpusHash,
    rows: [...rows.reports, ...rows.quotes],
    documents: rows.documents,
  };
}

/** Ids of the decisions that hold: on codings, and on which reports tell one event. */
async function decisionsOn(corpus: Corpus, crisis: string, { documents }: CrisisRows): Promise<string[]> {
  const here = new Set(documents.map((doc) => doc.docId));
  const ids: string[] = [];
  for (const review of await corpus.reviewsOfCrisis(crisis)) if (!review.undoneAt) ids.push(review.id);
  for (const join of await corpus.joinDecisions())
    if (!join.undoneAt && join.reports.some((report) => here.has(report.docId))) ids.push(join.id);
  return ids.sort();
}
