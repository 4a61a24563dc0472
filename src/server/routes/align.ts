import { z } from 'zod';
import { type AlignedActor, type AlignmentFinding, alignmentFinding } from '../../analysis/index.ts';
import { protagonistsOf } from '../../dossier/gather.ts';
import type { AlignmentAnswer } from '../api.ts';
import type { ServerContext } from '../context.ts';
import { type Column, csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { namesFor } from '../names.ts';
import { text } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

/** Who takes the same line in a crisis. */
export function alignRoutes(endpoints: Endpoints, { lenses, readings }: ServerContext): void {
  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/alignment',
      summary: 'Who takes the same line towards the protagonists, who keeps silent, and who moved',
      query: z.object({
        towards: text.meta({ description: 'The protagonists; those with a role when not given.' }),
        with: text.meta({ description: 'Ids of further crises that count for who is like whom.' }),
      }),
      formats: ['csv'],
      answer: 'AlignmentAnswer',
    },
    async ({ params, query, format }) => {
      const ids = new Set([params.id, ...(query.with?.split(',') ?? [])]);
      const crises = await Promise.all(
        [...ids].map(async (id) => {
          const rows = await readings.rows(id);
          const protagonists = query.towards?.split(',') ?? protagonistsOf(rows.crisis);
          return { ...rows, events: rows.reports, protagonists };
        }),
      );
      const alignment = alignmentFinding(crises, lenses.name);
      if (format === 'csv')
        return csvResponse(`${params.id}-alignment`, alignment.actors, columns(alignment));
      const named = [
        ...alignment.actors.map((one) => one.actor),
        ...alignment.silent.map((one) => one.actor),
        ...alignment.axes.map((one) => one.towards),
      ];
      const names = namesFor(named, lenses.name);
      return { alignment, names } satisfies Bare<AlignmentAnswer>;
    },
  );
}

function columns({ axes }: AlignmentFinding): Column<AlignedActor>[] {
  return [
    ['actor', (one) => one.actor],
    ['bloc', (one) => one.bloc + 1],
    ['certainty', (one) => one.certainty],
    ...axes.flatMap(({ crisis, towards }): Column<AlignedActor>[] => {
      const own = (one: AlignedActor) =>
        one.stances.find((stance) => stance.crisis === crisis && stance.towards === towards);
      const head = `${crisis}_${towards.toLowerCase()}`;
      return [
        [`stance_${head}`, (one) => own(one)?.value],
        [`lineages_${head}`, (one) => own(one)?.lineages],
      ];
    }),
    ['most_like', (one) => one.like[0]?.actor],
  ];
}
