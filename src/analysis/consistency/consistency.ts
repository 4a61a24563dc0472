import { named } from '../../world/named.ts';
import { voicedBy } from '../by-actor.ts';
import type { EvidenceRef, Finding } from '../finding.ts';
import { FEWEST, tellInterval } from '../intervals/level.ts';
import { differenceInterval, shareInterval, shareOf, type Votes } from '../intervals/shares.ts';
import { compare, evidenceOf } from '../rows.ts';
import { plural, signed } from '../words.ts';
import { CONSISTENCY_CARDS } from './cards.ts';
import { differences, type Setting, settingOf, type TiesBetween } from './differences.ts';
import {
  type CrisisMaterial,
  type Invocation,
  invocationsIn,
  linesSpoken,
  type Side,
} from './invocations.ts';

export interface ConsistencyInput {
  readonly principle: string;
  /** One actor, or the members of a group. */
  readonly actors: readonly string[];
  /** The first is compared with each of the others. */
  readonly crises: readonly CrisisMaterial[];
  readonly name: (actor: string) => string;
  /** What binds two states at a day. */
  readonly ties: TiesBetween;
}

/** What one member of a group invoked: lines of reporting, by whose part they take. */
export interface MemberCount extends Readonly<Record<Side, number>> {
  readonly actor: string;
  readonly lines: number;
}

/** A principle in one crisis. */
export interface PrincipleInCrisis {
  readonly crisis: string;
  readonly title: string;
  readonly began: string | null;
  readonly sample: boolean;
  /** Lines of reporting in which the actors speak, and how many of them invoke the principle for whom. */
  readonly lines: number;
  readonly sides: Readonly<Record<Side, number>>;
  /** How many more invoke it for other states or in general. */
  readonly elsewhere: number;
  /** Share of the lines that invoke it for the one intervened against; null when the actors do not speak. */
  readonly upheld: Finding<number | null>;
  /** For whom and against whom, with the number of lines, most first. */
  readonly forWhom: readonly Named[];
  readonly againstWhom: readonly Named[];
  readonly invocations: readonly Invocation[];
  /** Those that speak, by how many lines; of a single actor one entry. */
  readonly members: readonly MemberCount[];
  readonly setting: Setting;
}

export interface Named {
  readonly actor: string;
  readonly lines: number;
}

/** The first crisis beside another. */
export interface CrisisPair {
  readonly here: string;
  readonly there: string;
  /** Share that upholds the principle here − share there; null when the actors speak in one of the two alone. */
  readonly divergence: Finding<number | null>;
  readonly sentence: string;
  /** What else differs between the two: a divergence may come from there. */
  readonly differs: readonly string[];
  /** Quotes side by side, the strongest first; null where one crisis has fewer. */
  readonly quotes: readonly (readonly [here: Invocation | null, there: Invocation | null])[];
}

/** How one principle is invoked in several crises. */
export interface Consistency {
  readonly principle: string;
  readonly actors: readonly string[];
  readonly crises: readonly PrincipleInCrisis[];
  readonly pairs: readonly CrisisPair[];
}

const UNEVEN = 3;
const MOST_PAIRED = 5;

interface Counted {
  readonly figures: PrincipleInCrisis;
  readonly votes: Votes;
}

/**
 * How an actor, or a group, invokes a principle in several crises. Pure: neither the order of rows nor copies nor what
 * other actors say changes it.
 */
export function consistency({ principle, actors, crises, name, ties }: ConsistencyInput): Consistency {
  const counted = crises.map((material) => countIn(material, principle, actors, ties));
  const [here, ...others] = counted;
  return {
    principle,
    actors,
    crises: counted.map((one) => one.figures),
    pairs: others.map((there) => pairOf(here, there, principle, actors, name)),
  };
}

/** Every principle that the actors invoke in one of the crises, the most invoked first. */
export function principlesInvoked({ actors, crises }: Pick<ConsistencyInput, 'actors' | 'crises'>): string[] {
  const own = crises.flatMap(({ quotes }) => actors.flatMap((actor) => voicedBy(quotes, actor)));
  const named = new Set(own.flatMap((row) => row.principles.map((p) => p.principle)));
  const counts = [...named].map((principle) => {
    const lines = crises.flatMap((one) =>
      invocationsIn(one, principle, actors).ofCrisis.map((found) => found.row.lineageId),
    );
    return [principle, new Set(lines).size] as const;
  });
  return counts
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .map(([principle]) => principle);
}

function countIn(
  material: CrisisMaterial,
  principle: string,
  actors: readonly string[],
  ties: TiesBetween,
): Counted {
  const { crisis } = material;
  const { ofCrisis: invocations, elsewhere } = invocationsIn(material, principle, actors);
  const members = actors
    .map((actor): MemberCount => {
      const own = invocations.filter((one) => one.actor === actor);
      return { actor, lines: linesSpoken(material, actor).length, ...countSides(own) };
    })
    .filter((one) => one.lines > 0)
    .sort((a, b) => b.target - a.target || b.lines - a.lines || compare(a.actor, b.actor));
  const spoken = [...new Set(actors.flatMap((actor) => linesSpoken(material, actor)))].sort(compare);
  const upholding = new Set(
    invocations.filter((one) => one.side === 'target').map((one) => one.row.lineageId),
  );
  const votes: Votes = new Map(spoken.map((line) => [line, upholding.has(line)]));
  const setting = settingOf(material, actors, spoken, ties);
  const figures: PrincipleInCrisis = {
    crisis: crisis.id,
    title: crisis.title,
    began: crisis.trigger.date ?? crisis.from,
    sample: crisis.sample,
    lines: spoken.length,
    sides: countSides(invocations),
    elsewhere: elsewhere.length,
    upheld: {
      value: shareOf(votes),
      interval: shareInterval(votes),
      evidence: refs(invocations),
      card: CONSISTENCY_CARDS.upheld,
      warnings: [],
    },
    forWhom: namedIn(invocations, (one) => one.for),
    againstWhom: namedIn(invocations, (one) => one.against),
    invocations,
    members,
    setting,
  };
  return { figures, votes };
}

function pairOf(
  here: Counted,
  there: Counted,
  principle: string,
  actors: readonly string[],
  name: (id: string) => string,
): CrisisPair {
  const [a, b] = [here.figures, there.figures];
  const [p, q] = [a.upheld.value, b.upheld.value];
  const known = p !== null && q !== null;
  const divergence: Finding<number | null> = {
    value: known ? p - q : null,
    interval: known ? differenceInterval(here.votes, there.votes) : null,
    evidence: [...a.upheld.evidence, ...b.upheld.evidence],
    card: CONSISTENCY_CARDS.divergence,
    warnings: warningsOf([a, b], actors),
  };
  const paired = Math.min(MOST_PAIRED, Math.max(a.invocations.length, b.invocations.length));
  return {
    here: a.crisis,
    there: b.crisis,
    divergence,
    sentence: tell(a, b, divergence, principle, actors, name),
    differs: differences(a, b, name),
    quotes: Array.from(
      { length: paired },
      (_, i) => [a.invocations[i] ?? null, b.invocations[i] ?? null] as const,
    ),
  };
}

function tell(
  a: PrincipleInCrisis,
  b: PrincipleInCrisis,
  { value, interval }: Finding<number | null>,
  principle: string,
  actors: readonly string[],
  name: (id: string) => string,
): string {
  const who = actors.length === 1 ? named(name(actors[0]), true) : `The ${actors.length} actors`;
  const silent = [a, b].filter((one) => !one.lines);
  if (silent.length) return `${who}: no words told in ${silent.map((one) => one.title).join(' and in ')}.`;
  const part = (one: PrincipleInCrisis) =>
    `${one.sides.target} of ${plural(one.lines, 'line')} in ${one.title}`;
  const range = tellInterval(interval, signed);
  return `${who} invoked ${principle} for the one intervened against in ${part(a)}, in ${part(b)}: divergence ${signed(value!)}${range}.`;
}

function warningsOf(crises: readonly PrincipleInCrisis[], actors: readonly string[]): string[] {
  const warnings: string[] = [];
  const thin = crises.filter((one) => one.lines < FEWEST);
  if (thin.length)
    warnings.push(
      `Few words to compare: ${thin.map((one) => `${plural(one.lines, 'line')} in ${one.title}`).join(', ')}.`,
    );
  const [few, many] = crises.map((one) => one.lines).sort((a, b) => a - b);
  if (few * UNEVEN < many) warnings.push('The crises are not reported on alike.');
  const sided = crises.filter((one) => !one.setting.interveners.length || !one.setting.targets.length);
  if (sided.length)
    warnings.push(
      `${sided.map((one) => one.title).join(', ')}: no intervener or no target is named, so sides cannot be told.`,
    );
  const acting = crises.filter((one) => one.setting.role !== 'bystander');
  if (acting.length && actors.length === 1)
    warnings.push(
      `The actor is itself ${acting.map((one) => `${one.setting.role} in ${one.title}`).join(', ')}.`,
    );
  if (crises.some((one) => one.sample))
    warnings.push('Samples are a selection made for demonstration: what they leave out may have been said.');
  return warnings;
}

function countSides(invocations: readonly Invocation[]): Record<Side, number> {
  const lines = (side: Side) =>
    new Set(invocations.filter((one) => one.side === side).map((one) => one.row.lineageId)).size;
  return { target: lines('target'), intervener: lines('intervener'), neither: lines('neither') };
}

function namedIn(invocations: readonly Invocation[], of: (one: Invocation) => string | null): Named[] {
  const lines = new Map<string, Set<string>>();
  for (const one of invocations) {
    const actor = of(one);
    if (actor) lines.set(actor, (lines.get(actor) ?? new Set()).add(one.row.lineageId));
  }
  return [...lines]
    .map(([actor, own]) => ({ actor, lines: own.size }))
    .sort((a, b) => b.lines - a.lines || compare(a.actor, b.actor));
}

function refs(invocations: readonly Invocation[]): EvidenceRef[] {
  return invocations.map((one) => evidenceOf(one.row));
}
