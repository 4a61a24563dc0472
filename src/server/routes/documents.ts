import { z } from 'zod';
import type { DocumentRow, Page, SearchHit } from '../../corpus/index.ts';
import { DemarcheError } from '../../errors.ts';
import type { DocumentAnswer, DocumentsAnswer, SentenceAnswer } from '../api.ts';
import { DOCUMENT_COLUMNS } from '../columns.ts';
import type { ServerContext } from '../context.ts';
import { csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { explainSentence } from '../explaining.ts';
import { namesOf } from '../names.ts';
import { day, limit, text } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

const documentsQuery = z.object({
  q: text,
  crisis: text,
  publisher: text,
  from: day,
  to: day,
  cursor: text,
  limit: limit(500, 50),
});

/** Documents: search and page, read one, take one out. */
export function documentRoutes(endpoints: Endpoints, { corpus, engine, rowRecords }: ServerContext): void {
  endpoints.add(
    {
      method: 'get',
      path: '/documents',
      summary: 'Documents, newest first; with q those in which the words stand, best first',
      query: documentsQuery,
      formats: ['csv'],
      answer: 'DocumentsAnswer',
    },
    async ({ query: { q, ...filter }, format }) => {
      const ask = (cursor = filter.cursor, most = filter.limit): Promise<Page<DocumentRow | SearchHit>> => {
        const asked = { ...filter, cursor, limit: most };
        return q ? corpus.search(q, asked) : corpus.documents(asked);
      };
      const page = await (format === 'csv' ? everyPage(ask) : ask());
      const documents = page.rows.map((row) => ({
        ...row,
        snippet: 'snippet' in row ? (row.snippet as string) : null,
      }));
      if (format === 'csv') return csvResponse('documents', documents, DOCUMENT_COLUMNS);
      return { documents, total: page.total, cursor: page.cursor } satisfies Bare<DocumentsAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/documents/:id',
      summary: 'One document with text, codings, what was decided of them, and provenances',
      answer: 'DocumentAnswer',
    },
    async ({ params }) => {
      const [document, reviews] = await Promise.all([
        corpus.document(params.id),
        corpus.reviewsByKey(params.id),
      ]);
      const names = namesOf(engine.world, document.eventRows, document.quoteRows);
      return { document, names, reviews } satisfies Bare<DocumentAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/documents/:id/sentences/:sentence',
      summary:
        'How one sentence (counted from 0) was read: tree, actors and why, rows that fired and that nearly did',
      answer: 'SentenceAnswer',
    },
    async ({ params }) => {
      const document = await corpus.document(params.id);
      const account = explainSentence(engine, document, Number(params.sentence));
      if (!account) throw new DemarcheError('USAGE', { reason: `No sentence ${params.sentence}.` });
      const names = Object.fromEntries(
        account.actors.flatMap(({ actor }) => (actor ? [[actor, engine.world.actor(actor).name]] : [])),
      );
      const records = Object.fromEntries(
        account.fired.flatMap(({ frame }) => {
          const record = rowRecords.get(frame);
          return record ? [[frame, record]] : [];
        }),
      );
      return { account, names, records } satisfies Bare<SentenceAnswer>;
    },
  );

  endpoints.add(
    { method: 'delete', path: '/documents/:id', summary: 'Take a document out', answer: 'Removed' },
    async ({ params }) => {
      if (!/^[0-9a-f]{16}$/.test(params.id)) throw new DemarcheError('DOCUMENT_UNKNOWN', { id: params.id });
      await corpus.deleteDocument(params.id);
      return { removed: params.id };
    },
  );
}

/** All pages as one: a table to download is not cut at the end of a screen. */
async function everyPage<Row>(
  ask: (cursor?: string, limit?: number) => Promise<Page<Row>>,
): Promise<Page<Row>> {
  let page = await ask(undefined, 500);
  const rows = [...page.rows];
  while (page.cursor) {
    page = await ask(page.cursor, 500);
    rows.push(...page.rows);
  }
  return { ...page, rows };
}
