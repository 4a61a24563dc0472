import { z } from 'zod';
import type { Consistency, PrincipleInCrisis } from '../../analysis/index.ts';
import { consistencyOf, crisesAsked } from '../../dossier/gather.ts';
import type { ConsistencyAnswer } from '../api.ts';
import type { ServerContext } from '../context.ts';
import { type Column, csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { namesFor } from '../names.ts';
import { text } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;
type Cell = PrincipleInCrisis & {
  readonly principle: string;
  readonly pair: Consistency['pairs'][number] | null;
};

const named = (actors: PrincipleInCrisis['forWhom']) =>
  actors.map((one) => `${one.actor} ${one.lines}`).join('; ');
const COLUMNS: readonly Column<Cell>[] = [
  ['principle', (one) => one.principle],
  ['crisis', (one) => one.crisis],
  ['title', (one) => one.title],
  ['role', (one) => one.setting.role],
  ['lines', (one) => one.lines],
  ['for_the_target', (one) => one.sides.target],
  ['for_the_intervener', (one) => one.sides.intervener],
  ['for_neither', (one) => one.sides.neither],
  ['elsewhere', (one) => one.elsewhere],
  ['for_whom', (one) => named(one.forWhom)],
  ['against_whom', (one) => named(one.againstWhom)],
  ['share', (one) => one.upheld.value],
  ['divergence', (one) => one.pair?.divergence.value],
  ['divergence_low', (one) => one.pair?.divergence.interval?.low],
  ['divergence_high', (one) => one.pair?.divergence.interval?.high],
];

/** Principles that an actor, or a group, invokes in several crises. */
export function consistencyRoutes(endpoints: Endpoints, { corpus, engine, readings }: ServerContext): void {
  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/actors/:actor/consistency',
      summary:
        'Principles that an actor, or a group (RU,CN), invokes in a crisis and in others, quote beside quote',
      query: z.object({
        principle: text.meta({ description: 'E.g. sovereignty; every one that is invoked when not given.' }),
        with: text.meta({ description: 'Ids of crises; all when not given.' }),
      }),
      formats: ['csv'],
      answer: 'ConsistencyAnswer',
    },
    async ({ params, query, format }) => {
      const others = await crisesAsked(corpus, query.with?.split(','));
      const ids = [params.id, ...others];
      const actors = params.actor.split(',');
      const read = (id: string) => readings.rows(id);
      const principles = await consistencyOf(read, actors, ids, query.principle ?? null, engine);
      if (format === 'csv')
        return csvResponse(`${params.id}-${params.actor}-consistency`, principles.flatMap(cells), COLUMNS);
      const met = principles.flatMap((one) =>
        one.crises.flatMap(({ forWhom, againstWhom, setting, members }) => [
          ...[...forWhom, ...againstWhom, ...members].map((who) => who.actor),
          ...[...setting.interveners, ...setting.targets].map((who) => who.protagonist),
        ]),
      );
      const names = namesFor([...actors, ...met], (id) => engine.world.actor(id).name);
      return { principles, names } satisfies Bare<ConsistencyAnswer>;
    },
  );
}

function cells({ principle, crises, pairs }: Consistency): Cell[] {
  return crises.map((one) => ({
    ...one,
    principle,
    pair: pairs.find((pair) => pair.there === one.crisis) ?? null,
  }));
}
