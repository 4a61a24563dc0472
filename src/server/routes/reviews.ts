import { z } from 'zod';
import type { Decision, Review, ReviewTally } from '../../corpus/index.ts';
import type { DocumentDetail } from '../../corpus/rows.ts';
import type { Engine } from '../../engine/index.ts';
import { precisionOf, readMeasured } from '../../engine/measured.ts';
import { DemarcheError } from '../../errors.ts';
import type { CodebookAnswer, QueueAnswer, ReviewAnswer, ReviewingAnswer, ReviewsAnswer } from '../api.ts';
import { agreementOf, type Difference, differencesOf } from '../coders.ts';
import { type ServerContext, summaryOf } from '../context.ts';
import { eventPatch, eventWord, newEvent, newQuote, quotePatch, quoteWord } from '../correcting.ts';
import type { Endpoints } from '../endpoint.ts';
import { namesOf } from '../names.ts';
import { by, limit, text } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

const key = z.string().regex(/^(event|quote|attitude):\d+$/, 'is no coding such as event:3');
const words = { event: eventWord.optional(), quote: quoteWord.optional() };
const decision = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept'), key, by, note: text }),
  z.object({ action: z.literal('reject'), key, by, note: text }),
  z.object({ action: z.literal('correct'), key, ...words, by, note: text }),
  z.object({ action: z.literal('add'), ...words, by, note: text }),
]);
type Asked = z.output<typeof decision>;

/** Most differences that one answer lists. */
const LISTED = 200;

/** What analysts decide of the machine's codings, what is left to decide, and where they see things differently. */
export function reviewRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { corpus, engine } = context;
  endpoints.add(
    {
      method: 'get',
      path: '/documents/:id/reviews',
      summary: 'Every decision on the codings of a document, with who and when; undone ones included',
      answer: 'ReviewsAnswer',
    },
    async ({ params }) => ({ reviews: await corpus.reviews(params.id) }) satisfies Bare<ReviewsAnswer>,
  );

  endpoints.add(
    {
      method: 'post',
      path: '/documents/:id/reviews',
      summary: 'Accept, reject or correct a coding, or add one that the machine missed',
      body: decision,
      answer: 'ReviewAnswer',
    },
    async ({ params, body }) => {
      const document = await corpus.document(params.id);
      const review = await corpus.setReview(decisionOf(document, body));
      return { review, key: await keyOf(review) } satisfies Bare<ReviewAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'delete',
      path: '/documents/:id/reviews/:review',
      summary: 'Take such a decision back; it stays in the history',
      query: z.object({ by }),
      answer: 'ReviewAnswer',
    },
    async ({ params, query }) => {
      const review = await corpus.undoReview(params.review, query.by);
      return { review, key: await keyOf(review) } satisfies Bare<ReviewAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/queue',
      summary: 'Codings of a crisis that nobody decided on, those of the least sure types first',
      query: z.object({ type: text, limit: limit(500, 100) }),
      answer: 'QueueAnswer',
    },
    async ({ params, query }) => {
      const { leastSure } = measuredOf(engine);
      const order = query.type ? [query.type, ...leastSure] : leastSure;
      const [tally, next] = await Promise.all([
        corpus.reviewTally(params.id),
        corpus.undecided(params.id, order, query.limit),
      ]);
      return { ...counted(tally), next } satisfies Bare<QueueAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/review',
      summary: 'What is decided of the codings of a crisis, by type, and where analysts see them differently',
      answer: 'ReviewingAnswer',
    },
    async ({ params }) => {
      const { precision, leastSure } = measuredOf(engine);
      const [crisis, tally, next, reviews] = await Promise.all([
        summaryOf(context, params.id),
        corpus.reviewTally(params.id),
        corpus.undecided(params.id, leastSure, 1),
        corpus.reviewsOfCrisis(params.id),
      ]);
      const place = (label: string) =>
        (leastSure.indexOf(label) + leastSure.length + 1) % (leastSure.length + 1);
      const types = tally
        .map((row) => ({ ...row, precision: precision(row.label) }))
        .sort((a, b) => a.kind.localeCompare(b.kind) || place(a.label) - place(b.label));
      const differing = differencesOf(reviews);
      const differences = await toldAll(differing.slice(0, LISTED));
      return {
        crisis,
        ...counted(tally),
        next,
        types,
        agreement: agreementOf(reviews),
        differences,
        differing: differing.length,
        names: namesOf(
          engine.world,
          differing.flatMap(({ decisions }) => decisions.flatMap(eventsIn)),
        ),
      } satisfies Bare<ReviewingAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/codebook',
      summary: 'The types and modes of events, and the verbal ladder: what a person can code',
      answer: 'CodebookAnswer',
    },
    () => {
      const { types, verbal } = engine.coder.codebook;
      return { types, verbal } satisfies Bare<CodebookAnswer>;
    },
  );

  function decisionOf(document: DocumentDetail, asked: Asked): Decision {
    const { docId } = document;
    const made = { docId, by: asked.by, ...(asked.note && { note: asked.note }) };
    if (asked.action === 'accept' || asked.action === 'reject')
      return { ...made, action: asked.action, key: asked.key };
    const { event, quote } = asked;
    if (asked.action === 'add') {
      if (event) return { ...made, action: 'add', kind: 'event', coded: newEvent(engine, document, event) };
      if (quote) return { ...made, action: 'add', kind: 'quote', coded: newQuote(engine, document, quote) };
      throw new DemarcheError('REVIEW_INVALID', { reason: 'neither an event nor a quote is given.' });
    }
    const correct = { ...made, action: 'correct', key: asked.key } as const;
    const eventRow = event && document.eventRows.find((row) => row.key === asked.key);
    if (eventRow) return { ...correct, patch: eventPatch(engine, document, eventRow, event) };
    const quoteRow = quote && document.quoteRows.find((row) => row.key === asked.key);
    if (quoteRow) return { ...correct, patch: quotePatch(engine, document, quoteRow, quote) };
    throw new DemarcheError('REVIEW_INVALID', { reason: `the document has no such coding as ${asked.key}.` });
  }

  /** Where the coding of a decision stands now: rows are numbered anew with each decision. */
  async function keyOf(review: Review): Promise<string | null> {
    return keyAmong(await corpus.reviewsByKey(review.docId), review);
  }

  /** Differences with their sentences; a document in which several lie is read once. */
  async function toldAll(differences: readonly Difference[]): Promise<ReviewingAnswer['differences']> {
    const docIds = [...new Set(differences.map(({ decisions: [first] }) => first.docId))];
    const read = new Map<
      string,
      readonly [DocumentDetail, Awaited<ReturnType<typeof corpus.reviewsByKey>>]
    >();
    await Promise.all(
      docIds.map(async (docId) =>
        read.set(docId, await Promise.all([corpus.document(docId), corpus.reviewsByKey(docId)])),
      ),
    );
    return differences.map((difference) => {
      const [first] = difference.decisions;
      const [document, reviews] = read.get(first.docId)!;
      const key = keyAmong(reviews, first);
      const row = [...document.eventRows, ...document.quoteRows].find((one) => one.key === key);
      const sentence = row?.sentenceSpan.text ?? document.text.slice(first.anchor.start, first.anchor.end);
      return { docId: first.docId, key, title: document.title, sentence, ...difference };
    });
  }
}

/** The key of the coding that a decision is about, of a document's decisions by key. */
function keyAmong(byKey: Readonly<Record<string, readonly Review[]>>, { id }: Review): string | null {
  const found = Object.entries(byKey).find(([, reviews]) => reviews.some((one) => one.id === id));
  return found?.[0] ?? null;
}

/** How often a type is right when the engine codes it, and the types by it, the least sure first. */
function measuredOf({ tables }: Engine) {
  const measured = readMeasured(tables.measured);
  const leastSure = [...measured].sort((a, b) => a.precision - b.precision).map(({ type }) => type);
  return { precision: precisionOf(measured), leastSure };
}

function counted(tally: readonly ReviewTally[]) {
  const sum = (value: (row: ReviewTally) => number) => tally.reduce((all, row) => all + value(row), 0);
  return {
    total: sum((row) => row.total),
    decided: sum((row) => row.accepted + row.corrected + row.rejected + row.added),
  };
}

function eventsIn({ kind, machine, patch }: Review): Parameters<typeof namesOf>[1] {
  return kind === 'event' ? [{ ...machine, ...patch } as Parameters<typeof namesOf>[1][number]] : [];
}
