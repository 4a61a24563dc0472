import { z } from 'zod';
import { type CrisisFigures, countedEvents, type Reach, type RungAbsence } from '../../analysis/index.ts';
import { absencesOf, comparisonOf, crisesAsked } from '../../dossier/gather.ts';
import type { AbsenceAnswer, ComparisonAnswer } from '../api.ts';
import { type ServerContext, summaryOf } from '../context.ts';
import { actorCounts } from '../counting.ts';
import { type Column, csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { namesOf } from '../names.ts';
import { text } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

const reach = (at: Reach | null | undefined) => (at ? at.share : null);
const COLUMNS: readonly Column<CrisisFigures>[] = [
  ['crisis', (one) => one.crisis],
  ['title', (one) => one.title],
  ['began', (one) => one.began],
  ['role', (one) => one.role],
  ['lineages', (one) => one.lineages],
  ['statements', (one) => one.statements],
  ['deeds', (one) => one.deeds],
  ['days_to_first_words', (one) => one.firstWords],
  ['days_to_first_deed', (one) => one.firstDeed],
  ['words', (one) => reach(one.words)],
  ['deeds_furthest', (one) => reach(one.deedsByChannel[0])],
  ['deeds_channel', (one) => one.deedsByChannel[0]?.channel],
  ['say_do_gap', (one) => one.sayDoGap.value],
];

const RUNGS: readonly Column<RungAbsence>[] = [
  ['channel', (one) => one.channel],
  ['rung', (one) => one.rung],
  ['name', (one) => one.name],
  ['watch', (one) => one.watch],
  ['seen', (one) => one.seen.value],
  ['chance_missed', (one) => one.missed],
  ['crises_compared', (one) => one.elsewhere.crises],
  ['by_actor', (one) => one.elsewhere.byActor],
  ['by_anybody', (one) => one.elsewhere.byAnybody],
];

/** One actor over several crises, and what it did not do in one. */
export function compareRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { corpus, engine, lenses, readings } = context;
  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/actors/:actor/compare',
      summary: "An actor's response to a crisis beside its responses to others",
      query: z.object({ with: text.meta({ description: 'Ids of crises; all when not given.' }) }),
      formats: ['csv'],
      answer: 'ComparisonAnswer',
    },
    async ({ params, query, format }) => {
      const ids = await crisesAsked(corpus, query.with?.split(','));
      const read = (id: string) => readings.rows(id);
      const comparison = await comparisonOf(read, params.actor, params.id, ids, lenses);
      if (format === 'csv')
        return csvResponse(`${params.id}-${params.actor}-compare`, comparison.crises, COLUMNS);
      const rows = comparison.crises.flatMap((one) => one.deedsByChannel.map((at) => at.row));
      const events = rows.filter((row) => 'realis' in row);
      const [crisis, here] = await Promise.all([summaryOf(context, params.id), read(params.id)]);
      const actors = actorCounts(countedEvents(here.events, here.crisis), lenses.name);
      const names = namesOf(engine.world, events);
      return { crisis, actors, comparison, names } satisfies Bare<ComparisonAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/actors/:actor/absent',
      summary: 'What an actor did not do, rung by rung, and how well that could be seen',
      query: z.object({
        with: text.meta({ description: 'Ids of crises to compare with; all when not given.' }),
      }),
      formats: ['csv'],
      answer: 'AbsenceAnswer',
    },
    async ({ params, query, format }) => {
      const ids = await crisesAsked(corpus, query.with?.split(','));
      const read = (id: string) => readings.rows(id);
      const absence = await absencesOf(read, params.actor, params.id, ids, lenses);
      if (format === 'csv') return csvResponse(`${params.id}-${params.actor}-absent`, absence.rungs, RUNGS);
      return { absence } satisfies Bare<AbsenceAnswer>;
    },
  );
}
