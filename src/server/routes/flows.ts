import { z } from 'zod';
import {
  type Flow,
  flowMatrix,
  flows,
  type JoinedEvent,
  layoutNetwork,
  networkActors,
} from '../../analysis/index.ts';
import type { FlowsAnswer, ListedFlow } from '../api.ts';
import { type ServerContext, summaryOf } from '../context.ts';
import { reportsByDay, shownWindow } from '../counting.ts';
import { type Column, csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { listed } from '../listed.ts';
import { namesFor, namesOf } from '../names.ts';
import { channel, day, eventFilterOf, limit, text, yesNo } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

const MATRIX_ACTORS = 12;
/** More links than this and a network is a ball of wool; heights at a width of 1000, few actors need little. */
const SHEETS = {
  wide: { links: 60, height: (actors: number) => Math.min(560, 200 + 20 * actors) },
  narrow: { links: 24, height: (actors: number) => Math.min(1400, 500 + 60 * actors) },
} as const;

/** Who said and did how much to whom: as pairs, matrix, network, and what a map needs to place them. */
export function flowRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { engine, lenses, readings } = context;
  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/flows',
      summary: 'Who said and did how much to whom: pairs, matrix, network, places on the map',
      query: z.object({
        channel,
        said: yesNo,
        hostile: yesNo,
        from: day,
        to: day,
        actors: text.meta({ description: 'Rows of the matrix, e.g. RU,US; usually the most reported.' }),
        limit: limit(2000, 200),
      }),
      formats: ['csv'],
      answer: 'FlowsAnswer',
    },
    async ({ params, query, format }) => {
      const [crisis, rows] = await Promise.all([summaryOf(context, params.id), readings.rows(params.id)]);
      const input = {
        events: rows.events,
        crisis: rows.crisis,
        filter: eventFilterOf(query),
        evidence: false,
      };
      const { flows: all, actors, hostile: share, ...counted } = flows(input);
      if (format === 'csv') return csvResponse(`${params.id}-flows`, all, columns(lenses.name));
      const known = actors.map((one) => one.actor);
      const shown = query.actors?.split(',').filter(Boolean) ?? known.slice(0, MATRIX_ACTORS);
      const matrix = flowMatrix(input, shown);
      const listedFlows = all.slice(0, query.limit).map(told);
      const sheet = ({ links, height }: (typeof SHEETS)['wide' | 'narrow']) => {
        const drawn = all.slice(0, links);
        const nodes = networkActors(actors, drawn).map((one) => one.actor);
        return { flows: drawn.length, ...layoutNetwork(nodes, drawn, height(nodes.length)) };
      };
      const { evidence: _, ...hostile } = share;
      const ids = [...new Set([...known, ...shown])];
      const shapes = ids.flatMap((id) => {
        const shape = engine.atlas.shapeOf(id);
        return shape === null ? [] : [[id, shape]];
      });
      const { points, disputed } = engine.atlas;
      const parties = disputed.flatMap(({ held, claimed }) => [...held, ...claimed]);
      return {
        crisis,
        ...shownWindow(crisis, reportsByDay(rows.documents)),
        ...counted,
        hostile,
        actors,
        flows: listedFlows,
        matrix: { ...matrix, cells: matrix.cells.map(({ strongest, evidence, ...cell }) => cell) },
        network: { wide: sheet(SHEETS.wide), narrow: sheet(SHEETS.narrow) },
        atlas: { shapes: Object.fromEntries(shapes), points, disputed },
        names: {
          ...namesOf(
            engine.world,
            listedFlows.map((flow) => flow.strongest),
          ),
          ...namesFor([...ids, ...parties], lenses.name),
        },
      } satisfies Bare<FlowsAnswer>;
    },
  );
}

function told({ evidence: _, strongest, ...flow }: Flow<JoinedEvent>): ListedFlow {
  return { ...flow, strongest: listed(strongest) };
}

function columns(name: (id: string) => string): Column<Flow>[] {
  return [
    ['source', (flow) => flow.source],
    ['source_name', (flow) => name(flow.source)],
    ['target', (flow) => flow.target],
    ['target_name', (flow) => name(flow.target)],
    ['events', (flow) => flow.events],
    ['words', (flow) => flow.words],
    ['deeds', (flow) => flow.deeds],
    ['hostile', (flow) => flow.hostile],
    ['cooperative', (flow) => flow.cooperative],
    ['lineages', (flow) => flow.lineages],
    ['strongest_type', (flow) => flow.strongest.type],
    ['strongest_date', (flow) => flow.strongest.date],
    ['strongest_sentence', (flow) => flow.strongest.sentenceSpan.text],
    ['strongest_document', (flow) => flow.strongest.docId],
  ];
}
