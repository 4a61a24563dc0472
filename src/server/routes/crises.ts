import { z } from 'zod';
import { countedEvents, once, type Silence, silentFinding } from '../../analysis/index.ts';
import type { CrisisRows } from '../../dossier/gather.ts';
import type { CrisesAnswer, CrisisAnswer, CrisisCard, SilentAnswer } from '../api.ts';
import { type ServerContext, summaryOf, summaryOfRows } from '../context.ts';
import { actorCounts, crisisPoints, reportsByDay, shownWindow, wholePoints } from '../counting.ts';
import { csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { namesFor } from '../names.ts';
import { crisisDefinition, crisisQuery } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

/** Crises: list, one with its timeline, create, change, remove, and what a query would gather. */
export function crisisRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { corpus, engine, readings } = context;
  const name = (id: string) => engine.world.actor(id).name;

  const cardOf = once((rows: CrisisRows): CrisisCard => {
    const events = countedEvents(rows.events, rows.crisis);
    const points = wholePoints(events);
    return {
      ...summaryOfRows(rows),
      ...shownWindow(rows.crisis!, [...points, ...reportsByDay(rows.documents)]),
      statements: events.filter((e) => e.said).length,
      deeds: events.filter((e) => !e.said).length,
      days: points.map((p) => ({ date: p.date, said: p.said ? p.count : 0, done: p.said ? 0 : p.count })),
      actors: actorCounts(events, name).slice(0, 8),
    };
  });

  endpoints.add(
    {
      method: 'get',
      path: '/crises',
      summary: 'All crises, the latest first',
      formats: ['csv'],
      answer: 'CrisesAnswer',
    },
    async ({ format }) => {
      const definitions = await corpus.crisisDefinitions();
      const crises = await Promise.all(definitions.map(async ({ id }) => cardOf(await readings.rows(id))));
      if (format === 'csv')
        return csvResponse('crises', crises, [
          ['id', (c) => c.id],
          ['title', (c) => c.title],
          ['began', (c) => c.trigger.date],
          ['from', (c) => c.from],
          ['to', (c) => c.to],
          ['documents', (c) => c.documents],
          ['lineages', (c) => c.lineages],
          ['statements', (c) => c.statements],
          ['deeds', (c) => c.deeds],
          ['sample', (c) => c.sample],
        ]);
      return { crises } satisfies Bare<CrisesAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'post',
      path: '/crises',
      summary: 'Create a crisis',
      body: crisisDefinition,
      answer: 'CrisisAnswer',
    },
    async ({ body }) => {
      await corpus.saveCrisis(body, { create: true });
      return { crisis: await summaryOf(context, body.id) };
    },
  );

  endpoints.add(
    {
      method: 'post',
      path: '/crises/count',
      summary: 'What a query would gather, without storing it',
      body: z.object({ query: crisisQuery.partial() }),
      answer: 'CountAnswer',
    },
    async ({ body }) => {
      const [count, stats] = await Promise.all([corpus.crisisCount(body.query), corpus.stats()]);
      return { documents: count.documents, lineages: count.lineages, total: stats.documents };
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id',
      summary: 'A crisis: actors and timeline',
      formats: ['csv'],
      answer: 'CrisisAnswer',
    },
    async ({ params, format }) => {
      const [crisis, rows] = await Promise.all([summaryOf(context, params.id), readings.rows(params.id)]);
      const events = countedEvents(rows.events, rows.crisis);
      const points = crisisPoints(events);
      const reports = reportsByDay(rows.documents);
      if (format === 'csv')
        return csvResponse(crisis.id, points, [
          ['date', (p) => p.date],
          ['precision', (p) => p.precision],
          ['actor', (p) => p.actor],
          ['channel', (p) => p.channel],
          ['said', (p) => p.said],
          ['hostile', (p) => p.hostile],
          ['events', (p) => p.events],
          ['lineages', (p) => p.count],
        ]);
      const actors = actorCounts(events, name);
      const names = Object.fromEntries(actors.map((a) => [a.actor, a.name]));
      const shown = shownWindow(crisis, [...points, ...reports]);
      const statements = events.filter((e) => e.said).length;
      const figures = { statements, deeds: events.length - statements, whole: wholePoints(events) };
      return { crisis, ...figures, ...shown, actors, points, reports, names } satisfies Bare<CrisisAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'put',
      path: '/crises/:id',
      summary: 'Change a crisis',
      body: crisisDefinition,
      answer: 'CrisisAnswer',
    },
    async ({ params, body }) => {
      await corpus.crisis(params.id);
      await corpus.saveCrisis({ ...body, id: params.id });
      return { crisis: await summaryOf(context, params.id) };
    },
  );

  endpoints.add(
    {
      method: 'delete',
      path: '/crises/:id',
      summary: 'Remove a crisis; its documents stay',
      answer: 'Removed',
    },
    async ({ params }) => {
      await corpus.deleteCrisis(params.id);
      return { removed: params.id };
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/actors',
      summary: 'Who acts in a crisis, most active first',
      formats: ['csv'],
      answer: 'ActorCount[]',
    },
    async ({ params, format }) => {
      const rows = await readings.rows(params.id);
      const actors = actorCounts(countedEvents(rows.events, rows.crisis), name);
      if (format === 'csv')
        return csvResponse(`${params.id}-actors`, actors, [
          ['actor', (a) => a.actor],
          ['name', (a) => a.name],
          ['statements', (a) => a.statements],
          ['deeds', (a) => a.deeds],
          ['hostile', (a) => a.hostile],
        ]);
      return { actors };
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/silent',
      summary:
        'Who is named in a crisis and neither says nor does anything, and how well that could be heard',
      formats: ['csv'],
      answer: 'SilentAnswer',
    },
    async ({ params, format }) => {
      const rows = await readings.rows(params.id);
      const silent = silentFinding({ ...rows, crisis: rows.crisis! });
      if (format === 'csv')
        return csvResponse<Silence>(`${params.id}-silent`, silent.value, [
          ['actor', (one) => one.actor],
          ['name', (one) => name(one.actor)],
          ['named_in_lineages', (one) => one.named],
          ['lineages', (one) => one.lineages],
          ['days_reported', (one) => one.daysReported],
          ['days', (one) => one.days],
          ['watchable', (one) => one.watchable],
        ]);
      const names = namesFor(
        silent.value.map((one) => one.actor),
        name,
      );
      return { silent, names } satisfies Bare<SilentAnswer>;
    },
  );
}
