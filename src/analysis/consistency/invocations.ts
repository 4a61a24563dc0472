import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { DocumentRow, EventRow, QuoteRow } from '../../corpus/rows.ts';
import { documentsOf, voicedBy } from '../by-actor.ts';
import { once } from '../once.ts';
import { crisisWords, inWindow } from '../relevance.ts';
import { compare, dayOf, withoutCopies } from '../rows.ts';
import { HOSTILE_RUNG, type StanceRows } from '../stance.ts';

/** The rows of one crisis, as the corpus gathers them. */
export interface CrisisMaterial extends StanceRows {
  readonly crisis: CrisisDefinition;
  readonly documents: readonly DocumentRow[];
}

/** Whose part an invocation takes: of the one intervened against, of the intervener, of neither (or it does not say). */
export type Side = 'target' | 'intervener' | 'neither';

/** A principle as the actor invoked it, with its words. */
export interface Invocation {
  /** Of the actors asked about, the one that speaks. */
  readonly actor: string;
  readonly for: string | null;
  readonly against: string | null;
  readonly side: Side;
  readonly row: QuoteRow;
}

type Named = QuoteRow['principles'][number];

const SIDES: readonly Side[] = ['target', 'intervener', 'neither'];
/** A document is about a crisis when this share of its coded sentences touches it. */
const ABOUT = 0.5;

/** What the actors invoked in the documents of a crisis. */
export interface Invoked {
  /** Of the crisis: those on the target's side first, the strongest words first. */
  readonly ofCrisis: readonly Invocation[];
  /** Lines of reporting that invoke the principle for other states, or in general, and not for this crisis. */
  readonly elsewhere: readonly string[];
}

export function invocationsIn(
  material: CrisisMaterial,
  principle: string,
  actors: readonly string[],
): Invoked {
  const isOf = ofCrisis(material);
  const found: Invocation[] = [];
  const lines = new Set<string>();
  const seen = new Set<QuoteRow>();
  for (const actor of actors)
    for (const row of voicedBy(original(material.quotes), actor)) {
      const invoked = row.principles.find((one) => one.principle === principle);
      if (!invoked || seen.has(row)) continue;
      seen.add(row); // of an organ and its state, both asked about, the one that was named first speaks
      if (!isOf(row, invoked)) {
        lines.add(row.lineageId);
        continue;
      }
      const side = sideOf(material.crisis, row, invoked);
      found.push({ actor, for: invoked.for ?? null, against: invoked.against, side, row });
    }
  for (const { row } of found) lines.delete(row.lineageId);
  found.sort(
    (a, b) =>
      SIDES.indexOf(a.side) - SIDES.indexOf(b.side) ||
      Number(a.row.kind === 'indirect') - Number(b.row.kind === 'indirect') ||
      b.row.rung - a.row.rung ||
      compare(dayOf(a.row) ?? '', dayOf(b.row) ?? '') ||
      compare(a.row.docId, b.row.docId) ||
      compare(a.row.key, b.row.key),
  );
  return { ofCrisis: found, elsewhere: [...lines].sort(compare) };
}

const original = once((quotes: readonly QuoteRow[]) => withoutCopies(quotes));

/** Lines of reporting that hold an actor's words: it is quoted or reported to say something, or publishes the text itself. */
export function linesSpoken({ documents, quotes }: CrisisMaterial, actor: string): string[] {
  const spoken = [...voicedBy(quotes, actor), ...documentsOf(documents, actor)];
  return [...new Set(spoken.map((row) => row.lineageId))].sort(compare);
}

/** Whether a protagonist's id covers a country: both `US` and `US.MIL` stand for the United States. */
export function hasRole(crisis: CrisisDefinition, role: string, country: string | null | undefined): boolean {
  return (
    Boolean(country) && (crisis.roles[role] ?? []).some((id) => id.split('.')[0] === country!.split('.')[0])
  );
}

/**
 * Whose part an invocation takes: the owner of the principle tells, else who breaks it. Where the sentence says neither,
 * the words of a bystander are the target's when they name it ("In Ukraine we see sovereignty violated") or condemn an
 * act and name no third state.
 */
function sideOf(crisis: CrisisDefinition, row: QuoteRow, invoked: Named): Side {
  const is = (role: string, country: string | null | undefined) => hasRole(crisis, role, country);
  if (is('target', invoked.for)) return 'target';
  if (is('intervener', invoked.for)) return 'intervener';
  if (invoked.for) return 'neither';
  if (is('intervener', invoked.against)) return 'target';
  if (is('target', invoked.against)) return 'intervener';
  if (invoked.against || is('intervener', row.speaker?.country)) return 'neither';
  const named = row.targets.map((who) => who.country);
  if (named.some((country) => is('target', country))) return 'target';
  const strangers = named.some((country) => country?.length === 2 && !is('intervener', country));
  return row.rung >= HOSTILE_RUNG && !strangers ? 'target' : 'neither';
}

/**
 * Whether an invocation that stands in a crisis's documents is of the crisis: a speech that names Ukraine once may invoke
 * sovereignty for ten other states.
 */
const ofCrisis = once((material: CrisisMaterial): ((row: QuoteRow, invoked: Named) => boolean) => {
  const { crisis } = material;
  const words = crisisWords(crisis);
  const isParty = (country: string) =>
    hasRole(crisis, 'target', country) || hasRole(crisis, 'intervener', country);
  const about = documentsAbout(material, words, isParty);
  return (row, invoked) => {
    if (!inWindow(row, crisis)) return false;
    if (words?.test(row.sentenceSpan.text) || hasRole(crisis, 'target', invoked.for)) return true;
    const named = [invoked.for, invoked.against, ...row.targets.map((who) => who.country)];
    const strangers = named.filter(
      (id) => id && id !== row.speaker?.country && id.length === 2 && !isParty(id),
    );
    return strangers.length === 0 && about.has(row.docId);
  };
});

/** Documents most of whose coded sentences hold the crisis's words or speak of a protagonist. */
function documentsAbout(
  { events, quotes }: CrisisMaterial,
  words: RegExp | null,
  isParty: (country: string) => boolean,
): ReadonlySet<string> {
  const sentences = new Map<string, Map<number, boolean>>();
  for (const row of [...events, ...quotes] as (EventRow | QuoteRow)[]) {
    const touches =
      words?.test(row.sentenceSpan.text) ||
      row.targets.some(({ country }) => country !== null && isParty(country));
    const own = sentences.get(row.docId) ?? new Map<number, boolean>();
    own.set(row.sentence, own.get(row.sentence) || Boolean(touches));
    sentences.set(row.docId, own);
  }
  const about = [...sentences].filter(([, own]) => {
    const touching = [...own.values()].filter(Boolean).length;
    return touching >= own.size * ABOUT;
  });
  return new Set(about.map(([docId]) => docId));
}
