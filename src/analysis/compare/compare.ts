import { named } from '../../world/named.ts';
import type { EvidenceRef, Finding, Interval } from '../finding.ts';
import { reachOf } from '../gap.ts';
import type { Furthest } from '../intervals/furthest.ts';
import { FEWEST, tellInterval } from '../intervals/level.ts';
import { rankInterval } from '../intervals/rank.ts';
import { onceAsked } from '../once.ts';
import { type ProfileInput, profile } from '../profile.ts';
import { compare, evidenceOf } from '../rows.ts';
import { plural } from '../words.ts';
import { COMPARE_CARDS } from './cards.ts';
import { type CrisisFigures, crisisFigures } from './figures.ts';

/** Of the other crises, in how many the actor went further in deeds, as far, and less far. */
export interface Restraint {
  /** Other crises in which some report names the actor. */
  readonly others: number;
  /** Other crises in which none does: they are no example of restraint. */
  readonly notWatched: number;
  readonly further: number;
  readonly same: number;
  readonly lessFar: number;
}

/** One actor over several crises. */
export interface Comparison {
  readonly actor: string;
  readonly actorName: string;
  /** The crisis that the others are compared with. */
  readonly here: string;
  /** The answer in a sentence. */
  readonly headline: string;
  /** By the day on which they began, the latest first. */
  readonly crises: readonly CrisisFigures[];
  readonly restraint: Finding<Restraint>;
}

/** Reporting is uneven when one crisis has this many times the lines of another. */
const UNEVEN = 3;

/**
 * Puts one actor's responses to several crises side by side. Pure; neither the order of rows nor that of crises matters.
 * @param inputs  one a crisis, all of the same actor
 * @param here  id of the crisis that the others are compared with
 */
export function compareCrises(inputs: readonly ProfileInput[], here: string): Comparison {
  const sorted = [...inputs].sort((a, b) => compare(began(b), began(a)) || compare(idOf(a), idOf(b)));
  const found = sorted.map(figuresOf);
  const crises = found.map((one) => one.figures);
  const { actor, name } = inputs[0];
  const levels = found.map((one) => one.levels);
  const at = crises.findIndex((one) => one.crisis === here);
  const watched = levels.filter((one, i) => i === at || one.lines > 0);
  const hereAt = watched.indexOf(levels[at]);
  const value = {
    ...countAgainst(
      watched.map((one) => one.deeds.seen),
      hereAt,
    ),
    notWatched: levels.length - watched.length,
  };
  const restraint: Finding<Restraint> = {
    value,
    interval: intervalOf(watched, hereAt, value.further),
    evidence: crises.flatMap((one): EvidenceRef[] =>
      one.deedsByChannel.slice(0, 1).map(({ row }) => evidenceOf(row)),
    ),
    card: COMPARE_CARDS.restraint,
    warnings: warningsOf(crises, at),
  };
  return {
    actor,
    actorName: name(actor),
    here,
    headline: sentence(named(name(actor), true), crises[at], restraint),
    crises,
    restraint,
  };
}

const idOf = (input: ProfileInput) => input.crisis?.id ?? '';
const began = (input: ProfileInput) => input.crisis?.trigger.date ?? input.crisis?.from ?? '';

interface Levels {
  /** Furthest deed by what is told, as a share of its ladder, and what is known of the real one. */
  readonly deeds: Furthest;
  /** Lines of reporting that name the actor, silent ones too. */
  readonly lines: number;
}

/** An actor's figures in one crisis, which are the same whatever they are compared with. */
function figuresOf(input: ProfileInput): { readonly figures: CrisisFigures; readonly levels: Levels } {
  const { events, quotes, documents, crisis, ladders, recall, falseAlarms, name, actor } = input;
  return remembered([events, quotes, documents, crisis, ladders, recall, falseAlarms, name], [actor], () => {
    const found = profile(input);
    const figures = crisisFigures(input, found);
    const { deeds } = reachOf(found.events, found.quotes, ladders, falseAlarms);
    return { figures, levels: { deeds, lines: figures.lineages } };
  });
}

const remembered = onceAsked<ReturnType<typeof figuresOf>>(12);

function countAgainst(levels: readonly number[], at: number): Omit<Restraint, 'notWatched'> {
  const others = levels.filter((_, i) => i !== at);
  const further = others.filter((level) => level > levels[at]).length;
  const same = others.filter((level) => level === levels[at]).length;
  return { others: others.length, further, same, lessFar: others.length - further - same };
}

/** Of the number of crises in which the actor went further; null when a crisis has too few lines. */
function intervalOf(levels: readonly Levels[], at: number, further: number): Interval | null {
  if (levels.length < 2 || levels.some((one) => one.lines < FEWEST)) return null;
  const others = levels.filter((_, i) => i !== at).map((one) => one.deeds);
  return rankInterval(levels[at].deeds, others, further);
}

function warningsOf(crises: readonly CrisisFigures[], at: number): string[] {
  const warnings: string[] = [];
  const here = crises[at];
  const known = crises.filter((one) => one.lineages > 0 || one === here);
  const thin = known.filter((one) => one.lineages < FEWEST);
  if (thin.length)
    warnings.push(
      `Reporting is too thin to compare in ${thin.map((one) => `${one.title} (${plural(one.lineages, 'line')})`).join(', ')}.`,
    );
  const uneven = known.filter(
    (one) => one.lineages * UNEVEN < here.lineages || one.lineages > here.lineages * UNEVEN,
  );
  if (uneven.length)
    warnings.push(
      `The crises are not reported on alike: ${here.lineages} lines name the actor here, ${uneven.map((one) => `${one.lineages} in ${one.title}`).join(', ')}.`,
    );
  const otherwise = known.filter((one) => one.role !== here.role);
  if (otherwise.length)
    warnings.push(
      `It is ${here.role} here, but ${otherwise.map((one) => `${one.role} in ${one.title}`).join(', ')}.`,
    );
  if (crises.some((one) => one.sample))
    warnings.push(
      'Samples are a selection made for demonstration: what they leave out did not fail to happen.',
    );
  return warnings;
}

function sentence(actor: string, here: CrisisFigures, { value, interval }: Finding<Restraint>): string {
  if (!value.others) return `${actor} is known in this crisis alone; there is nothing to compare it with.`;
  const unseen = value.notWatched ? ` No report names it in ${value.notWatched} more.` : '';
  const range = tellInterval(interval, String);
  const rest = [
    value.same ? `as far in ${value.same}` : '',
    value.lessFar ? `less far in ${value.lessFar}` : '',
  ].filter(Boolean);
  const more = rest.length ? `, ${rest.join(' and ')}` : '';
  const of = value.others === 1 ? 'the one other crisis' : `${value.others} other crises`;
  return `${actor} went further in deeds in ${value.further} of ${of}${range} than in ${here.title}${more}.${unseen}`;
}
