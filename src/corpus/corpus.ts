import type { Coding } from '../coding/types.ts';
import { asDemarcheError } from '../errors.ts';
import type { Change, ChangeBy } from './boards/change.ts';
import { DOSSIERS } from './boards/dossier-maker.ts';
import { standingRows } from './boards/evidence-rows.ts';
import type {
  HypothesesBoard,
  HypothesesChange,
  HypothesesDraft,
  StandingRow,
} from './boards/hypotheses-board.ts';
import { HYPOTHESES } from './boards/hypotheses-maker.ts';
import type { Scenario, ScenarioChange, ScenarioDraft } from './boards/scenario.ts';
import { SCENARIOS } from './boards/scenario-maker.ts';
import {
  addChange,
  listBoards,
  readBoard,
  readChanges,
  readPinned,
  undoChange,
} from './boards/stored-changes.ts';
import type { DossierChange, DossierDraft, StoredDossier } from './boards/stored-dossier.ts';
import { documentId } from './canonical-id.ts';
import { type CorpusChanges, changesSince, gatheredAmong, type Moment } from './changes.ts';
import { hashCorpus } from './corpus-hash.ts';
import {
  type CrisisCount,
  countCrisis,
  listCrises,
  readCrises,
  readCrisis,
  removeCrisis,
  storeCrisis,
} from './crises.ts';
import type { CrisisDefinition, CrisisQuery, CrisisSummary } from './crisis.ts';
import { type Database, type DatabaseOptions, openDatabase } from './database.ts';
import { databaseError } from './database-error.ts';
import type { DocumentInput } from './document-input.ts';
import type { Page, PageFilter, RowFilter } from './filter.ts';
import type { JoinChoice, JoinDecision } from './joining/join-decision.ts';
import { decideJoin, readJoinDecisions, undoJoin } from './joining/stored-decisions.ts';
import {
  decidePublisher,
  listPublishers,
  type PublisherChange,
  type PublisherRow,
  type PublisherWord,
} from './publishers.ts';
import { readAttitudeRows } from './read/attitude-rows.ts';
import { readCrisisRows, type StoredCrisisRows } from './read/crisis-rows.ts';
import { readDocument } from './read/document-detail.ts';
import { readDocumentPage, readDocumentRows } from './read/document-rows.ts';
import { readEventRows } from './read/event-rows.ts';
import { readQuoteRows } from './read/quote-rows.ts';
import { searchDocuments } from './read/search.ts';
import { type CodableDocument, readOutdated, storeCoding } from './recoding.ts';
import { removeDocument } from './remove-document.ts';
import { decide, undo } from './review/decide.ts';
import { reviewsByKey } from './review/history.ts';
import {
  type ReviewTally,
  readReviewsOf,
  readReviewTally,
  readUndecided,
  type UndecidedCoding,
} from './review/queue.ts';
import type { Decision, Review } from './review/review.ts';
import { reviewsOf } from './review/stored-reviews.ts';
import type { AttitudeRow, DocumentDetail, DocumentRow, EventRow, QuoteRow, SearchHit } from './rows.ts';
import { isStored } from './save/known.ts';
import { type PublisherOf, publisherByName } from './save/publisher.ts';
import type { SaveResult } from './save/save-document.ts';
import { type SaveItem, type SaveOutcome, saveMany } from './save/save-documents.ts';
import { type CorpusStats, readStats } from './stats.ts';

export interface CorpusOptions extends DatabaseOptions {
  /** Who a publisher is: `world.publisher`. Without it publishers are known by name alone. */
  readonly publisherOf?: PublisherOf;
}

/**
 * Opens the corpus: starts or adopts the private PostgreSQL of the data folder, or connects to `DATABASE_URL`, and
 * brings the schema up to date. Close it: the last user of all processes stops the private server.
 * @throws any of the catalogue's `DATABASE_…`, `DATA_FOLDER_…`, `DISK_FULL`
 */
export async function openCorpus(options: CorpusOptions = {}): Promise<Corpus> {
  const reopen = () => openDatabase(options);
  return new Corpus(await reopen(), options.publisherOf ?? publisherByName, reopen);
}

/**
 * Documents, what was coded of them, what analysts decided, and crises. A lost server shows as `DATABASE_LOST`, a
 * full disk as `DISK_FULL`, in every method.
 */
export class Corpus {
  #database: Database;
  readonly #publisherOf: PublisherOf;
  readonly #reopen: () => Promise<Database>;
  /** Set when the server was lost; the next call waits for it and works on what it opens. */
  #renewal: Promise<void> | null = null;
  #lost = false;

  constructor(database: Database, publisherOf: PublisherOf, reopen: () => Promise<Database>) {
    this.#database = database;
    this.#publisherOf = publisherOf;
    this.#reopen = reopen;
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  /** Stores one document in one transaction. `coding` null: in another language, or the engine failed on it. */
  async saveDocument(
    input: DocumentInput,
    coding: Coding | null,
    engineVersion: string,
  ): Promise<SaveResult> {
    const [outcome] = await this.saveDocuments([{ input, coding }], engineVersion);
    if (outcome.status === 'failed') throw outcome.error;
    return outcome;
  }

  /** Stores many, each in its own transaction; one outcome per item, in order. */
  saveDocuments(items: readonly SaveItem[], engineVersion: string): Promise<SaveOutcome[]> {
    return this.#run(() => saveMany(this.#database, items, engineVersion, this.#publisherOf));
  }

  /**
   * Whether a document is stored and coded by this engine version: then coding it again is no use.
   * @param published  day of the publication at hand: an earlier one than is known would date the events anew, so
   *   the answer is no
   */
  hasDocument(docId: string, engineVersion?: string, published: string | null = null): Promise<boolean> {
    return this.#run((db) => isStored(db, docId, engineVersion, published));
  }

  /** The id a text has or would have. */
  documentId(text: string): string {
    return documentId(text);
  }

  /** Takes a document out, with its coding; analysts' decisions on it stay, should it come again. Throws DOCUMENT_UNKNOWN. */
  deleteDocument(docId: string): Promise<void> {
    return this.#run((db) => removeDocument(db, docId));
  }

  /** Documents to be coded again by a new engine version, page by page (`after`: last id of the page before). */
  outdated(engineVersion: string, limit = 100, after = ''): Promise<CodableDocument[]> {
    return this.#run((db) => readOutdated(db, engineVersion, limit, after));
  }

  /** Stores a new coding of a stored document. */
  recode(
    document: Pick<CodableDocument, 'docId' | 'text'>,
    coding: Coding | null,
    engineVersion: string,
  ): Promise<void> {
    return this.#run((db) => storeCoding(db, document, coding, engineVersion));
  }

  /** A page of documents, newest first. */
  documents(filter: PageFilter = {}): Promise<Page<DocumentRow>> {
    return this.#run(async (db) => readDocumentPage(db, filter, await this.#crisisOf(filter)));
  }

  /** One document with text, sentences, events, quotes, attitudes, mentions, provenances. Throws DOCUMENT_UNKNOWN. */
  document(docId: string): Promise<DocumentDetail> {
    return this.#run((db) => readDocument(db, docId));
  }

  /** Documents in which words stand, best first, with snippets. Throws QUERY_INVALID. */
  search(words: string, filter: PageFilter = {}): Promise<Page<SearchHit>> {
    return this.#run(async (db) => searchDocuments(db, words, filter, await this.#crisisOf(filter)));
  }

  eventRows(filter: RowFilter = {}): Promise<EventRow[]> {
    return this.#run(async (db) => readEventRows(db, filter, await this.#crisisOf(filter)));
  }

  quoteRows(filter: RowFilter = {}): Promise<QuoteRow[]> {
    return this.#run(async (db) => readQuoteRows(db, filter, await this.#crisisOf(filter)));
  }

  attitudeRows(filter: RowFilter = {}): Promise<AttitudeRow[]> {
    return this.#run(async (db) => readAttitudeRows(db, filter, await this.#crisisOf(filter)));
  }

  /** All documents that match, oldest first. */
  documentRows(filter: RowFilter = {}): Promise<DocumentRow[]> {
    return this.#run(async (db) => readDocumentRows(db, filter, await this.#crisisOf(filter)));
  }

  /** All rows of a crisis in one snapshot, or those of some documents. Throws CRISIS_UNKNOWN. */
  crisisRows(id: string, docIds?: readonly string[]): Promise<StoredCrisisRows> {
    return this.#run((db) => readCrisisRows(db, id, docIds));
  }

  /** What changed since a moment: for whoever keeps what it read. */
  changesSince(moment: Moment | null): Promise<CorpusChanges> {
    return this.#run((db) => changesSince(db, moment));
  }

  /** Which of some documents each of some crises gathers now, by id of the crisis. */
  gatheredAmong(
    docIds: readonly string[],
    crises: readonly CrisisDefinition[],
  ): Promise<Map<string, string[]>> {
    return this.#run((db) => gatheredAmong(db, docIds, crises));
  }

  /** All crises with what they gather, the latest first. */
  crises(): Promise<CrisisSummary[]> {
    return this.#run(listCrises);
  }

  /** All crises by themselves: what they gather is a count over all documents. */
  crisisDefinitions(): Promise<CrisisDefinition[]> {
    return this.#run(readCrises);
  }

  /** Throws CRISIS_UNKNOWN. */
  crisis(id: string): Promise<CrisisDefinition> {
    return this.#run((db) => readCrisis(db, id));
  }

  /** Throws CRISIS_INVALID, QUERY_INVALID, DATE_INVALID and, with `create`, CRISIS_EXISTS. */
  saveCrisis(crisis: CrisisDefinition, options: { readonly create?: boolean } = {}): Promise<void> {
    return this.#run((db) => storeCrisis(db, crisis, options.create ?? false));
  }

  /** Throws CRISIS_UNKNOWN. Its documents stay. */
  deleteCrisis(id: string): Promise<void> {
    return this.#run((db) => removeCrisis(db, id));
  }

  /** What a query gathers now. Throws QUERY_INVALID. */
  crisisCount(query: Partial<CrisisQuery>): Promise<CrisisCount> {
    return this.#run((db) => countCrisis(db, query));
  }

  /** Stores an analyst's decision and lays it over the rows. Throws DOCUMENT_UNKNOWN, REVIEW_INVALID. */
  setReview(decision: Decision): Promise<Review> {
    return this.#run((db) => decide(db, decision));
  }

  /** Takes a decision back. Throws REVIEW_UNKNOWN. */
  undoReview(reviewId: string, by: string): Promise<Review> {
    return this.#run((db) => undo(db, reviewId, by));
  }

  /** The history of decisions on a document, undone ones included. */
  reviews(docId: string): Promise<Review[]> {
    return this.#run((db) => reviewsOf(db, docId));
  }

  /** The same by the coding that each is about: `event:3` → its decisions. */
  reviewsByKey(docId: string): Promise<Record<string, Review[]>> {
    return this.#run((db) => reviewsByKey(db, docId));
  }

  /** The decisions on all documents of a crisis, undone ones included. Throws CRISIS_UNKNOWN. */
  reviewsOfCrisis(crisis: string): Promise<Review[]> {
    return this.#run(async (db) => readReviewsOf(db, await readCrisis(db, crisis)));
  }

  /** What is decided of the codings of a crisis, by type. Throws CRISIS_UNKNOWN. */
  reviewTally(crisis: string): Promise<ReviewTally[]> {
    return this.#run(async (db) => readReviewTally(db, await readCrisis(db, crisis)));
  }

  /** Codings of a crisis that nobody decided on, those of the labels in `order` first. Throws CRISIS_UNKNOWN. */
  undecided(crisis: string, order: readonly string[], limit: number): Promise<UndecidedCoding[]> {
    return this.#run(async (db) => readUndecided(db, await readCrisis(db, crisis), order, limit));
  }

  /** Stores which reports an analyst takes for one event, or for another. Throws DOCUMENT_UNKNOWN, REVIEW_INVALID. */
  decideJoin(choice: JoinChoice): Promise<JoinDecision> {
    return this.#run((db) => decideJoin(db, choice));
  }

  /** Takes such a decision back. Throws REVIEW_UNKNOWN. */
  undoJoin(id: string, by: string): Promise<JoinDecision> {
    return this.#run((db) => undoJoin(db, id, by));
  }

  /** All such decisions, or those on some documents, in order; undone ones included. */
  joinDecisions(docIds?: readonly string[]): Promise<JoinDecision[]> {
    return this.#run((db) => readJoinDecisions(db, docIds));
  }

  /** All boards of competing hypotheses. */
  hypothesesBoards(): Promise<HypothesesBoard[]> {
    return this.#run((db) => listBoards(db, HYPOTHESES));
  }

  /**
   * A board of competing hypotheses, and by piece of evidence where its row stands in the corpus now: null when nothing
   * is coded at its place any more. Throws BOARD_UNKNOWN.
   */
  hypotheses(id: string): Promise<{ board: HypothesesBoard; standing: Map<string, StandingRow | null> }> {
    return this.#run(async (db) => {
      const { board } = await readBoard(db, HYPOTHESES, id);
      const held = board.evidence.filter(({ row }) => row);
      const rows = await standingRows(
        db,
        held.map(({ row }) => row),
      );
      return { board, standing: new Map(held.map((one, i) => [one.id, rows[i]])) };
    });
  }

  /** Throws BOARD_UNKNOWN, BOARD_INVALID, CRISIS_UNKNOWN, DOCUMENT_UNKNOWN and, with `create`, BOARD_EXISTS. */
  changeHypotheses(id: string, draft: HypothesesDraft, by: ChangeBy): Promise<Change<HypothesesChange>> {
    return this.#run((db) => addChange(db, HYPOTHESES, id, draft, by));
  }

  /** The history of a board, undone changes included; empty when there never was one. */
  hypothesesChanges(id: string): Promise<Change<HypothesesChange>[]> {
    return this.#run((db) => readChanges(db, 'hypotheses', id));
  }

  /** Throws REVIEW_UNKNOWN. */
  undoHypotheses(id: string, change: string, by: string): Promise<Change<HypothesesChange>> {
    return this.#run((db) => undoChange(db, 'hypotheses', id, change, by));
  }

  /** All scenarios. */
  scenarios(): Promise<Scenario[]> {
    return this.#run((db) => listBoards(db, SCENARIOS));
  }

  /** Throws BOARD_UNKNOWN. */
  scenario(id: string): Promise<Scenario> {
    return this.#run(async (db) => (await readBoard(db, SCENARIOS, id)).board);
  }

  /** Throws BOARD_UNKNOWN, BOARD_INVALID, CRISIS_UNKNOWN, DATE_INVALID and, with `create`, BOARD_EXISTS. */
  changeScenario(id: string, draft: ScenarioDraft, by: ChangeBy): Promise<Change<ScenarioChange>> {
    return this.#run((db) => addChange(db, SCENARIOS, id, draft, by));
  }

  /** The history of a scenario, undone changes included; empty when there never was one. */
  scenarioChanges(id: string): Promise<Change<ScenarioChange>[]> {
    return this.#run((db) => readChanges(db, 'scenario', id));
  }

  /** Throws REVIEW_UNKNOWN. */
  undoScenario(id: string, change: string, by: string): Promise<Change<ScenarioChange>> {
    return this.#run((db) => undoChange(db, 'scenario', id, change, by));
  }

  /** All dossiers that are stored. */
  dossiers(): Promise<StoredDossier[]> {
    return this.#run((db) => listBoards(db, DOSSIERS));
  }

  /** Throws BOARD_UNKNOWN. */
  dossier(id: string): Promise<StoredDossier> {
    return this.#run(async (db) => (await readBoard(db, DOSSIERS, id)).board);
  }

  /** Throws BOARD_UNKNOWN, BOARD_INVALID, DOSSIER_SAVED_SINCE and, with `create`, BOARD_EXISTS. */
  saveDossier(id: string, draft: DossierDraft, by: ChangeBy): Promise<Change<DossierChange>> {
    return this.#run((db) => addChange(db, DOSSIERS, id, draft, by));
  }

  /** Every version of a dossier, removals too; empty when there never was one. */
  dossierVersions(id: string): Promise<Change<DossierChange>[]> {
    return this.#run((db) => readChanges(db, 'dossier', id));
  }

  /** What was pinned to a version when it was saved; null when nothing was. */
  dossierPinned(id: string, version: string): Promise<object | null> {
    return this.#run((db) => readPinned(db, 'dossier', id, version));
  }

  /** A hash of all that the figures of a crisis, or of the whole corpus, depend on. */
  corpusHash(crisisId?: string): Promise<string> {
    return this.#run(async (db) =>
      hashCorpus(db, crisisId === undefined ? null : await readCrisis(db, crisisId)),
    );
  }

  publishers(): Promise<PublisherRow[]> {
    return this.#run(listPublishers);
  }

  /** An analyst's word on a publisher. Throws PUBLISHER_UNKNOWN. */
  setPublisher(id: string, word: PublisherWord, by: string, note?: string): Promise<Change<PublisherChange>> {
    return this.#run((db) => decidePublisher(db, id, word, by, note));
  }

  /** What analysts said of publishers, of all or of one, in order. */
  publisherChanges(id?: string): Promise<Change<PublisherChange>[]> {
    return this.#run((db) => readChanges(db, 'publisher', id));
  }

  stats(): Promise<CorpusStats> {
    return this.#run(readStats);
  }

  async #crisisOf(filter: RowFilter): Promise<CrisisDefinition | null> {
    return filter.crisis === undefined ? null : readCrisis(this.#database.db, filter.crisis);
  }

  async #run<T>(work: (db: Database['db']) => Promise<T>): Promise<T> {
    if (this.#lost) await (this.#renewal ??= this.#renew());
    const database = this.#database;
    try {
      return await work(database.db);
    } catch (thrown) {
      const error = asDemarcheError(databaseError(thrown, database));
      // What was under way is told as lost, for nobody knows how far it came; whoever asks next gets a new server.
      if (error.code === 'DATABASE_LOST' && database === this.#database) this.#lost = true;
      throw error;
    }
  }

  async #renew(): Promise<void> {
    try {
      await this.#database.close().catch(() => {});
      this.#database = await this.#reopen();
      this.#lost = false;
    } finally {
      this.#renewal = null;
    }
  }
}
