import { z } from 'zod';
import { type Consistency, countedEvents, type PrincipleInCrisis } from '../../analysis/index.ts';
import { consistencyOf, crisesAsked } from '../../dossier/gather.ts';
import type { ConsistencyAnswer, PrincipleFigures } from '../api.ts';
import { type ServerContext, summaryOf } from '../context.ts';
import { actorCounts } from '../counting.ts';
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
export function consistencyRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { corpus, engine, lenses, readings } = context;
  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/actors/:actor/consistency',
      summary:
        'Principles that an actor, or a group (RU,CN), invokes in a crisis and in others, quote beside quote',
      query: z.object({
        principle: text.meta({
          description:
            'E.g. sovereignty; `most` for the most invoked; every one that is invoked when not given.',
        }),
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
      const invoked = await consistencyOf(read, actors, ids, null, engine);
      const asked = query.principle === 'most' ? (invoked[0]?.principle ?? 'sovereignty') : query.principle;
      // A principle that was never invoked is told too: in how many lines it was not.
      const known = !asked || invoked.some((one) => one.principle === asked);
      const all = known ? invoked : [...invoked, ...(await consistencyOf(read, actors, ids, asked, engine))];
      const principles = asked ? all.filter((one) => one.principle === asked) : all;
      if (format === 'csv')
        return csvResponse(`${params.id}-${params.actor}-consistency`, principles.flatMap(cells), COLUMNS);
      const met = principles.flatMap((one) =>
        one.crises.flatMap(({ forWhom, againstWhom, setting, members }) => [
          ...[...forWhom, ...againstWhom, ...members].map((who) => who.actor),
          ...[...setting.interveners, ...setting.targets].flatMap((who) => [
            who.protagonist,
            ...who.alliances,
          ]),
        ]),
      );
      const speakers = principles.flatMap((one) =>
        one.crises.flatMap(({ invocations }) => invocations.flatMap(({ row }) => row.speaker?.actor ?? [])),
      );
      const [crisis, here] = await Promise.all([summaryOf(context, params.id), read(params.id)]);
      return {
        crisis,
        actors: actorCounts(countedEvents(here.events, here.crisis!), lenses.name),
        grid: all.map(figuresOf),
        principles,
        names: namesFor([...actors, ...met, ...speakers], lenses.name),
      } satisfies Bare<ConsistencyAnswer>;
    },
  );
}

/** A row of the grid: a principle in each crisis, without its rows. */
function figuresOf({ principle, crises, pairs }: Consistency): PrincipleFigures {
  return {
    principle,
    cells: crises.map(({ crisis, title, began, lines, sides, elsewhere, upheld }) => {
      const pair = pairs.find((one) => one.there === crisis)?.divergence;
      return {
        ...{ crisis, title, began, lines, sides, elsewhere },
        share: upheld.value,
        interval: upheld.interval,
        divergence: pair?.value ?? null,
        divergenceInterval: pair?.interval ?? null,
      };
    }),
  };
}

function cells({ principle, crises, pairs }: Consistency): Cell[] {
  return crises.map((one) => ({
    ...one,
    principle,
    pair: pairs.find((pair) => pair.there === one.crisis) ?? null,
  }));
}
