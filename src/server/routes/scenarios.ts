import { z } from 'zod';
import { PLOVER_TYPES } from '../../coding/types.ts';
import type { ScenarioDraft } from '../../corpus/index.ts';
import { calibrationOf, scenarioOf, today, watchable } from '../../dossier/boards.ts';
import type { BoardChangeAnswer, CalibrationAnswer, ScenarioAnswer, ScenariosAnswer } from '../api.ts';
import { FORECAST_COLUMNS, forecastLines } from '../board-columns.ts';
import { crisisOfBoard, crisisTitles, type ServerContext } from '../context.ts';
import { csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { namesFor } from '../names.ts';
import { boardId, by, changed, day, text, words } from '../schemas.ts';
import { sentencesOf } from '../told.ts';
import { boardChanges } from './board-changes.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

const date = z.iso.date();
const query = z.object({
  actor: z.string().min(1).max(80),
  target: z.string().max(80).nullable().default(null),
  types: z.array(z.enum(PLOVER_TYPES)).default([]),
  modes: z.array(z.string().max(80)).max(60).default([]),
  channel: z.enum(['verbal', 'diplomatic', 'economic', 'military', 'informational']).nullable().default(null),
  rung: z.number().nullable().default(null),
  said: z.boolean().nullable().default(null),
  words: z.string().max(2000).nullable().default(null),
  from: date,
});
const scenario = z.object({
  title: words,
  crisis: z.string(),
  condition: words,
  outcome: words,
  criterion: words,
  deadline: date,
});
const change = z.discriminatedUnion('what', [
  scenario.extend({ what: z.literal('scenario') }),
  z.object({
    what: z.literal('indicator'),
    id: z.string().max(20).optional(),
    text: words,
    criterion: words,
    tells: z.enum(['condition', 'outcome']),
    query: query.nullable().default(null),
    deadline: date,
  }),
  z.object({ what: z.literal('forecast'), question: z.string().max(20), probability: z.number(), day: date }),
  z.object({
    what: z.literal('resolution'),
    question: z.string().max(20),
    answer: z.enum(['yes', 'no', 'void']),
    day: date,
    reason: words,
  }),
  z.object({ what: z.literal('removal'), id: z.string().max(20) }),
]) satisfies z.ZodType<ScenarioDraft>;

/** Scenarios: indicators at a day, probabilities, answers, scores. */
export function scenarioRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { corpus, engine, lenses, readings } = context;

  endpoints.add(
    {
      method: 'get',
      path: '/scenarios',
      summary: 'All scenarios, with their indicators, probabilities and answers',
      query: z.object({ crisis: text }),
      answer: 'ScenariosAnswer',
    },
    async ({ query: { crisis } }) => {
      const scenarios = (await corpus.scenarios()).filter((one) => !crisis || one.crisis === crisis);
      return {
        scenarios,
        crisis: await crisisOfBoard(context, crisis),
        titles: await crisisTitles(context, scenarios),
      } satisfies Bare<ScenariosAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'post',
      path: '/scenarios',
      summary: 'Make a scenario',
      body: scenario.extend({ id: boardId, by }),
      answer: 'BoardChangeAnswer',
    },
    async ({ body: { id, by, ...made } }) => {
      const change = await corpus.changeScenario(id, { what: 'scenario', ...made }, { by, create: true });
      return { change } satisfies Bare<BoardChangeAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/scenarios/scores',
      summary: 'Brier and logarithmic scores on questions that were answered, and their calibration',
      query: z.object({ ids: text.meta({ description: 'Scenarios, a,b; all when left out.' }), day }),
      answer: 'CalibrationAnswer',
    },
    async ({ query: { ids, day = today() } }) => {
      return {
        calibration: await calibrationOf(corpus, ids?.split(',') ?? [], day),
      } satisfies Bare<CalibrationAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/scenarios/:scenario',
      summary:
        'A scenario at a day: indicators with their rows, probabilities, scores; as CSV one probability a line',
      query: z.object({ day }),
      formats: ['csv'],
      answer: 'ScenarioAnswer',
    },
    async ({ params, query: { day = today() }, format }) => {
      const read = (crisis: string) => readings.rows(crisis);
      const found = await scenarioOf(corpus, read, params.scenario, day, lenses);
      if (format === 'csv')
        return csvResponse(`scenario-${params.scenario}`, forecastLines(found), FORECAST_COLUMNS);
      const ids = found.indicators.flatMap(({ indicator }) =>
        [indicator.query?.actor, indicator.query?.target].filter((id): id is string => Boolean(id)),
      );
      const names = namesFor(ids, lenses.name);
      const crisis = await crisisOfBoard(context, found.scenario.crisis);
      const rows = crisis && (await read(crisis.id));
      const sentences = sentencesOf(
        found.indicators.flatMap((one) => one.found.evidence),
        rows ? [...rows.events.flatMap(({ reports }) => reports), ...rows.quotes] : [],
      );
      return { scenario: found, names, crisis, sentences } satisfies Bare<ScenarioAnswer>;
    },
  );

  boardChanges(endpoints, {
    path: '/scenarios/:scenario',
    noun: 'scenario',
    parts: 'what it says, indicator, forecast, resolution, removal',
    body: changed(change),
    history: (id) => corpus.scenarioChanges(id),
    change: async (id, draft, made) => corpus.changeScenario(id, watchable(draft, engine.world), made),
    undo: (id, made, by) => corpus.undoScenario(id, made, by),
  });
}
