import type { Channel } from '../../coding/types.ts';
import type { Indicator, IndicatorQuery } from '../../corpus/boards/scenario.ts';
import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { DocumentRow, EventRow, QuoteRow } from '../../corpus/rows.ts';
import { chanceMissed, inWords, median, tooThin } from '../absence.ts';
import { coverage } from '../coverage.ts';
import type { EvidenceRef } from '../finding.ts';
import type { JoinedEvent } from '../joining/index.ts';
import { CHANNELS } from '../ladders.ts';
import { counts } from '../profile.ts';
import type { Absence } from '../profile-types.ts';
import { relevance } from '../relevance.ts';
import { belongsTo, byDay, dayOf, evidenceOfAll, withoutCopies } from '../rows.ts';
import { plural } from '../words.ts';
import { sentenceMatcher } from './sentence-words.ts';

/** What is read of a crisis to watch for its indicators, and how well the engine sees. */
export interface WatchRows {
  readonly crisis: CrisisDefinition;
  readonly events: readonly JoinedEvent[];
  readonly quotes: readonly QuoteRow[];
  readonly documents: readonly DocumentRow[];
  /** Measured share of reports that the engine finds, by channel and by type; null where a type was not measured. */
  readonly recall: (channel: Channel) => number;
  readonly recallOfType: (type: string) => number | null;
}

/** What the rows say of an indicator at a day. Never a bare zero: what did not appear was watched for, or was not. */
export type Watched =
  | {
      readonly kind: 'appeared';
      /** First day on which it is told to have happened. */
      readonly first: string | null;
      /** Events and quotes that show it. */
      readonly count: number;
      readonly lineages: number;
      readonly evidence: readonly EvidenceRef[];
      readonly sentence: string;
    }
  | Absence;

type Row = EventRow | QuoteRow;

/**
 * Looks for an indicator in the rows that were known at a day: told by documents published by then, of a day in the
 * window, which ends with the deadline, the day or the crisis, whatever comes first.
 * @param rows  null: the crisis is no longer there
 */
export function watch(indicator: Indicator, rows: WatchRows | null, day: string): Watched {
  const { query, deadline } = indicator;
  if (!query) return notWatchable('No query goes with it: whether it appeared is told by hand.');
  if (!rows) return notWatchable('Its crisis is no longer there, and no documents with it.');
  const { crisis } = rows;
  const from = [query.from, crisis.from]
    .filter((one) => one !== null)
    .sort()
    .at(-1)!;
  const to = [deadline, day, crisis.to].filter((one) => one !== null).sort()[0];
  if (to < from) return notWatchable(`The days from ${from} to ${to} hold no day to watch.`);
  const known = (row: Row) => row.published === null || row.published <= day;
  const inWindow = (row: Row) => {
    const when = whenOf(row);
    return when !== null && when >= from && when <= to && known(row);
  };
  const touches = touching(query, crisis);
  const says = sentenceMatcher(query.words);
  const shows = (row: EventRow) =>
    fits(query, row) && inWindow(row) && counts(row) && says(row.sentenceSpan.text) && touches(row);
  const events = rows.events
    .map(({ reports }) => withoutCopies(reports).filter(shows))
    .filter((reports) => reports.length);
  const quotes = withoutCopies(rows.quotes.filter((row) => quoteFits(query, row))).filter(
    (row) => inWindow(row) && says(row.sentenceSpan.text),
  );
  const found = [...events.map(onePerLine), ...quoted(quotes)];
  if (found.length) return appeared(found);

  const documents = rows.documents.filter((doc) => doc.published === null || doc.published <= day);
  const covered = coverage(
    query.actor,
    { ...crisis, trigger: { ...crisis.trigger, date: from }, from, to },
    documents,
  );
  const thin = tooThin(covered);
  if (thin) return notWatchable(`Not found, but these documents could hardly have shown it: ${thin}.`);
  const { lineages, days, daysReported } = covered.value;
  const peers = rows.events.filter((event) => actFits(query, event) && inWindow(event) && counts(event));
  const tellings = median(peers.map((event) => event.lineages.length));
  const missed = chanceMissed(daysReported / days, recallOf(query, rows), tellings);
  return {
    kind: 'not-seen-while-watching',
    missed,
    sentence: `Not seen in ${plural(lineages, 'independent line')} of reporting on ${daysReported} of ${days} days; the chance that it was there and missed is ${inWords(missed)}.`,
  };
}

/** Mean over the types that are asked for, else that of the channel, else the lowest of all channels. */
function recallOf({ types, channel }: IndicatorQuery, { recall, recallOfType }: WatchRows): number {
  const known = types.map(recallOfType).filter((share) => share !== null);
  if (known.length) return known.reduce((sum, share) => sum + share, 0) / known.length;
  return channel ? recall(channel) : Math.min(...CHANNELS.map(recall));
}

function notWatchable(sentence: string): Watched {
  return { kind: 'not-watchable', sentence };
}

/** Day of the act; of what is dated by its year or not at all, day of the report. */
function whenOf(row: Row): string | null {
  const vague = 'datePrecision' in row && (row.datePrecision === 'year' || row.datePrecision === 'unknown');
  return vague ? row.published : dayOf(row);
}

/** What names neither a target nor words has to touch the crisis, as its other events do. */
function touching({ target, words }: IndicatorQuery, crisis: CrisisDefinition): (row: EventRow) => boolean {
  return target || words ? () => true : relevance({ ...crisis, from: null, to: null });
}

function fits(query: IndicatorQuery, row: EventRow): boolean {
  return (
    actFits(query, row) &&
    row.sources.some((who) => belongsTo(who, query.actor)) &&
    (query.target === null || row.targets.some((who) => belongsTo(who, query.target!)))
  );
}

/** The act alone, whoever does it to whom. */
function actFits({ types, modes, channel, rung, said }: IndicatorQuery, row: EventRow): boolean {
  if (types.length && !types.includes(row.type)) return false;
  if (modes.length && !modes.includes(row.mode ?? '')) return false;
  if (channel !== null && row.channel !== channel) return false;
  return (said === null || row.said === said) && reaches(rung, row.rung);
}

/** Quoted words show an indicator that asks for no act. */
function quoteFits(query: IndicatorQuery, row: QuoteRow): boolean {
  if (query.types.length || query.modes.length || query.said === false) return false;
  if (query.channel !== null && query.channel !== 'verbal') return false;
  return (
    belongsTo(row.speaker, query.actor) &&
    (query.target === null ||
      row.targets.some(({ actor, country }) => actor === query.target || country === query.target)) &&
    reaches(query.rung, row.rung)
  );
}

/** At least as far as a rung; of a negative one, at least as friendly. */
function reaches(asked: number | null, rung: number): boolean {
  return asked === null || (asked < 0 ? rung <= asked : rung >= asked);
}

/** The first report of each independent line. */
function onePerLine<T extends Row>(reports: readonly T[]): T[] {
  if (reports.length < 2) return [...reports];
  const lines = new Map<string, T>();
  for (const row of [...reports].sort(byDay)) if (!lines.has(row.lineageId)) lines.set(row.lineageId, row);
  return [...lines.values()];
}

/** The same words in near-copies are one. */
function quoted(quotes: readonly QuoteRow[]): QuoteRow[][] {
  const same = new Map<string, QuoteRow[]>();
  for (const row of [...quotes].sort(byDay)) {
    const key = `${row.lineageId}|${row.text}`;
    same.set(key, same.get(key) ?? [row]);
  }
  return [...same.values()];
}

function appeared(found: readonly (readonly Row[])[]): Watched {
  const rows = found.flat();
  const lineages = new Set(rows.map((row) => row.lineageId)).size;
  const first =
    rows
      .map(whenOf)
      .filter((day) => day !== null)
      .sort()[0] ?? null;
  return {
    kind: 'appeared',
    first,
    count: found.length,
    lineages,
    evidence: evidenceOfAll(rows),
    sentence: `Appeared${first ? ` on ${first}` : ''}: ${plural(found.length, 'row')} in ${plural(lineages, 'independent line')} of reporting.`,
  };
}
