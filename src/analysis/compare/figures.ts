import type { Channel } from '../../coding/types.ts';
import type { EventRow, QuoteRow } from '../../corpus/rows.ts';
import { naming, windowOf } from '../coverage.ts';
import type { Finding, Interval } from '../finding.ts';
import { doubtsOf, reachIntervals, reachOf } from '../gap.ts';
import { countInterval } from '../intervals/counts.ts';
import { FEWEST } from '../intervals/level.ts';
import { proportionInterval } from '../intervals/shares.ts';
import { CHANNELS } from '../ladders.ts';
import { type ProfileInput, profile } from '../profile.ts';
import { byDay, dayOf, evidenceOf, isOf } from '../rows.ts';
import { COMPARE_CARDS } from './cards.ts';

/** What the actor is in a crisis: who intervenes answers otherwise than who looks on. */
export type CrisisRole = 'intervener' | 'target' | 'bystander';

/**
 * Why nothing is there: no document was gathered; the reporting on the actor is too thin for silence to mean anything;
 * or it was watched and nothing found.
 */
export type Unseen = 'no-data' | 'not-watched' | 'none-found';

/** How far an actor went on one ladder: 0 not at all … 1 its top. */
export interface Reach {
  readonly channel: Channel;
  readonly rung: number;
  readonly name: string;
  readonly share: number;
  readonly row: EventRow | QuoteRow;
}

/** One crisis in a comparison, on a basis that all share. */
export interface CrisisFigures {
  readonly crisis: string;
  readonly title: string;
  /** Day 0 of the crisis clock. */
  readonly began: string | null;
  readonly role: CrisisRole;
  readonly sample: boolean;
  /** Independent lines of reporting that name the actor within the window. */
  readonly lineages: number;
  readonly statements: number;
  readonly deeds: number;
  /** Acts and statements for each line of reporting that names the actor. */
  readonly perLineage: Finding<number | null>;
  /** Deeds ÷ (statements + deeds); null when there is neither. */
  readonly deedShare: number | null;
  /** Of the share; null with fewer than five acts or lines. */
  readonly deedShareInterval: Interval | null;
  /** Days from the trigger to the first words and the first deed, 0 the day itself. */
  readonly firstWords: number | null;
  readonly firstDeed: number | null;
  readonly words: Reach | null;
  /** The furthest deed of each channel, the furthest first. */
  readonly deedsByChannel: readonly Reach[];
  /** Of the furthest words and the furthest deed as shares of their ladders. */
  readonly reach: Finding<{ readonly words: number; readonly deeds: number }> & {
    readonly intervals: { readonly words: Interval | null; readonly deeds: Interval | null };
  };
  /** Null where words, or deeds, were found. */
  readonly unseen: { readonly words: Unseen | null; readonly deeds: Unseen | null };
  readonly sayDoGap: Finding<number | null>;
  /** What was said and done on each day of the crisis clock. */
  readonly clock: readonly { readonly day: number; readonly said: number; readonly done: number }[];
}

const DAY = 86_400_000;

/**
 * The figures of one actor in one crisis, ready to be set beside those of others. Pure.
 * @param found  its profile, where it was made already
 */
export function crisisFigures(input: ProfileInput, found = profile(input)): CrisisFigures {
  const { crisis, ladders } = input;
  const began = crisis?.trigger.date ?? crisis?.from ?? null;
  const since = (day: string | null) =>
    day && began ? Math.round((Date.parse(day) - Date.parse(began)) / DAY) : null;
  const reach = (row: EventRow | QuoteRow, channel: Channel): Reach => ({
    channel,
    rung: row.rung,
    name: ladders.name(channel, row.rung),
    share: ladders.share(channel, row.rung),
    row,
  });
  const verbal = found.channels.find((one) => one.channel === 'verbal');
  const loudest = verbal?.strongestQuote ?? verbal?.strongest ?? null;
  const deeds = found.events.filter((row) => !row.said);
  const deedsByChannel = CHANNELS.flatMap((channel) => {
    const own = deeds.filter((row) => row.channel === channel).sort((a, b) => b.rung - a.rung || byDay(a, b));
    return own.length && own[0].rung > 0 ? [reach(own[0], channel)] : [];
  }).sort((a, b) => b.share - a.share);
  const lineages = linesNaming(input).length;
  const enough = lineages >= FEWEST;
  const words = loudest ? reach(loudest, 'verbal') : null;
  const unseen = (channel: Channel): Unseen | null => {
    const absence = found.channels.find((one) => one.channel === channel)?.absence;
    if (!input.documents.some((doc) => doc.status === 'coded')) return 'no-data';
    return !absence || absence.kind === 'not-watchable' ? 'not-watched' : 'none-found';
  };
  const known = reachOf(found.events, found.quotes, ladders, input.falseAlarms);
  const acts = found.statements.value + found.deeds.value;
  const first = (rows: readonly EventRow[]) =>
    rows
      .map((row) => since(dayOf(row)))
      .filter((day): day is number => day !== null && day >= 0)
      .sort((a, b) => a - b)[0] ?? null;
  return {
    crisis: crisis?.id ?? '',
    title: crisis?.title ?? '',
    began,
    role: roleOf(input),
    sample: crisis?.sample ?? false,
    lineages,
    statements: found.statements.value,
    deeds: found.deeds.value,
    perLineage: {
      value: lineages ? acts / lineages : null,
      interval: enough ? perLine(countInterval(acts), lineages) : null,
      evidence: found.events.map(evidenceOf),
      card: COMPARE_CARDS.volume,
      warnings: [],
    },
    deedShare: acts ? found.deeds.value / acts : null,
    deedShareInterval: enough ? proportionInterval(found.deeds.value, acts) : null,
    firstWords: first(found.events.filter((row) => row.said)),
    firstDeed: first(deeds),
    words,
    deedsByChannel,
    reach: {
      value: { words: words?.share ?? 0, deeds: deedsByChannel[0]?.share ?? 0 },
      interval: null,
      intervals: reachIntervals(known),
      evidence: [words, deedsByChannel[0]].flatMap((at) => (at ? [evidenceOf(at.row)] : [])),
      card: COMPARE_CARDS.reach,
      warnings: doubtsOf(known),
    },
    unseen: {
      words: found.statements.value || words ? null : unseen('verbal'),
      // Reporting is the same for all channels of deeds; one without any deed tells how well it was watched.
      deeds: found.deeds.value ? null : unseen('military'),
    },
    sayDoGap: found.sayDoGap,
    clock: clockOf(found.events, since),
  };
}

/** Lines of reporting that name the actor in the window, samples too: whoever could have told of an act. */
export function linesNaming({ actor, crisis, documents }: ProfileInput): string[] {
  const { from, to } = windowOf(crisis, documents);
  const start = [from, crisis?.from].filter((day) => day != null).sort()[0] ?? null;
  return [...naming(actor, documents, start, to).keys()].sort();
}

function perLine({ low, high, level }: Interval, lines: number): Interval {
  return { low: low / lines, high: high / lines, level };
}

function roleOf({ actor, crisis }: ProfileInput): CrisisRole {
  const has = (role: string) => (crisis?.roles[role] ?? []).some((id) => isOf(id, actor));
  return has('intervener') ? 'intervener' : has('target') ? 'target' : 'bystander';
}

function clockOf(events: readonly EventRow[], since: (day: string | null) => number | null) {
  const days = new Map<number, { said: number; done: number }>();
  for (const row of events) {
    const day = since(dayOf(row));
    if (day === null) continue;
    const at = days.get(day) ?? { said: 0, done: 0 };
    if (row.said) at.said++;
    else at.done++;
    days.set(day, at);
  }
  return [...days].sort((a, b) => a[0] - b[0]).map(([day, count]) => ({ day, ...count }));
}
