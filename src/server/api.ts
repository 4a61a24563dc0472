/**
 * The shapes of the HTTP API's answers, shared with the workbench as types. Every answer carries `ok: true`; an error
 * is `Failure`. Rows and findings are those of `corpus` and `analysis`, unchanged.
 */
import type { AbsenceFinding } from '../analysis/absent/index.ts';
import type { AlignmentFinding } from '../analysis/align/index.ts';
import type { Comparison } from '../analysis/compare/index.ts';
import type { Consistency, PrincipleInCrisis } from '../analysis/consistency/index.ts';
import type { CouncilFinding, VetoSubject } from '../analysis/council/index.ts';
import type { EvidenceRef, Finding, Interval, Support } from '../analysis/finding.ts';
import type { Join, JoinedEvent, ToldDate } from '../analysis/joining/index.ts';
import type { MediaFinding } from '../analysis/media/index.ts';
import type { ChannelProfile, LadderRung, ResponseProfile } from '../analysis/profile-types.ts';
import type { Silence } from '../analysis/silent/index.ts';
import type { Codebook, SentenceAccount, TraceRow } from '../coding/index.ts';
import type { Channel, Coding, Realis } from '../coding/types.ts';
import type { Change } from '../corpus/boards/change.ts';
import type { CrisisDefinition, CrisisSummary } from '../corpus/crisis.ts';
import type { JoinDecision } from '../corpus/joining/join-decision.ts';
import type { PublisherChange, PublisherRow } from '../corpus/publishers.ts';
import type { ReviewTally, UndecidedCoding } from '../corpus/review/queue.ts';
import type { Review } from '../corpus/review/review.ts';
import type { DocumentDetail, DocumentRow, EventRow, QuoteRow } from '../corpus/rows.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Measured, RowRecord } from '../engine/measured.ts';
import type { Veto } from '../world/council.ts';
import type { RollCallVote } from '../world/roll-call.ts';
import type { Tie } from '../world/ties.ts';
import type { Ownership, Resolution } from '../world/types.ts';
import type { CoderAgreement, Difference } from './coders.ts';

export type * from './board-answers.ts';
export type * from './dossier-answers.ts';
export type { FlowCell, FlowsAnswer, ListedFlow } from './flow-answers.ts';
export type { EvidenceRef };

export interface Failure {
  readonly ok: false;
  readonly status: number;
  readonly error: { readonly code: string; readonly message: string; readonly docs: string };
}

/** Display names of the actor ids that occur in an answer. */
export type Names = Readonly<Record<string, string>>;

export interface ActorCount {
  readonly actor: string;
  readonly name: string;
  /** Counts are of events, however many reports tell them. */
  readonly statements: number;
  readonly deeds: number;
  readonly hostile: number;
}

/** Events of one day, channel, acting state, kind and tone, drawn as one mark. */
export interface TimelinePoint {
  readonly date: string;
  readonly precision: EventRow['datePrecision'];
  readonly channel: Channel;
  readonly actor: string;
  readonly said: boolean;
  readonly hostile: boolean;
  readonly events: number;
  readonly count: number;
}

export interface DayCount {
  readonly date: string;
  readonly count: number;
}

export interface CrisisCard extends CrisisSummary {
  readonly statements: number;
  readonly deeds: number;
  readonly days: readonly { readonly date: string; readonly said: number; readonly done: number }[];
  readonly actors: readonly ActorCount[];
  /** First and last day shown. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface CrisesAnswer {
  readonly ok: true;
  readonly crises: readonly CrisisCard[];
}

export interface CrisisAnswer {
  readonly ok: true;
  readonly crisis: CrisisSummary;
  /** All that counts, whoever said or did it: the actors' own figures count an event of two actors twice. */
  readonly statements: number;
  readonly deeds: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly actors: readonly ActorCount[];
  readonly points: readonly TimelinePoint[];
  /** The same whoever acted (`actor` is empty): an event of two actors counts once. */
  readonly whole: readonly TimelinePoint[];
  readonly reports: readonly DayCount[];
  readonly names: Names;
}

/** An actor with the crises in which it said or did something. */
export interface ActingRow {
  readonly actor: string;
  readonly name: string;
  readonly crises: readonly {
    readonly id: string;
    readonly title: string;
    readonly statements: number;
    readonly deeds: number;
  }[];
}

export interface ActingAnswer {
  readonly ok: true;
  readonly actors: readonly ActingRow[];
}

/** Who is named in a crisis and of whom nothing is told. */
export interface SilentAnswer {
  readonly ok: true;
  readonly silent: Finding<readonly Silence[]>;
  readonly names: Names;
}

/** An event as lists tell it: how many reports it has, not which. */
export type ListedEvent = Omit<JoinedEvent, 'reports' | 'joins'> & { readonly support: Support };

/** Events behind a mark, a rung or a figure. */
export interface EventsAnswer {
  readonly ok: true;
  readonly events: readonly ListedEvent[];
  readonly total: number;
  readonly names: Names;
}

/** One event with its reports, why they are joined, and the decisions on them. */
export interface EventAnswer {
  readonly ok: true;
  readonly event: JoinedEvent;
  readonly decisions: readonly JoinDecision[];
  readonly names: Names;
}

export interface JoinAnswer {
  readonly ok: true;
  readonly decision: JoinDecision;
}

export interface JoinsAnswer {
  readonly ok: true;
  readonly decisions: readonly JoinDecision[];
}

export interface QuotesAnswer {
  readonly ok: true;
  readonly quotes: readonly QuoteRow[];
  readonly total: number;
  readonly names: Names;
}

export interface ProfileAnswer {
  readonly ok: true;
  readonly crisis: CrisisSummary;
  readonly first: string | null;
  readonly last: string | null;
  /** The profile without its rows: those come from `events`, page by page. */
  readonly profile: Omit<ResponseProfile, 'events' | 'notCounted' | 'channels'> & {
    readonly channels: readonly ChannelProfile<ListedEvent>[];
  };
  /** All quotes of the actor; the profile carries the strongest of them. */
  readonly quotes: number;
  /** Rungs on which deeds were found, `channel:rung`. */
  readonly done: readonly string[];
  /** Announced, hypothetical, denied or expressly not done: coded, never counted. */
  readonly notCounted: number;
  readonly points: readonly TimelinePoint[];
  readonly reports: readonly DayCount[];
  readonly actors: readonly ActorCount[];
  readonly names: Names;
}

export interface DossierAnswer {
  readonly ok: true;
  readonly crisis: CrisisSummary;
  readonly actor: string;
  readonly actors: readonly ActorCount[];
  readonly dossier: Dossier;
}

export interface DocumentsAnswer {
  readonly ok: true;
  readonly documents: readonly (DocumentRow & { readonly snippet: string | null })[];
  readonly total: number;
  readonly cursor: string | null;
}

export interface DocumentAnswer {
  readonly ok: true;
  readonly document: DocumentDetail;
  readonly names: Names;
  /** Who decided what and when, by the key of the coding, undone decisions included; codings without any are left out. */
  readonly reviews: Readonly<Record<string, readonly Review[]>>;
}

export interface ReviewsAnswer {
  readonly ok: true;
  readonly reviews: readonly Review[];
}

/** A decision that was stored or taken back, and the key under which its coding stands now. */
export interface ReviewAnswer {
  readonly ok: true;
  readonly review: Review;
  readonly key: string | null;
}

/** What is left to decide of a crisis. */
export interface QueueAnswer {
  readonly ok: true;
  readonly total: number;
  readonly decided: number;
  readonly next: readonly UndecidedCoding[];
}

/** How far the review of a crisis is, by type, and what two analysts see differently. */
export interface ReviewingAnswer extends QueueAnswer {
  readonly crisis: CrisisSummary;
  readonly types: readonly (ReviewTally & {
    /** Share of the machine's codings of the type that were right on hand-coded news; null: not measured. */
    readonly precision: number | null;
  })[];
  readonly agreement: readonly CoderAgreement[];
  readonly differences: readonly (Difference & {
    readonly docId: string;
    readonly key: string | null;
    readonly title: string | null;
    readonly sentence: string;
  })[];
  /** All differences; the first of them are listed. */
  readonly differing: number;
  readonly names: Names;
}

export interface CodebookAnswer {
  readonly ok: true;
  readonly types: Codebook['types'];
  readonly verbal: Codebook['verbal'];
}

/** Who put documents out, with what analysts said of them, oldest word first. */
export interface PublishersAnswer {
  readonly ok: true;
  readonly publishers: readonly (PublisherRow & { readonly changes: readonly Change<PublisherChange>[] })[];
}

export interface PublisherAnswer {
  readonly ok: true;
  readonly change: Change<PublisherChange>;
}

/** How one sentence was read and what was tried on it. */
export interface SentenceAnswer {
  readonly ok: true;
  readonly account: SentenceAccount;
  readonly names: Names;
  /** How often the rows that fired did so on hand-coded text, and were right; rows that never did are left out. */
  readonly records: Readonly<Record<string, RowRecord>>;
}

/** How far machine codings can be trusted, by PLOVER type. */
export interface MeasuredAnswer {
  readonly ok: true;
  readonly types: readonly Measured[];
}

/** The ladders: what stands on each rung, lowest first, channel by channel. */
export interface LaddersAnswer {
  readonly ok: true;
  readonly rungs: readonly LadderRung[];
}

export interface PreviewAnswer {
  readonly ok: true;
  readonly text: string;
  readonly language: string | null;
  readonly coding: Coding;
  readonly names: Names;
}

/** One input of an import and what became of it. */
export interface ImportItem {
  readonly input: string;
  readonly state: 'waiting' | 'reading' | 'added' | 'known' | 'other-language' | 'failed';
  /** Documents it holds, and the ids of the first of them. */
  readonly count: number;
  readonly documents: readonly string[];
  readonly error: Failure['error'] | null;
}

export interface ImportState {
  readonly id: string;
  readonly done: boolean;
  readonly total: number;
  readonly read: number;
  readonly added: number;
  readonly items: readonly ImportItem[];
}

export interface ImportAnswer {
  readonly ok: true;
  readonly import: ImportState;
}

export interface AbsenceAnswer {
  readonly ok: true;
  readonly absence: AbsenceFinding;
}

export interface ComparisonAnswer {
  readonly ok: true;
  /** The crisis that the others are compared with, and who acts in it. */
  readonly crisis: CrisisSummary;
  readonly actors: readonly ActorCount[];
  readonly comparison: Comparison;
  readonly names: Names;
}

export interface AlignmentAnswer {
  readonly ok: true;
  readonly crisis: CrisisSummary;
  /** Who is most like whom: all others for the actor looked at, three for the rest. */
  readonly alignment: AlignmentFinding;
  /** Titles of the crises whose stances count. */
  readonly titles: Readonly<Record<string, string>>;
  /** The actor looked at, with what its stances rest on; null where the documents name nobody. */
  readonly chosen: ChosenActor | null;
  /** Votes by name on the crisis that divide protagonists; none where no file of votes was loaded. */
  readonly rollCalls: readonly CrisisRollCall[];
  /** Whether votes were loaded at all. */
  readonly votesLoaded: boolean;
  readonly names: Names;
}

export interface ChosenActor {
  readonly actor: string;
  readonly sentences: readonly LeaningSentence[];
  /** Documents of the crisis that name it, where it takes no stance. */
  readonly namedIn: readonly ToldDocument[];
}

/** A sentence that tells of a stance: towards whom, and which way it leans, −1 against … 1 for. */
export interface LeaningSentence extends ToldSentence {
  readonly crisis: string;
  readonly towards: string;
  readonly lean: number;
  /** The day it counts at: when it happened or, unknown, when it was told. */
  readonly day: string | null;
}

export type ToldDocument = Pick<DocumentRow, 'docId' | 'title' | 'published' | 'publishedPrecision'> & {
  readonly publisher: string;
};

export interface CrisisRollCall {
  readonly id: string;
  readonly date: string;
  readonly resolution: string;
  readonly description: string;
  readonly votes: Readonly<Record<string, RollCallVote>>;
}

export interface ConsistencyAnswer {
  readonly ok: true;
  /** The crisis at hand, and who acts in it. */
  readonly crisis: CrisisSummary;
  readonly actors: readonly ActorCount[];
  /** All principles that are invoked in one of the crises, the most invoked first, as figures without their rows. */
  readonly grid: readonly PrincipleFigures[];
  /** Those asked for, with their rows and the pairs of crises. */
  readonly principles: readonly Consistency[];
  readonly names: Names;
}

export interface PrincipleFigures {
  readonly principle: string;
  /** In the order of the crises asked for; the first is the one at hand. */
  readonly cells: readonly (Pick<
    PrincipleInCrisis,
    'crisis' | 'title' | 'began' | 'lines' | 'sides' | 'elsewhere'
  > & {
    readonly share: number | null;
    readonly interval: Interval | null;
    /** Here − there; null for the crisis at hand and where the actors speak in one of the two alone. */
    readonly divergence: number | null;
    readonly divergenceInterval: Interval | null;
  })[];
}

export interface MediaAnswer {
  readonly ok: true;
  readonly crisis: CrisisSummary;
  readonly media: MediaFinding;
  readonly names: Names;
}

/** A sentence that a figure rests on, with the coding in it. */
export interface ToldSentence {
  readonly docId: string;
  readonly key: string;
  readonly text: string;
  readonly publisher: string;
  readonly published: string | null;
  readonly publishedPrecision: EventRow['publishedPrecision'];
}

export interface CouncilAnswer {
  readonly ok: true;
  /** Null when the Council is asked about votes that are given, not about a crisis. */
  readonly crisis: CrisisSummary | null;
  /** Those that the stances are read from. */
  readonly sentences: readonly ToldSentence[];
  readonly council: CouncilFinding;
  readonly names: Names;
}

export interface TiesAnswer {
  readonly ok: true;
  readonly date: string;
  /** The last day that the tables of memberships vouch for. */
  readonly vouchedTo: string;
  /** What is known to bind them at the day. */
  readonly ties: readonly Tie[];
  /** Asked about a later day: what bound them when last vouched for, and may or may not hold since. */
  readonly earlier: readonly Tie[];
  readonly names: Names;
}

export interface VetoesAnswer {
  readonly ok: true;
  readonly subjects: readonly VetoSubject[];
  readonly vetoes: readonly Veto[];
  readonly total: number;
}

export interface WhoAnswer {
  readonly ok: true;
  readonly phrase: string;
  readonly date: string | null;
  readonly resolution: Resolution;
  readonly name: string | null;
}

export interface CountAnswer {
  readonly ok: true;
  readonly documents: number;
  readonly lineages: number;
  readonly total: number;
}

export interface StatsAnswer {
  readonly ok: true;
  readonly version: string;
  readonly documents: number;
  readonly lineages: number;
  readonly events: number;
  readonly quotes: number;
  readonly publishers: readonly { readonly id: string; readonly name: string; readonly documents: number }[];
}

export type {
  Channel,
  CrisisDefinition,
  CrisisSummary,
  DocumentDetail,
  DocumentRow,
  EventRow,
  Join,
  JoinDecision,
  JoinedEvent,
  Ownership,
  PublisherRow,
  QuoteRow,
  Realis,
  Review,
  RowRecord,
  SentenceAccount,
  Support,
  ToldDate,
  TraceRow,
};
