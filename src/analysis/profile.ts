import type { Channel } from '../coding/types.ts';
import type { CrisisDefinition } from '../corpus/crisis.ts';
import type { DocumentRow, EventRow, QuoteRow } from '../corpus/rows.ts';
import { absence } from './absence.ts';
import { deedsByChannel, eventsBy, voicedBy } from './by-actor.ts';
import { CARDS } from './cards.ts';
import { contacts } from './contacts.ts';
import { coverage, windowOf } from './coverage.ts';
import type { Finding, MethodCard } from './finding.ts';
import { reachOf, sayDoGap, strongest } from './gap.ts';
import { headline } from './headline.ts';
import { countInterval } from './intervals/counts.ts';
import type { FalseAlarms } from './intervals/furthest.ts';
import { FEWEST } from './intervals/level.ts';
import { independentReports, type JoinedEvent, supportOf } from './joining/index.ts';
import { CHANNELS, type Ladders } from './ladders.ts';
import { onceFor } from './once.ts';
import type { ChannelProfile, ResponseProfile } from './profile-types.ts';
import { eventRelevance, inWindow } from './relevance.ts';
import { byDay, compare, evidenceOfAll, withoutCopies } from './rows.ts';

export interface ProfileInput {
  /** `RU` takes in every actor of Russia; `RU.MFA` that organ alone. */
  readonly actor: string;
  /** Null: all rows are of the crisis. */
  readonly crisis: CrisisDefinition | null;
  /** Events of all actors, their reports joined: the others' deeds tell how often such acts are reported. */
  readonly events: readonly JoinedEvent[];
  readonly quotes: readonly QuoteRow[];
  readonly documents: readonly DocumentRow[];
  readonly ladders: Ladders;
  /** Measured share of reports of a channel's deeds that the engine finds; from `measured.tsv`. */
  readonly recall: (channel: Channel) => number;
  /** Share of all codings that are wrong and of a type; from `measured.tsv`. Left out: none are. */
  readonly falseAlarms?: FalseAlarms;
  /** Display name of an actor id. */
  readonly name: (actor: string) => string;
}

/** All that one actor said and did about a crisis, as figures with their evidence. Pure; the order of events does not matter. */
export function profile(input: ProfileInput): ResponseProfile {
  const { actor, crisis, ladders } = input;
  const { counted, notCounted } = ownEvents(input);
  const said = counted.filter((row) => row.said);
  const done = counted.filter((row) => !row.said);
  const quotes = ownQuotes(input);
  const covered = coverage(actor, crisis, input.documents);
  const channels = CHANNELS.map((channel) =>
    channelProfile(channel, counted, quotes, ladders, (): ChannelProfile['absence'] =>
      absence(
        channel,
        covered,
        input.recall(channel),
        deedsByChannel(countedByDay(input.events, crisis)).get(channel) ?? [],
      ),
    ),
  );
  const window = windowOf(crisis, input.documents);
  const reach = reachOf(counted, quotes, ladders, input.falseAlarms);
  const enough = reach.lines >= FEWEST;
  const statements = countOf(said, CARDS.statements, enough);
  const deeds = countOf(done, CARDS.deeds, enough);
  const actorName = input.name(actor);
  return {
    crisisId: crisis?.id ?? null,
    actor,
    actorName,
    from: window.from,
    to: window.to,
    headline: headline(
      actorName,
      statements.value,
      deeds.value,
      supportOf(counted),
      quotes.length,
      covered.value.days,
      strongestOf(counted, quotes, ladders),
      input.name,
    ),
    statements,
    deeds,
    channels,
    sayDoGap: sayDoGap(counted, quotes, ladders, reach),
    quotes,
    contacts: contacts(countedByDay(input.events, crisis), actor, input.name),
    events: counted,
    notCounted,
    coverage: covered,
  };
}

/** Happened, or was said: an announced deed counts as words, never as a deed. */
export function counts(row: EventRow): boolean {
  if (row.realis === 'actual') return row.said || row.disputedBy === null;
  return row.realis === 'future' && row.said;
}

/** All that was said and done in a crisis, and not within one state; by day. */
const eventsOfCrisis = onceFor(
  (events: readonly JoinedEvent[], crisis: CrisisDefinition | null): readonly JoinedEvent[] => {
    const ofCrisis = eventRelevance(crisis);
    return events.filter((event) => !event.domestic && ofCrisis(event)).sort(byDay);
  },
);

const countedByDay = onceFor(
  (events: readonly JoinedEvent[], crisis: CrisisDefinition | null): readonly JoinedEvent[] =>
    eventsOfCrisis(events, crisis).filter(counts),
);

/** The events that the figures of a crisis count: said or done, of the crisis, and not within one state. */
export const countedEvents = onceFor(
  (events: readonly JoinedEvent[], crisis: CrisisDefinition | null): readonly JoinedEvent[] => {
    const known = new Set(countedByDay(events, crisis));
    return events.filter((event) => known.has(event));
  },
);

/** An actor's own events in a crisis by day, and whether the figures count them: what is in `profile`, without the figures. */
export function ownEvents({ actor, crisis, events }: Pick<ProfileInput, 'actor' | 'crisis' | 'events'>): {
  readonly counted: JoinedEvent[];
  readonly notCounted: JoinedEvent[];
} {
  const own = eventsBy(eventsOfCrisis(events, crisis), actor);
  return { counted: own.filter(counts), notCounted: own.filter((event) => !counts(event)) };
}

/** An actor's words in a crisis, the strongest first; each once a line of reporting. */
export function ownQuotes({
  actor,
  crisis,
  quotes,
}: Pick<ProfileInput, 'crisis' | 'quotes'> & { readonly actor?: string }): QuoteRow[] {
  const voiced = actor === undefined ? quotes : voicedBy(quotes, actor);
  const own = withoutCopies(voiced).filter((quote) => !crisis || inWindow(quote, crisis));
  const seen = new Set<string>();
  return own
    .sort(
      (a, b) =>
        b.rung - a.rung || Number(b.fragments.length > 0) - Number(a.fragments.length > 0) || byDay(a, b),
    )
    .filter((quote) => {
      const key = `${quote.lineageId}|${quote.text}`;
      return !seen.has(key) && seen.add(key);
    });
}

/**
 * What the headline names. Ladders of different channels are not on one scale, so deeds are ordered by Goldstein's, which
 * is one for all: an air strike goes before sanctions, however high those stand on their own ladder. Without deeds, the
 * strongest words.
 */
function strongestOf(
  events: readonly JoinedEvent[],
  quotes: readonly QuoteRow[],
  ladders: Ladders,
): JoinedEvent | QuoteRow | null {
  const deeds = events.filter((row) => !row.said).sort(byDay);
  const weight = (row: EventRow) => row.goldstein ?? 0;
  const harshest = deeds.reduce<JoinedEvent | null>(
    (best, row) => (best && weight(best) <= weight(row) ? best : row),
    null,
  );
  return harshest ?? strongest([...events, ...quotes], true, ladders);
}

function countOf(events: readonly JoinedEvent[], card: MethodCard, enough: boolean): Finding<number> {
  return {
    value: events.length,
    interval: enough ? countInterval(events.length) : null,
    evidence: evidenceOfAll(events.flatMap(independentReports)),
    card,
    support: supportOf(events),
    warnings: [],
  };
}

function channelProfile(
  channel: Channel,
  events: readonly JoinedEvent[],
  quotes: readonly QuoteRow[],
  ladders: Ladders,
  whenEmpty: () => ChannelProfile['absence'],
): ChannelProfile {
  const own = events.filter((row) => row.channel === channel).sort(byDay);
  const best = [...own].sort((a, b) => b.rung - a.rung || byDay(a, b))[0] ?? null;
  const loudest = channel === 'verbal' ? quotes[0] : undefined;
  const rungs = ladders.rungs
    .filter((rung) => rung.channel === channel)
    .map((rung) => {
      const rows = own.filter((row) => Math.floor(row.rung) === rung.rung);
      return { ...rung, count: rows.length, evidence: evidenceOfAll(rows.flatMap(independentReports)) };
    });
  const doneCount = own.filter((row) => !row.said).length;
  return {
    channel,
    count: own.length,
    saidCount: own.length - doneCount,
    doneCount,
    rungs,
    strongest: best,
    strongestQuote: loudest && loudest.rung > (best?.rung ?? 0) ? loudest : null,
    first: own[0] ?? null,
    latest: own.at(-1) ?? null,
    absence: loudest || (own.length && (channel === 'verbal' || doneCount)) ? null : whenEmpty(),
  };
}
