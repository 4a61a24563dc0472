import type { Channel } from '../coding/types.ts';
import type { QuoteRow } from '../corpus/rows.ts';
import type { EvidenceRef, Finding } from './finding.ts';
import type { JoinedEvent } from './joining/index.ts';

/** One rung of a ladder, from `src/coding/tables/ladders.tsv`. */
export interface LadderRung {
  readonly channel: Channel;
  readonly rung: number;
  readonly name: string;
  /** PLOVER types that stand on it, `TYPE` or `TYPE:mode`; empty where only single predicates lead to it. */
  readonly types: readonly string[];
  readonly said: boolean;
}

/** What was found on one rung: counts are of events; the evidence is one report of each independent line. */
export interface RungCount extends LadderRung {
  readonly count: number;
  readonly evidence: readonly EvidenceRef[];
}

/** Why a rung that did not occur is told as it is. */
export type Absence =
  | { readonly kind: 'not-seen-while-watching'; readonly missed: number; readonly sentence: string }
  | { readonly kind: 'not-watchable'; readonly sentence: string };

/** `E`: how an event is told; without its reports where they are not sent along. */
export interface ChannelProfile<E = JoinedEvent> {
  readonly channel: Channel;
  readonly count: number;
  readonly saidCount: number;
  readonly doneCount: number;
  readonly rungs: readonly RungCount[];
  readonly strongest: E | null;
  /** Verbal channel alone: the strongest of the actor's reported words, when they go further than the strongest event. */
  readonly strongestQuote: QuoteRow | null;
  readonly first: E | null;
  readonly latest: E | null;
  /** Set when nothing was found in the channel: no event and, in the verbal one, no words either. */
  readonly absence: Absence | null;
}

export interface Contact {
  readonly actor: string;
  readonly name: string;
  readonly count: number;
  readonly evidence: readonly EvidenceRef[];
}

/** All that one actor said and did about a crisis. */
export interface ResponseProfile {
  readonly crisisId: string | null;
  readonly actor: string;
  readonly actorName: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The answer first, e.g. "Russia: 41 statements, 0 material acts in 26 days; strongest: condemned … ". */
  readonly headline: string;
  readonly statements: Finding<number>;
  readonly deeds: Finding<number>;
  readonly channels: readonly ChannelProfile[];
  readonly sayDoGap: Finding<number | null>;
  readonly quotes: readonly QuoteRow[];
  readonly contacts: readonly Contact[];
  /** What the actor said or did, actual and not domestic, by day. */
  readonly events: readonly JoinedEvent[];
  /** Coded apart and never counted as done: announced, hypothetical, denied or expressly not done. */
  readonly notCounted: readonly JoinedEvent[];
  /** Days of the window on which a line of reporting first names the actor, and these lines: how well silence could be heard. */
  readonly coverage: Finding<{
    readonly days: number;
    readonly daysReported: number;
    readonly lineages: number;
  }>;
}
