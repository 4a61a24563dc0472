/** The tables as Kysely knows them; what they mean stands in `migrations/`. Dates come and go as `YYYY-MM-DD`. */
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type {
  Channel,
  CodedQuote,
  Coding,
  DatePrecision,
  Mention,
  Participant,
  PloverType,
  QuoteKind,
  Realis,
  SpanPair,
} from '../coding/types.ts';
import type { Ownership } from '../world/types.ts';
import type { BoardKind } from './boards/change.ts';
import type { CrisisQuery, CrisisTrigger } from './crisis.ts';
import type { DocumentReference } from './document-input.ts';
import type { DecidedReport, JoinAction } from './joining/join-decision.ts';
import type { ReviewAction, ReviewAnchor, ReviewKind } from './review/review.ts';
import type { CodedStatus, ReviewState } from './rows.ts';

/** A column that is written as JSON text and read as a value. */
type Json<T extends object | null> = JSONColumnType<T, string | null, string | null>;

export interface PublisherTable {
  id: string;
  name: string;
  country: string | null;
  ownership: Ownership;
  domain: string | null;
  decided_by: Generated<string>;
}

export interface DocumentTable {
  doc_id: string;
  content_hash: string;
  title: string | null;
  text: string;
  language: string | null;
  status: CodedStatus;
  engine_version: string;
  published: string | null;
  published_precision: DatePrecision;
  publisher_id: string;
  url: string | null;
  sample: boolean;
  lineage_id: string;
  characters: number;
  sentence_count: number;
  actors: string[];
  meta: Json<Record<string, string>>;
  created_at: Generated<Date>;
  search: string;
  event_count: Generated<number>;
  quote_count: Generated<number>;
}

export interface ProvenanceTable {
  doc_id: string;
  seq: number;
  fingerprint: string;
  publisher_id: string;
  published: string | null;
  published_precision: DatePrecision;
  url: string | null;
  source: string;
  source_line: number | null;
  source_id: string | null;
  references: Json<DocumentReference[]>;
  sample: boolean;
  imported_at: Generated<Date>;
}

export interface SentenceTable {
  doc_id: string;
  seq: number;
  span_start: number;
  span_end: number;
  text: string;
}

export interface CodingTable {
  doc_id: string;
  engine_version: string;
  coding: Json<Coding>;
}

export interface MentionTable {
  doc_id: string;
  seq: number;
  sentence: number;
  span_start: number;
  span_end: number;
  kind: Mention['kind'];
  actor: string | null;
  country: string | null;
  sector: string | null;
  confidence: number;
}

interface ReviewedColumns {
  sentence: number;
  rule: string;
  review: ReviewState;
  reviewed_by: string | null;
}

export interface EventTable extends ReviewedColumns {
  doc_id: string;
  seq: number;
  type: PloverType;
  mode: string | null;
  context: string[];
  cameo: string;
  quad: 1 | 2 | 3 | 4;
  goldstein: number | null;
  said: boolean;
  realis: Realis;
  domestic: boolean;
  channel: Channel;
  rung: number;
  date: string | null;
  date_precision: DatePrecision;
  trigger_start: number;
  trigger_end: number;
  trigger_text: string;
  place: string | null;
}

export type ParticipantRole = 'source' | 'target' | 'reported' | 'disputed';

export interface ParticipantTable {
  doc_id: string;
  event_seq: number;
  role: ParticipantRole;
  seq: number;
  actor: string | null;
  country: string | null;
  sector: string | null;
  span_start: number;
  span_end: number;
  text: string;
  date: string | null;
}

/** A participant as JSON columns keep it. */
export type StoredParticipant = Participant & { readonly text: string };

export interface QuoteTable extends ReviewedColumns {
  doc_id: string;
  seq: number;
  kind: QuoteKind;
  spans: Json<SpanPair[]>;
  fragments: Json<SpanPair[]>;
  text: string;
  fragment_texts: string[];
  speaker: Json<StoredParticipant | null>;
  speaker_actor: string | null;
  speaker_country: string | null;
  cue: Json<CodedQuote['cue']>;
  targets: Json<CodedQuote['targets'][number][]>;
  rung: number;
  axes: Json<CodedQuote['axes']>;
  principles: Json<CodedQuote['principles'][number][]>;
}

export interface AttitudeTable extends ReviewedColumns {
  doc_id: string;
  seq: number;
  holder: Json<StoredParticipant>;
  holder_actor: string | null;
  holder_country: string | null;
  target: Json<StoredParticipant>;
  target_actor: string | null;
  target_country: string | null;
  polarity: 'positive' | 'negative';
  strength: number;
}

export interface EvidenceTable {
  doc_id: string;
  kind: ReviewKind;
  seq: number;
  spans: Json<SpanPair[]>;
  rule: string | null;
  person: string | null;
}

export interface ShingleTable {
  doc_id: string;
  bands: number[];
  signature: number[];
  size: number;
  wire: string | null;
}

export interface BandTable {
  band: number;
  doc_id: string;
}

export interface CrisisTable {
  id: string;
  title: string;
  trigger: Json<CrisisTrigger>;
  from_date: string | null;
  to_date: string | null;
  roles: Json<Record<string, string[]>>;
  query: Json<CrisisQuery>;
  sample: boolean;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface ReviewTable {
  id: Generated<string>;
  doc_id: string;
  seq: number;
  kind: ReviewKind;
  action: ReviewAction;
  anchor: Json<ReviewAnchor>;
  machine: Json<object | null>;
  patch: Json<object>;
  note: string | null;
  decided_by: string;
  decided_at: Generated<Date>;
  undone_by: string | null;
  undone_at: Date | null;
}

export interface JoinDecisionTable {
  id: Generated<string>;
  seq: GeneratedAlways<number>;
  action: JoinAction;
  reports: Json<DecidedReport[]>;
  doc_ids: string[];
  note: string | null;
  decided_by: string;
  decided_at: Generated<Date>;
  undone_by: string | null;
  undone_at: Date | null;
}

export interface BoardChangeTable {
  id: Generated<string>;
  seq: GeneratedAlways<number>;
  kind: BoardKind;
  board: string;
  change: Json<object>;
  pinned: Json<object> | null;
  note: string | null;
  decided_by: string;
  decided_at: Generated<Date>;
  undone_by: string | null;
  undone_at: Date | null;
}

export interface ChangeTable {
  kind: 'document' | 'crisis' | 'join' | 'publisher';
  id: string;
  xid: string;
}

export interface Tables {
  publishers: PublisherTable;
  documents: DocumentTable;
  provenances: ProvenanceTable;
  sentences: SentenceTable;
  codings: CodingTable;
  mentions: MentionTable;
  events: EventTable;
  participants: ParticipantTable;
  quotes: QuoteTable;
  attitudes: AttitudeTable;
  evidence: EvidenceTable;
  shingles: ShingleTable;
  bands: BandTable;
  crises: CrisisTable;
  reviews: ReviewTable;
  join_decisions: JoinDecisionTable;
  board_changes: BoardChangeTable;
  changes: ChangeTable;
}
