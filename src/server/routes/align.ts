import { z } from 'zod';
import {
  type AlignedActor,
  type AlignedCrisis,
  type AlignmentFinding,
  alignmentFinding,
  toldBy,
  votesOn,
} from '../../analysis/index.ts';
import { protagonistsOf } from '../../dossier/gather.ts';
import type { AlignmentAnswer, ChosenActor } from '../api.ts';
import { type ServerContext, summaryOf } from '../context.ts';
import { type Column, csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { namesFor } from '../names.ts';
import { text } from '../schemas.ts';
import { leaningSentences, toldDocument } from '../told.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

/** Who takes the same line in a crisis. */
export function alignRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { lenses, readings, votes } = context;
  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/alignment',
      summary: 'Who takes the same line towards the protagonists, who keeps silent, and who moved',
      query: z.object({
        towards: text.meta({ description: 'The protagonists; those with a role when not given.' }),
        with: text.meta({ description: 'Ids of further crises that count for who is like whom.' }),
        as: text.meta({
          description: 'The actor whose sentences are given; the one told of most when not given.',
        }),
      }),
      formats: ['csv'],
      answer: 'AlignmentAnswer',
    },
    async ({ params, query, format }) => {
      const ids = new Set([params.id, ...(query.with?.split(',') ?? [])]);
      const crises = await Promise.all(
        [...ids].map(async (id): Promise<AlignedCrisis> => {
          const rows = await readings.rows(id);
          const protagonists = query.towards?.split(',') ?? protagonistsOf(rows.crisis);
          return { ...rows, events: rows.reports, protagonists, rollCalls: votes };
        }),
      );
      const alignment = alignmentFinding(crises, lenses.name);
      if (format === 'csv')
        return csvResponse(`${params.id}-alignment`, alignment.actors, columns(alignment));
      const crisis = await summaryOf(context, params.id);
      const chosen = chosenIn(alignment, crises, query.as);
      const rollCalls = votesOn(crises[0]).map((call) => ({
        ...call,
        votes: Object.fromEntries(call.votes),
      }));
      const named = [
        ...alignment.actors.map((one) => one.actor),
        ...alignment.silent.map((one) => one.actor),
        ...alignment.axes.map((one) => one.towards),
        ...rollCalls.flatMap((call) => Object.keys(call.votes)),
        ...(chosen ? [chosen.actor] : []),
      ];
      const names = namesFor(named, lenses.name);
      return {
        crisis,
        alignment: { ...alignment, actors: alignment.actors.map(briefly(chosen?.actor)) },
        titles: Object.fromEntries(crises.map((one) => [one.crisis!.id, one.crisis!.title])),
        chosen,
        rollCalls,
        votesLoaded: votes.length > 0,
        names,
      } satisfies Bare<AlignmentAnswer>;
    },
  );
}

/** With votes of nearly all states each has nearly all others beside it: only the actor looked at keeps them all. */
const briefly =
  (chosen: string | undefined) =>
  (one: AlignedActor): AlignedActor =>
    one.actor === chosen ? one : { ...one, like: one.like.slice(0, 3) };

/** The actor looked at: whoever was asked for, else the one told of in most lines that is no protagonist. */
function chosenIn(
  { actors, axes, silent }: AlignmentFinding,
  crises: readonly AlignedCrisis[],
  asked: string | undefined,
): ChosenActor | null {
  const rank = (one: AlignedActor) =>
    one.stances.reduce((sum, stance) => sum + stance.lineages, 0) -
    (axes.some((axis) => axis.towards === one.actor) ? 1e6 : 0);
  const [most] = [...actors].sort((a, b) => rank(b) - rank(a));
  const actor = asked ?? most?.actor ?? silent[0]?.actor;
  if (!actor) return null;
  const sentences = leaningSentences(toldBy(crises, actor));
  const namedIn = sentences.length
    ? []
    : crises[0].documents.filter((doc) => doc.actors.some((id) => id.split('.')[0] === actor));
  return { actor, sentences, namedIn: namedIn.map(toldDocument) };
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
