import { z } from 'zod';
import { compare } from '../../analysis/index.ts';
import { readMeasured } from '../../engine/measured.ts';
import { CATALOGUE, DemarcheError, docsAnchor, type ErrorCode } from '../../errors.ts';
import type { ActorInfo } from '../../world/types.ts';
import type { LaddersAnswer, MeasuredAnswer, StatsAnswer, WhoAnswer } from '../api.ts';
import type { ServerContext } from '../context.ts';
import type { Endpoints } from '../endpoint.ts';
import { openApiDocument } from '../openapi.ts';
import { day, limit, text } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

/** About the server itself, and who is who. */
export function metaRoutes(endpoints: Endpoints, { corpus, engine, lenses }: ServerContext): void {
  endpoints.add(
    { method: 'get', path: '/health', summary: 'Whether server and database answer', answer: 'Health' },
    async () => {
      const { documents } = await corpus.stats();
      return { version: engine.version, documents };
    },
  );

  endpoints.add(
    { method: 'get', path: '/stats', summary: 'What the corpus holds', answer: 'StatsAnswer' },
    async () => {
      const [stats, publishers] = await Promise.all([corpus.stats(), corpus.publishers()]);
      return {
        version: engine.version,
        documents: stats.documents,
        lineages: stats.lineages,
        events: stats.events,
        quotes: stats.quotes,
        publishers: publishers.map(({ id, name, documents }) => ({ id, name, documents })),
      } satisfies Bare<StatsAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/measured',
      summary: 'How often machine codings of each type are right, and how many are found, on hand-coded news',
      answer: 'MeasuredAnswer',
    },
    () => ({ types: readMeasured(engine.tables.measured) }) satisfies Bare<MeasuredAnswer>,
  );

  endpoints.add(
    {
      method: 'get',
      path: '/ladders',
      summary: 'What stands on each rung of each channel, lowest first',
      answer: 'LaddersAnswer',
    },
    () => ({ rungs: lenses.ladders.rungs }) satisfies Bare<LaddersAnswer>,
  );

  endpoints.add(
    {
      method: 'get',
      path: '/who',
      summary: 'What a phrase means at a date, and why',
      query: z.object({ phrase: z.string().trim().min(1).max(500), date: day, context: text }),
      answer: 'WhoAnswer',
    },
    ({ query: { phrase, date = null, context } }) => {
      const resolution = engine.world.resolve(phrase, { date, context });
      const id = resolution.actor ?? resolution.country;
      return {
        phrase,
        date,
        resolution,
        name: id ? engine.world.actor(id).name : null,
      } satisfies Bare<WhoAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/actors',
      summary: 'Actors known by name or id, for pickers; with ids those actors alone',
      query: z.object({ q: text, ids: text, limit: limit(200, 50) }),
      answer: 'ActorInfo[]',
    },
    ({ query: { q = '', ids, limit: most } }) => {
      if (ids !== undefined)
        return {
          actors: ids
            .split(',')
            .slice(0, 200)
            .map((id) => engine.world.actor(id)),
        };
      const needle = q.toLowerCase();
      // Who is called so exactly comes before whose name merely holds the words, a state before its organs.
      const rank = (a: ActorInfo) =>
        (a.id.toLowerCase() === needle || a.name.toLowerCase() === needle
          ? 0
          : a.name.toLowerCase().startsWith(needle)
            ? 1
            : 2) + (a.kind === 'state' ? 0 : 0.5);
      const found = engine.world
        .actors()
        .filter((a) => a.name.toLowerCase().includes(needle) || a.id.toLowerCase() === needle);
      const sorted = found.sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name));
      return { actors: sorted.slice(0, most), total: found.length };
    },
  );

  const explain = (code: ErrorCode) => ({ code, ...CATALOGUE[code], docs: docsAnchor(code) });
  endpoints.add(
    { method: 'get', path: '/errors', summary: 'The catalogue of errors', answer: 'CatalogueEntry[]' },
    () => ({
      errors: Object.keys(CATALOGUE).map((code) => explain(code as ErrorCode)),
    }),
  );

  endpoints.add(
    { method: 'get', path: '/errors/:code', summary: 'One error of the catalogue', answer: 'CatalogueEntry' },
    ({ params }) => {
      const code = params.code.toUpperCase();
      if (!(code in CATALOGUE))
        throw new DemarcheError('ROUTE_UNKNOWN', { path: `/api/errors/${params.code}` });
      return { error: explain(code as ErrorCode) };
    },
  );

  endpoints.add(
    { method: 'get', path: '/openapi', summary: 'This description', answer: 'OpenAPI 3.1' },
    ({ context }) => context.json(openApiDocument(endpoints.list, engine.version)),
  );
}
