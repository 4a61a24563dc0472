import type { Channel } from '../../coding/types.ts';
import { absence, chanceMissed, inWords, median, tooThin } from '../absence.ts';
import { deedsByChannel, eventsBy } from '../by-actor.ts';
import { type Coverage, coverage } from '../coverage.ts';
import type { Finding } from '../finding.ts';
import { groupBy } from '../joining/find-pairs.ts';
import { independentReports, type JoinedEvent } from '../joining/index.ts';
import { CHANNELS } from '../ladders.ts';
import { once, onceAsked } from '../once.ts';
import { countedEvents, type ProfileInput } from '../profile.ts';
import type { LadderRung } from '../profile-types.ts';
import { evidenceOfAll } from '../rows.ts';
import { plural } from '../words.ts';
import { ABSENT_CARDS } from './cards.ts';

export interface AbsentInput extends ProfileInput {
  /** Measured share of reports of a PLOVER type that the engine finds, 0 … 1; null where nothing was measured. */
  readonly recallOfType: (type: string) => number | null;
  /** The same actor in other crises: how often such acts are seen at all. */
  readonly others: readonly ProfileInput[];
}

/** How it stands with a rung: reached, watched and not seen, or out of sight. */
export type Watch = 'seen' | 'not-seen-while-watching' | 'not-watchable';

export interface RungAbsence extends LadderRung {
  readonly watch: Watch;
  /** Events of the actor on the rung; their rows are the evidence. */
  readonly seen: Finding<number>;
  /** Chance that an act of this rung was there and was missed, 0 … 1; null when the rung was seen or not watchable. */
  readonly missed: number | null;
  /** Crises compared in which the rung was reached by the actor, and by anybody. */
  readonly elsewhere: { readonly crises: number; readonly byActor: number; readonly byAnybody: number };
  /** The finding in a sentence: never a bare zero. */
  readonly sentence: string;
}

/** A channel of deeds: whether the actor did anything in it, and how well it could have been seen. */
export interface ChannelAbsence {
  readonly channel: Channel;
  readonly watch: Watch;
  /** Deeds of the actor in the channel; their rows are the evidence. */
  readonly deeds: Finding<number>;
  readonly missed: number | null;
  /** Crises compared in which the actor, and anybody, did something in the channel. */
  readonly elsewhere: RungAbsence['elsewhere'];
  readonly sentence: string;
}

export interface AbsenceFinding {
  readonly actor: string;
  readonly actorName: string;
  readonly coverage: Finding<Coverage>;
  /** The verbal one is left out: in it there are no deeds. */
  readonly channels: readonly ChannelAbsence[];
  readonly rungs: readonly RungAbsence[];
}

/** What an actor did not do, rung by rung, and how well that could be seen. Pure; the order of rows does not matter. */
export function absences(input: AbsentInput): AbsenceFinding {
  const { actor, crisis, documents, ladders } = input;
  const covered = coverage(actor, crisis, documents);
  const here = countedEvents(input.events, crisis);
  const own = eventsBy(here, actor);
  const elsewhere = input.others.map((one) => countedEvents(one.events, one.crisis));
  const tellings = tellingsIn([here, ladders, ...elsewhere], [], () =>
    tellingsOn([here, ...elsewhere], ladders.rungs),
  );
  const rungs = ladders.rungs.map((rung): RungAbsence => {
    const onRung = (all: readonly JoinedEvent[]) => on(all, rung);
    const mine = onRung(own);
    const told = toldIn(elsewhere, actor, onRung);
    const seen = countOf(mine, covered.warnings);
    const base = { ...rung, seen, elsewhere: told };
    if (mine.length)
      return { ...base, watch: 'seen', missed: null, sentence: `${plural(mine.length, 'event')}.` };
    const thin = tooThin(covered);
    if (thin) return { ...base, watch: 'not-watchable', missed: null, sentence: unwatchable(thin) };
    const { lineages, days, daysReported } = covered.value;
    const missed = chanceMissed(daysReported / days, recallOn(rung, input), tellings.get(rung)!);
    return {
      ...base,
      watch: 'not-seen-while-watching',
      missed,
      sentence: `Not seen in ${lineages} independent lines of reporting on ${daysReported} of ${days} days; the chance that it was there and missed is ${inWords(missed)}${often(told)}.`,
    };
  });
  const channels = CHANNELS.filter((channel) => channel !== 'verbal').map((channel): ChannelAbsence => {
    const deeds = (all: readonly JoinedEvent[]) => deedsByChannel(all).get(channel) ?? [];
    const mine = deeds(own);
    const told = toldIn(elsewhere, actor, deeds);
    const base = { channel, deeds: countOf(mine, covered.warnings), elsewhere: told };
    if (mine.length)
      return { ...base, watch: 'seen', missed: null, sentence: `${plural(mine.length, 'act')}.` };
    // The same as in the profile of the actor, which knows no other crises.
    const found = absence(channel, covered, input.recall(channel), deeds(here));
    const sentence = `${found.sentence.replace(/\.$/, '')}${often(told)}.`;
    return { ...base, watch: found.kind, missed: 'missed' in found ? found.missed : null, sentence };
  });
  return { actor, actorName: input.name(actor), coverage: covered, channels, rungs };
}

/** Of how many lines tell an act of a rung, or else of its channel, in some crises: the same whoever is asked about. */
const tellingsIn = onceAsked<ReadonlyMap<LadderRung, number>>(4);

function tellingsOn(
  crises: readonly (readonly JoinedEvent[])[],
  rungs: readonly LadderRung[],
): ReadonlyMap<LadderRung, number> {
  const tellings = (rung: LadderRung) => {
    const like = crises.flatMap((all) => on(all, rung));
    const events = like.length ? like : crises.flatMap((all) => onChannel(all, rung));
    return median(events.map((event) => event.lineages.length));
  };
  return new Map(rungs.map((rung) => [rung, tellings(rung)]));
}

function countOf(events: readonly JoinedEvent[], warnings: readonly string[]): Finding<number> {
  return {
    value: events.length,
    interval: null,
    evidence: evidenceOfAll(events.flatMap(independentReports)),
    card: ABSENT_CARDS.absence,
    warnings,
  };
}

/** In how many crises an act of a kind is told at all. */
function toldIn(
  crises: readonly (readonly JoinedEvent[])[],
  actor: string,
  ofKind: (all: readonly JoinedEvent[]) => readonly JoinedEvent[],
): RungAbsence['elsewhere'] {
  return {
    crises: crises.length,
    byActor: crises.filter((all) => ofKind(eventsBy(all, actor)).length > 0).length,
    byAnybody: crises.filter((all) => ofKind(all).length > 0).length,
  };
}

const byRung = once((events: readonly JoinedEvent[]) =>
  groupBy(events, ({ channel, rung }) => `${channel}:${Math.floor(rung)}`),
);
const byChannel = once((events: readonly JoinedEvent[]) => groupBy(events, ({ channel }) => channel));

/** The events on a rung, and on its whole ladder. */
const on = (events: readonly JoinedEvent[], { channel, rung }: LadderRung) =>
  byRung(events).get(`${channel}:${rung}`) ?? [];
const onChannel = (events: readonly JoinedEvent[], { channel }: LadderRung) =>
  byChannel(events).get(channel) ?? [];

/** Mean recall of the types that stand on a rung, that of its channel where none was measured. */
function recallOn(rung: LadderRung, { recall, recallOfType }: AbsentInput): number {
  const types = [...new Set(rung.types.map((type) => type.split(':')[0]))];
  const known = types.map(recallOfType).filter((share): share is number => share !== null);
  return known.length ? known.reduce((sum, share) => sum + share, 0) / known.length : recall(rung.channel);
}

const unwatchable = (why: string) => `Not found, but these documents could hardly have shown it: ${why}.`;

function often({ crises, byActor, byAnybody }: RungAbsence['elsewhere']): string {
  if (!crises) return '';
  const of = crises === 1 ? 'the one other crisis' : `${crises} other crises`;
  return `; in ${of} such acts were seen in ${byAnybody}, by this actor in ${byActor}`;
}
