import { expect, test } from 'vitest';
import { scenarioFinding } from '../../../src/analysis/scenarios/index.ts';
import { PLOVER_TYPES } from '../../../src/coding/types.ts';
import type { Indicator, Scenario } from '../../../src/corpus/boards/scenario.ts';
import { ACTS, indicatorDraft, indicatorForm, withScenarioDraft } from './scenario-draft.ts';

const made = { by: 'ana', at: '2026-01-05T10:00:00.000Z' };
const indicator: Indicator = {
  ...made,
  id: 'I1',
  text: 'It lists persons.',
  criterion: 'A list.',
  tells: 'outcome',
  query: {
    actor: 'RU',
    target: 'US',
    types: ['SANCTION'],
    modes: ['embargo'],
    channel: 'economic',
    rung: 2,
    said: false,
    words: 'list',
    from: '2026-01-03',
  },
  deadline: '2026-03-31',
};

test('the form offers every type of act', () => {
  expect([...ACTS].sort()).toEqual([...PLOVER_TYPES].sort());
});

test('a form that is opened and saved changes nothing', () => {
  const { by: _, at: __, ...rest } = indicator;
  const form = indicatorForm(indicator, '2026-06-30', '2026-01-01');
  expect(indicatorDraft(form, indicator)).toEqual({ what: 'indicator', ...rest });
  expect(indicatorDraft({ ...form, watched: false }, indicator)).toMatchObject({ query: null });
  // A rung stands on the ladder of a channel.
  expect(indicatorDraft({ ...form, channel: '' }, indicator)).toMatchObject({ query: { rung: null } });
});

const scenario: Scenario = {
  ...made,
  id: 'sanctions',
  title: 'Sanctions',
  crisis: 'capture',
  condition: 'x',
  outcome: 'y',
  criterion: 'z',
  deadline: '2026-06-30',
  indicators: [indicator],
  forecasts: [{ question: 'outcome', analyst: 'ana', probability: 0.3, day: '2026-01-05', at: made.at }],
  answers: [],
};

test('a forecast shows at once: on its day in place of the one before, of a later day not yet', () => {
  const found = scenarioFinding(scenario, null, '2026-01-20');
  const forecast = { what: 'forecast', question: 'outcome', probability: 0.6, day: '2026-01-05' } as const;
  const points = (draft: typeof forecast | (Omit<typeof forecast, 'day'> & { day: string }), by = 'ana') =>
    withScenarioDraft(found, draft, by, made.at).forecasts.map((one) => one.points.map((p) => p.probability));
  expect(points(forecast)).toEqual([[0.6]]);
  expect(points({ ...forecast, day: '2026-01-02' })).toEqual([[0.6, 0.3]]);
  expect(points(forecast, 'bo')).toEqual([[0.3], [0.6]]);
  expect(points({ ...forecast, day: '2026-01-21' })).toEqual([[0.3]]);
  expect(withScenarioDraft(found, { what: 'removal', id: 'I1' }, 'ana', made.at).indicators).toEqual([]);
});
