import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { DocumentRow } from '../../corpus/rows.ts';
import { named } from '../../world/named.ts';
import type { Finding } from '../finding.ts';
import { once, onceAsked } from '../once.ts';
import { compare } from '../rows.ts';
import { type Silence, silences } from '../silent/silences.ts';
import { type Stance, stanceFrom } from '../stance.ts';
import { plural } from '../words.ts';
import { ALIGN_CARDS } from './cards.ts';
import { type Drift, driftsOf } from './drift.ts';
import { type CrisisVoices, type Leaning, leaningsOf } from './lines.ts';
import { louvain } from './louvain.ts';
import { likeness, likenesses, type Position } from './similarity.ts';
import { certainty, drawn, type Together, togetherIn } from './together.ts';
import { membersOf } from './votes.ts';

/** A crisis of an alignment. */
export interface AlignedCrisis extends CrisisVoices {
  readonly crisis: CrisisDefinition | null;
  readonly documents: readonly DocumentRow[];
}

/** A protagonist in a crisis: towards whom a stance is taken. */
export interface Axis {
  readonly crisis: string;
  readonly towards: string;
}

/** One actor among the others. */
export interface AlignedActor {
  readonly actor: string;
  readonly stances: readonly (Stance & Axis)[];
  /** The number of its bloc. */
  readonly bloc: number;
  /** Mean share of resamples in which it shares a bloc with those it is placed with; null for one that stands alone. */
  readonly certainty: number | null;
  /** Others it can be compared with, the most alike first. */
  readonly like: readonly AlikeActor[];
}

export interface AlikeActor {
  readonly actor: string;
  /** S, from −1 (opposite) to 1 (the same). */
  readonly likeness: number;
  /** Protagonists towards whom both took a stance. */
  readonly shared: number;
  /** Share of resamples in which both share a bloc. */
  readonly together: number | null;
}

/** Actors that take the same line. */
export interface Bloc {
  readonly members: readonly string[];
  /** Mean stance of its members on each axis on which one of them stands. */
  readonly stances: readonly BlocStance[];
  /** What its line is about: the axis on which its members, taken together, lean the most. */
  readonly line: BlocStance;
}

export interface BlocStance extends Axis {
  readonly value: number;
  /** How many of its members stand on the axis. */
  readonly members: number;
}

export interface AlignmentFinding {
  /** The first crisis; silence and drift are those of it. */
  readonly crisis: string;
  readonly axes: readonly Axis[];
  readonly headline: string;
  readonly actors: readonly AlignedActor[];
  /** The largest first. */
  readonly blocs: Finding<readonly Bloc[]>;
  /** Named in the documents of the crisis, but without a stance in it. */
  readonly silent: readonly Silence[];
  readonly drifts: readonly Drift[];
}

const RESAMPLES = 200;
/** A membership below this changes with the reports that are drawn. */
const SURE = 0.7;

/**
 * Who took the same line towards the protagonists of one crisis or several. Pure; the order of rows and copies of a line
 * change nothing, nor do actors that share no protagonist with the others.
 * @param crises  the first is the one that is asked about
 */
export function alignmentFinding(
  crises: readonly AlignedCrisis[],
  name: (actor: string) => string,
): AlignmentFinding {
  const [{ events }] = crises;
  const of = crises.flatMap((one) => [
    one.events,
    one.quotes,
    one.attitudes,
    one.documents,
    one.crisis,
    one.rollCalls,
  ]);
  const asked = crises.map((one) => JSON.stringify(one.protagonists));
  return remembered([events, name, ...of], asked, () => findAlignment(crises, name));
}

const remembered = onceAsked<AlignmentFinding>(4);

function findAlignment(crises: readonly AlignedCrisis[], name: (actor: string) => string): AlignmentFinding {
  const idOf = (one: AlignedCrisis) => one.crisis?.id ?? '';
  const axes = crises.flatMap((one) =>
    one.protagonists.map((towards): Axis => ({ crisis: idOf(one), towards })),
  );
  const leanings = crises.map(leaningsOf);
  const cells = axes.map((axis) =>
    byActor(leanings[crises.findIndex((one) => idOf(one) === axis.crisis)], axis),
  );
  const stances = cells.map(
    (cell) => new Map([...cell].flatMap(([actor, own]) => withStance(actor, stanceFrom(own)))),
  );
  const actors = [...new Set(stances.flatMap((cell) => [...cell.keys()]))].sort(compare);
  const positions = actors.map((actor): Position => stances.map((cell) => cell.get(actor)?.value ?? null));
  const blocs = blocsOf(positions);
  const members = membersOf(blocs);
  const numbers = new Map<string, number>();
  const lines = cells.map((cell) => linesOf(cell, numbers));
  const known = drawsKnown(crises[0].documents);
  const draws = [...numbers.keys()].map((line) => drawsOf(line, known));
  const redrawn = actors.map((actor) => lines.map((cell) => redrawnStances(cell.get(actor), draws)));
  const together = togetherIn(actors.length, RESAMPLES, (resample) =>
    blocsOf(
      redrawn.map((stances) => stances.map((own) => own[resample])),
      1,
    ),
  );
  const placed = actors.map((actor, a): AlignedActor => {
    const bloc = members.findIndex((group) => group.includes(a));
    return {
      actor,
      stances: axes.flatMap((axis, i) => {
        const own = stances[i].get(actor);
        return own ? [{ ...axis, ...own }] : [];
      }),
      bloc,
      certainty: certainty(a, members[bloc], together),
      like: alikeTo(a, actors, positions, together),
    };
  });
  const value = members.map((group) => blocOf(group, actors, positions, axes));
  return {
    crisis: idOf(crises[0]),
    axes,
    headline: headline(value, placed, name),
    actors: placed,
    blocs: {
      value,
      interval: null,
      evidence: placed.flatMap((one) => one.stances.flatMap((stance) => stance.evidence)),
      card: ALIGN_CARDS.alignment,
      warnings: warningsOf(placed, crises, name),
    },
    silent: silences(
      crises[0].crisis,
      crises[0].documents,
      new Set([
        ...crises[0].protagonists,
        ...placed
          .filter((one) => one.stances.some((s) => s.crisis === idOf(crises[0])))
          .map((one) => one.actor),
      ]),
    ),
    drifts: driftsOf(leanings[0], crises[0].crisis?.trigger.date ?? null),
  };
}

function byActor(leanings: readonly Leaning[], { towards }: Axis): Map<string, Leaning[]> {
  const groups = new Map<string, Leaning[]>();
  for (const one of leanings)
    if (one.towards === towards) {
      const group = groups.get(one.actor);
      if (group) group.push(one);
      else groups.set(one.actor, [one]);
    }
  return groups;
}

const withStance = (actor: string, found: Stance | null): [string, Stance][] =>
  found ? [[actor, found]] : [];

/** How often the lines of a crisis are drawn, as far as somebody asked: telling it takes longer than keeping it. */
const drawsKnown = once((_: readonly DocumentRow[]) => new Map<string, Uint8Array>());

/** How often a line is drawn in each resample. */
function drawsOf(line: string, known: Map<string, Uint8Array>): Uint8Array {
  let times = known.get(line);
  if (!times) {
    times = new Uint8Array(RESAMPLES);
    for (let r = 0; r < RESAMPLES; r++) times[r] = drawn(line, r);
    known.set(line, times);
  }
  return times;
}

/** Lines that lean, by their numbers among all, and which way each leans. */
interface Lines {
  readonly numbers: Int32Array;
  readonly leans: Int8Array;
}

/** Each line's one lean, as the stance counts it. @param numbers  lines get their numbers here */
function linesOf(
  cell: ReadonlyMap<string, readonly Leaning[]>,
  numbers: Map<string, number>,
): Map<string, Lines> {
  const numberOf = (line: string) => {
    if (!numbers.has(line)) numbers.set(line, numbers.size);
    return numbers.get(line)!;
  };
  return new Map(
    [...cell].map(([actor, own]) => {
      const sums = new Map<number, number>();
      for (const { lineageId, sign } of own) {
        const line = numberOf(lineageId);
        sums.set(line, (sums.get(line) ?? 0) + sign);
      }
      const leaning = [...sums].filter(([, sum]) => sum !== 0);
      return [
        actor,
        {
          numbers: Int32Array.from(leaning, ([line]) => line),
          leans: Int8Array.from(leaning, ([, sum]) => Math.sign(sum)),
        },
      ];
    }),
  );
}

/** The stance in each resample, where each line counts as often as it was drawn; null in those that drew none of them. */
function redrawnStances(lines: Lines | undefined, draws: readonly Uint8Array[]): (number | null)[] {
  const balance = new Int32Array(RESAMPLES);
  const leaning = new Int32Array(RESAMPLES);
  for (let i = 0; lines && i < lines.numbers.length; i++) {
    const times = draws[lines.numbers[i]];
    const lean = lines.leans[i];
    for (let r = 0; r < RESAMPLES; r++) {
      balance[r] += lean * times[r];
      leaning[r] += times[r];
    }
  }
  return Array.from(leaning, (all, r) => (all ? balance[r] / all : null));
}

/** Blocs by positions; null for who stands nowhere. */
function blocsOf(positions: readonly Position[], starts?: number): (number | null)[] {
  return louvain(likenesses(positions), starts).map((bloc, i) =>
    positions[i].some((x) => x !== null) ? bloc : null,
  );
}

function alikeTo(
  a: number,
  actors: readonly string[],
  positions: readonly Position[],
  together: Together,
): AlikeActor[] {
  return actors
    .flatMap((actor, b) => {
      const found = a === b ? null : likeness(positions[a], positions[b]);
      return found
        ? [{ actor, likeness: found.value, shared: found.shared, together: together.between(a, b) }]
        : [];
    })
    .sort((x, y) => y.likeness - x.likeness || y.shared - x.shared || compare(x.actor, y.actor));
}

function blocOf(
  group: readonly number[],
  actors: readonly string[],
  positions: readonly Position[],
  axes: readonly Axis[],
): Bloc {
  const stances = axes.flatMap((axis, i) => {
    const own = group.map((a) => positions[a][i]).filter((x): x is number => x !== null);
    const value = own.reduce((sum, x) => sum + x, 0) / own.length;
    return own.length ? [{ ...axis, value, members: own.length }] : [];
  });
  const lean = ({ value, members }: BlocStance) => Math.abs(value) * members;
  const [line] = [...stances].sort((a, b) => lean(b) - lean(a) || b.members - a.members);
  return { members: group.map((a) => actors[a]), stances, line };
}

function headline(
  blocs: readonly Bloc[],
  actors: readonly AlignedActor[],
  name: (actor: string) => string,
): string {
  const lines = blocs.filter((bloc) => bloc.members.length > 1);
  if (!actors.length) return 'Nobody takes a stance here.';
  if (!lines.length) return `${plural(actors.length, 'actor')} took a stance, no two of them the same.`;
  const told = lines.map((bloc) => {
    const shown = bloc.members.slice(0, 4).map((actor) => named(name(actor)));
    const more = bloc.members.length - shown.length;
    const { value, towards } = bloc.line;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''} (${lineWords(value)} ${named(name(towards))})`;
  });
  return `${plural(actors.length, 'actor')} took a stance, in ${plural(lines.length, 'line')} of more than one: ${told.join('; ')}.`;
}

/** A line whose members lean both ways alike is no line for or against. */
const lineWords = (value: number) => (value < 0 ? 'against' : value > 0 ? 'for' : 'divided on');

function warningsOf(
  actors: readonly AlignedActor[],
  crises: readonly AlignedCrisis[],
  name: (actor: string) => string,
): string[] {
  const unsure = actors.filter((one) => one.certainty !== null && one.certainty < SURE);
  const single = actors.filter((one) => one.stances.every((stance) => stance.lineages === 1));
  return [
    ...(single.length
      ? [`${single.length} of ${plural(actors.length, 'actor')} stand on a single line of reporting.`]
      : []),
    ...(unsure.length
      ? [
          `Where they belong changes with the reports that are drawn: ${unsure.map((one) => named(name(one.actor))).join(', ')}.`,
        ]
      : []),
    ...(crises.some((one) => one.documents.some((doc) => doc.sample))
      ? ['Samples are a selection made for demonstration: who is silent in them need not have been.']
      : []),
  ];
}
