import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Forecast, Scenario } from '../../corpus/boards/scenario.ts';
import { CRISIS, document } from '../rows.fixture.ts';
import { calibration, type QuestionScore, scenarioFinding, scoresOf } from './index.ts';
import { brier, logScore } from './scores.ts';

const made = { by: 'ana', at: '2026-01-05T09:00:00.000Z' };
const forecast = (
  question: string,
  analyst: string,
  probability: number,
  day: string,
  at = `${day}T09:00:00.000Z`,
) => ({ question, analyst, probability, day, at }) satisfies Forecast;

const SCENARIO: Scenario = {
  ...made,
  id: 'sanctions',
  title: 'Sanctions',
  crisis: 'venezuela',
  condition: 'the capture stands',
  outcome: 'Russia imposes sanctions',
  criterion: 'A decree is published.',
  deadline: '2026-03-01',
  indicators: [
    {
      ...made,
      id: 'I1',
      text: 'A bill is tabled',
      criterion: 'The register of bills shows it.',
      tells: 'outcome',
      query: null,
      deadline: '2026-02-01',
    },
  ],
  forecasts: [
    forecast('I1', 'ana', 0.3, '2026-01-05'),
    forecast('I1', 'ana', 0.6, '2026-01-20'),
    forecast('I1', 'bo', 0.9, '2026-01-25'),
    forecast('I1', 'cy', 0.2, '2026-01-24', '2026-01-24T08:00:00.000Z'),
    forecast('I1', 'cy', 0.5, '2026-01-24', '2026-01-24T18:00:00.000Z'),
    forecast('outcome', 'ana', 0.25, '2026-02-27'),
    forecast('outcome', 'ana', 0.9, '2026-03-02'),
  ],
  answers: [
    { ...made, by: 'bo', question: 'I1', answer: 'yes', day: '2026-01-25', reason: 'Bill 12.' },
    { ...made, by: 'bo', question: 'outcome', answer: 'no', day: '2026-03-10', reason: 'No decree.' },
  ],
};

describe('scores', () => {
  test('the two rules, by hand', () => {
    expect([brier(0.7, true), brier(0.7, false), brier(0.5, true)].map((x) => Math.round(x * 100))).toEqual([
      9, 49, 25,
    ]);
    expect(logScore(0.7, true)).toBeCloseTo(-0.3567, 4);
    expect(logScore(0.7, false)).toBeCloseTo(-1.204, 4);
  });

  test('the forecast that stood at the close, and the mean over the days that forecasts stood', () => {
    const [ana, cy, outcome] = scoresOf(SCENARIO, '2026-03-10');
    // 15 days at 0.3 and 5 at 0.6: (15 × 0.49 + 5 × 0.16) / 20.
    expect(ana).toMatchObject({ question: 'I1', analyst: 'ana', happened: true, probability: 0.6, days: 20 });
    expect(ana.brier).toBeCloseTo(0.16, 12);
    expect(ana.log).toBeCloseTo(Math.log(0.6), 12);
    expect(ana.dailyBrier).toBeCloseTo(0.4075, 12);
    // Of two on one day the later one stands; on the day of the answer it is too late for bo.
    expect(cy).toMatchObject({ analyst: 'cy', probability: 0.5, brier: 0.25, days: 1, dailyBrier: 0.25 });
    // Settled after the deadline: 27 and 28 February and 1 March count, what was said on 2 March does not.
    expect(outcome).toMatchObject({ question: 'outcome', happened: false, probability: 0.25, days: 3 });
    expect(outcome.brier).toBeCloseTo(0.0625, 12);
    expect(outcome.log).toBeCloseTo(Math.log(0.75), 12);
  });

  test('void questions and those that are open at the day have none', () => {
    expect(scoresOf(SCENARIO, '2026-02-28').map(({ question }) => question)).toEqual(['I1', 'I1']);
    const answers = SCENARIO.answers.map((one) => ({ ...one, answer: 'void' as const }));
    expect(scoresOf({ ...SCENARIO, answers }, '2026-03-10')).toEqual([]);
  });
});

describe('a scenario at a day', () => {
  test('answers, forecasts and headline are those of the day', () => {
    const early = scenarioFinding(SCENARIO, null, '2026-01-22');
    expect(early.indicators[0]).toMatchObject({ state: 'not-watchable', answer: null, closed: false });
    expect(early.forecasts.map(({ analyst, points }) => [analyst, points.length])).toEqual([['ana', 2]]);
    expect(early.headline).toBe(
      'Sanctions, until 2026-03-01: 0 of 1 indicator appeared, 1 cannot be watched.',
    );
    const later = scenarioFinding(SCENARIO, null, '2026-02-28');
    expect(later.indicators[0]).toMatchObject({ state: 'resolved', answer: { answer: 'yes' }, closed: true });
    expect(later.headline).toBe(
      'Sanctions, until 2026-03-01: 1 of 1 indicator appeared, 0 cannot be watched; 25 % by 1 analyst.',
    );
    const after = scenarioFinding(SCENARIO, null, '2026-03-10');
    expect(after.headline).toBe('Sanctions: it did not come about (bo, 2026-03-10: No decree.).');
  });

  test('a forecast that was typed in after its day is named', () => {
    const forecasts = [forecast('I1', 'ana', 0.3, '2026-01-05', '2026-01-26T09:00:00.000Z')];
    const found = scenarioFinding({ ...SCENARIO, forecasts }, null, '2026-03-10');
    expect(found.scores.warnings).toEqual([
      'Forecasts of ana on I1 were typed in after the day they are of.',
    ]);
  });

  test('an answer against what the rows say, and days after the crisis, are told', () => {
    const query = {
      actor: 'RU',
      target: 'US',
      types: [],
      modes: [],
      channel: null,
      rung: null,
      said: null,
      words: null,
      from: '2026-01-03',
    };
    const indicators = [{ ...SCENARIO.indicators[0], query }];
    const documents = Array.from({ length: 6 }, (_, i) =>
      document({ docId: `d${i}`, lineageId: `d${i}`, published: `2026-01-0${i + 3}` }),
    );
    const rows = {
      crisis: CRISIS,
      events: [],
      quotes: [],
      documents,
      recall: () => 0.5,
      recallOfType: () => null,
    };
    const [found] = scenarioFinding({ ...SCENARIO, indicators }, rows, '2026-02-28').indicators;
    expect(found.found.value.kind).toBe('not-seen-while-watching');
    expect(found.found.warnings).toEqual([
      'The crisis ends on 2026-01-31: later days are not watched.',
      'No row fits the query, and bo answered yes: Bill 12.',
    ]);
  });

  test('the order of forecasts and answers changes nothing', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...SCENARIO.forecasts], { minLength: SCENARIO.forecasts.length }),
        fc.shuffledSubarray([...SCENARIO.answers], { minLength: SCENARIO.answers.length }),
        (forecasts, answers) => {
          const { scenario: _, ...plain } = scenarioFinding(SCENARIO, null, '2026-03-10');
          const { scenario: __, ...other } = scenarioFinding(
            { ...SCENARIO, forecasts, answers },
            null,
            '2026-03-10',
          );
          expect(other).toEqual(plain);
        },
      ),
    );
  });
});

const told = (probability: number, happened: boolean, analyst = 'ana', question = 'I1'): QuestionScore => ({
  scenario: 's',
  question,
  analyst,
  happened,
  probability,
  brier: brier(probability, happened),
  log: logScore(probability, happened),
  days: 1,
  dailyBrier: brier(probability, happened),
});

describe('calibration', () => {
  test('bins with counts, and the parts of the Brier score, by hand', () => {
    const scores = [false, true, false, false, false].map((came) => told(0.2, came));
    const { value, warnings } = calibration([...scores, told(0.8, true), told(0.8, false)]);
    expect(value.bins.map(({ count }) => count)).toEqual([0, 0, 5, 0, 0, 0, 0, 0, 2, 0]);
    expect(value.bins[2]).toMatchObject({ low: 0.2, high: 0.3, happened: 1, share: 0.2 });
    expect(value.bins[0]).toMatchObject({ mean: null, share: null, interval: null });
    const [all] = value.summaries;
    expect(all).toMatchObject({ analyst: null, forecasts: 7 });
    expect(all.brier).toBeCloseTo(1.48 / 7, 12);
    expect(all.reliability).toBeCloseTo((2 / 7) * 0.09, 12);
    expect(all.resolution).toBeCloseTo((5 / 7) * (0.2 - 2 / 7) ** 2 + (2 / 7) * (0.5 - 2 / 7) ** 2, 12);
    expect(all.uncertainty).toBeCloseTo(10 / 49, 12);
    expect(all.withinBins).toBeCloseTo(0, 12);
    expect(warnings).toEqual(['7 forecasts on 1 answered question: too few to tell calibration from luck.']);
  });

  test('what bins hide is told: two forecasts 0.03 either side of their mean', () => {
    const [all] = calibration([told(0.72, true), told(0.78, true)]).value.summaries;
    expect(all.brier).toBeCloseTo(0.0634, 12);
    expect(all.withinBins).toBeCloseTo(0.0009, 12);
  });

  test('edges belong to the bin above, and the end to the last', () => {
    const bins = calibration([0.1, 0.3, 0.6, 0.7, 0.999].map((p) => told(p, true))).value.bins;
    expect(bins.flatMap(({ count, low }) => (count ? [low] : []))).toEqual([0.1, 0.3, 0.6, 0.7, 0.9]);
  });

  test('Wilson: none of ten is up to 28 %; forecasts of two analysts on ten questions are worth ten', () => {
    const of = (analyst: string) => Array.from({ length: 10 }, (_, i) => told(0.2, false, analyst, `I${i}`));
    const alone = calibration(of('ana')).value.bins[2].interval!;
    expect(alone.high).toBeCloseTo(0.2775, 4);
    const both = calibration([...of('ana'), ...of('ben')]).value.bins[2].interval!;
    expect(both.high).toBeCloseTo(0.2775, 4);
    expect(calibration(of('ana').slice(0, 4)).value.bins[2].interval).toBeNull();
  });

  test('nothing answered is no score', () => {
    expect(calibration([]).value).toMatchObject({ summaries: [], scores: [] });
  });

  test('the parts add up, and neither order nor another analyst changes one’s own summary', () => {
    const score = fc
      .tuple(
        fc.integer({ min: 1, max: 99 }),
        fc.boolean(),
        fc.constantFrom('ana', 'bo'),
        fc.integer({ min: 1, max: 50 }),
      )
      .map(([percent, came, analyst, n]) => told(percent / 100, came, analyst, `I${n}`));
    const distinct = fc.uniqueArray(score, {
      selector: (one) => `${one.question} ${one.analyst}`,
      minLength: 1,
    });
    fc.assert(
      fc.property(
        distinct.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const { value } = calibration(all);
          expect(calibration(shuffled).value).toEqual(value);
          for (const one of value.summaries) {
            expect(one.brier).toBeCloseTo(
              one.reliability - one.resolution + one.uncertainty + one.withinBins,
              12,
            );
            expect(one.brier).toBeGreaterThanOrEqual(0);
          }
          const own = all.filter(({ analyst }) => analyst === 'ana');
          const mine = (from: typeof value) => from.summaries.find(({ analyst }) => analyst === 'ana');
          expect(mine(calibration(own).value)).toEqual(mine(value));
          expect(value.bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        },
      ),
    );
  });
});
