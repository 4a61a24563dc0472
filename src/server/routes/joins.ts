import { z } from 'zod';
import { refOf } from '../../analysis/index.ts';
import type { DecidedReport, JoinDecision, ReportRef } from '../../corpus/index.ts';
import { anchorMatch, anchorOf } from '../../corpus/review/anchor.ts';
import type { EventRow } from '../../corpus/rows.ts';
import { DemarcheError } from '../../errors.ts';
import type { EventAnswer, JoinAnswer, JoinsAnswer } from '../api.ts';
import type { ServerContext } from '../context.ts';
import type { Endpoints } from '../endpoint.ts';
import { namesOf } from '../names.ts';
import { by, text } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

const report = z
  .string()
  .regex(/^[0-9a-f]{16}:event:\d+$/, 'is no report such as 0123456789abcdef:event:3')
  .meta({ description: 'A report: document and key of its event, 0123456789abcdef:event:3.' });

const choice = z.object({
  action: z
    .enum(['join', 'split'])
    .meta({ description: 'join: the reports tell one event. split: the first tells another than the rest.' }),
  reports: z.array(report).min(2).max(500),
  by,
  note: text,
});

/** Which reports tell one event: what the machine proposes with its reasons, and what analysts decide. */
export function joinRoutes(endpoints: Endpoints, { corpus, engine, readings }: ServerContext): void {
  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/events/:report',
      summary:
        'The event that a report tells: all its reports, why they are joined, its dates, what was decided',
      answer: 'EventAnswer',
    },
    async ({ params }) => {
      const { events } = await readings.rows(params.id);
      const event = events.find(({ reports }) => reports.some((row) => refOf(row) === params.report));
      if (!event) throw new DemarcheError('EVENT_UNKNOWN', { id: params.report });
      const decisions = await corpus.joinDecisions([...new Set(event.reports.map(({ docId }) => docId))]);
      return {
        event,
        decisions: decisions.filter((decision) => concerns(decision, event.reports)),
        names: namesOf(engine.world, event.reports),
      } satisfies Bare<EventAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/joins',
      summary: 'What was decided on which reports tell one event, in order, undone decisions included',
      query: z.object({ document: text }),
      answer: 'JoinsAnswer',
    },
    async ({ query: { document } }) => {
      return {
        decisions: await corpus.joinDecisions(document ? [document] : undefined),
      } satisfies Bare<JoinsAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'post',
      path: '/joins',
      summary: 'Join reports into one event, or split the first of them from the rest',
      body: choice,
      answer: 'JoinAnswer',
    },
    async ({ body: { reports, ...rest } }) => {
      const decision = await corpus.decideJoin({ ...rest, reports: reports.map(parseRef) });
      return { decision } satisfies Bare<JoinAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'delete',
      path: '/joins/:id',
      summary: 'Take such a decision back; it stays in the history',
      query: z.object({ by }),
      answer: 'JoinAnswer',
    },
    async ({ params, query }) => {
      const decision = await corpus.undoJoin(params.id, query.by);
      return { decision } satisfies Bare<JoinAnswer>;
    },
  );
}

function parseRef(ref: string): ReportRef {
  const [docId, ...key] = ref.split(':');
  return { docId, key: key.join(':') };
}

/** A document may tell many events: the decisions on this one are those on one of its reports. */
function concerns({ reports }: JoinDecision, rows: readonly EventRow[]): boolean {
  const isAt = (row: EventRow, { docId, anchor }: DecidedReport) =>
    row.docId === docId && anchorMatch('event', anchorOf('event', row), anchor) > 0;
  return reports.some((decided) => rows.some((row) => isAt(row, decided)));
}
