import { z } from 'zod';
import { compare, countedEvents } from '../../analysis/index.ts';
import type { ActingAnswer, ActingRow } from '../api.ts';
import type { ServerContext } from '../context.ts';
import { actorCounts } from '../counting.ts';
import { csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { text } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

/** Who acts in which crises. */
export function actingRoutes(endpoints: Endpoints, { corpus, readings, engine }: ServerContext): void {
  endpoints.add(
    {
      method: 'get',
      path: '/acting',
      summary: 'Who acts in which crises, those in most crises first; as CSV one actor in one crisis a line',
      query: z.object({ q: text.meta({ description: 'Part of a name.' }) }),
      formats: ['csv'],
      answer: 'ActingAnswer',
    },
    async ({ query, format }) => {
      const name = (id: string) => engine.world.actor(id).name;
      const needle = query.q?.toLowerCase() ?? '';
      const found = new Map<string, ActingRow['crises'][number][]>();
      const definitions = await corpus.crisisDefinitions();
      for (const rows of await Promise.all(definitions.map(({ id }) => readings.rows(id)))) {
        const { id, title } = rows.crisis!;
        for (const { actor, statements, deeds } of actorCounts(
          countedEvents(rows.events, rows.crisis),
          name,
        )) {
          const crises = found.get(actor) ?? [];
          found.set(actor, crises);
          crises.push({ id, title, statements, deeds });
        }
      }
      const actors = [...found]
        .map(([actor, crises]): ActingRow => ({ actor, name: name(actor), crises }))
        .filter((one) => one.name.toLowerCase().includes(needle) || one.actor.toLowerCase() === needle)
        .sort((a, b) => b.crises.length - a.crises.length || compare(a.name, b.name));
      if (format === 'csv')
        return csvResponse(
          'acting',
          actors.flatMap((one) => one.crises.map((crisis) => ({ ...one, crisis }))),
          [
            ['actor', (one) => one.actor],
            ['name', (one) => one.name],
            ['crisis', (one) => one.crisis.id],
            ['statements', (one) => one.crisis.statements],
            ['deeds', (one) => one.crisis.deeds],
          ],
        );
      return { actors } satisfies Bare<ActingAnswer>;
    },
  );
}
