import type { Channel } from '../coding/types.ts';
import type { Coverage } from './coverage.ts';
import type { Finding } from './finding.ts';
import type { JoinedEvent } from './joining/index.ts';
import { once } from './once.ts';
import type { Absence } from './profile-types.ts';
import { plural } from './words.ts';

/** Below this the reporting on an actor is too thin for silence to mean anything. */
const FEWEST_LINEAGES = 5;
const FEWEST_DAYS = 3;

const ACT: Record<Channel, string> = {
  verbal: 'statement',
  diplomatic: 'diplomatic measure',
  economic: 'economic measure',
  military: 'military act',
  informational: 'act in the media or against information systems',
};

/** Why the reporting on an actor is too thin for silence to mean anything; null when it is not. */
export function tooThin({ value, warnings }: Finding<Coverage>): string | null {
  const { lineages, daysReported, days } = value;
  if (lineages >= FEWEST_LINEAGES && daysReported >= FEWEST_DAYS) return null;
  if (warnings.length) return 'the samples are a selection';
  return `${plural(lineages, 'independent line')} of reporting on ${plural(daysReported, 'day')} of ${days}`;
}

/**
 * What may be said of a channel in which nothing was found. An act would have been told by about as many independent
 * lines of reporting as the other deeds of this channel were (median, at least one); `chanceMissed` tells with what chance
 * none of them was found.
 * @param recall  share of such reports that the engine finds, 0 … 1
 * @param peers  done events of the same channel by any actor in the same documents
 */
export function absence(
  channel: Channel,
  covered: Finding<Coverage>,
  recall: number,
  peers: readonly JoinedEvent[],
): Absence {
  const act = ACT[channel];
  const { lineages, daysReported, days } = covered.value;
  const thin = tooThin(covered);
  if (thin)
    return {
      kind: 'not-watchable',
      sentence: `No ${act} was found, but these documents could hardly have shown one: ${thin}.`,
    };
  const tellings = tellingsOf(peers);
  const missed = chanceMissed(daysReported / days, recall, tellings);
  return {
    kind: 'not-seen-while-watching',
    missed,
    sentence: `No ${act} was seen in ${lineages} independent lines of reporting on ${daysReported} of ${days} days; the chance that there was one and it was missed is ${inWords(missed)}.`,
  };
}

const tellingsOf = once((events: readonly JoinedEvent[]) =>
  median(events.map((event) => event.lineages.length)),
);

/**
 * Chance that an act was there and is not in the rows.
 * @param watched  share of days on which some line of reporting names the actor
 * @param recall  share of tellings that the engine finds
 * @param tellings  independent lines that tell such an act
 */
export function chanceMissed(watched: number, recall: number, tellings: number): number {
  return 1 - watched + watched * (1 - recall) ** tellings;
}

/** Of how many lines tell an act: at least one. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.max(1, sorted[sorted.length >> 1] ?? 1);
}

/** "about 20 %". */
export const inWords = (missed: number) =>
  missed < 0.01 ? 'under 1 %' : `about ${Math.round(missed * 100)} %`;
