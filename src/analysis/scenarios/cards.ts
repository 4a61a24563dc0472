import type { MethodCard } from '../finding.ts';

export const SCENARIO_CARDS = {
  indicator: {
    id: 'scenario-indicator',
    what: 'Whether an indicator of a scenario has appeared by a day.',
    method:
      'Rows of the crisis that fit the query of the indicator (actor, target, types, modes, channel, rung, said or done, words), counted as in a profile, told by documents published by that day, of a day between the beginning of the window and the deadline. None found: the coverage of the actor in these days and the measured recall of such acts tell “not seen while watching”, with the chance that one was missed as for absence by rung, from “not watchable”. An analyst’s answer, with its reason, stands over what the rows say.',
    coverage: 'English documents that the query of the crisis gathers; only days within its window.',
    limits: [
      'The query stands for the criterion and is not it: read the sentences before the question is answered.',
      'An act that sources date by month counts on the first of it.',
      'Documents that were added late count by their day of publication, not by the day on which they were added.',
    ],
  },
  scores: {
    id: 'scenario-scores',
    what: 'How well analysts foretold a question that was answered.',
    method:
      'Of the probability that stood when the question closed: Brier score (p − o)², 0 best, 1 worst, and logarithmic score, the natural logarithm of the probability given to what came. Daily Brier score: the mean over the days on which a forecast of the analyst stood. A question closes on the day on which it was settled, or the day after its deadline; later forecasts do not count, void questions are not scored.',
    coverage: 'Questions that an analyst answered yes or no.',
    limits: [
      'One question says little of a forecaster: read the calibration over many.',
      'Forecasts that are typed in with an earlier day could know what came; they are named.',
      'The Brier score is half of the one that Brier defined, which sums over both answers.',
    ],
    source:
      'G. W. Brier, Monthly Weather Review 78 (1950), 1–3; I. J. Good, Journal of the Royal Statistical Society B 14 (1952), 107–114; the mean over days as in Mellers et al., Psychological Science 25 (2014).',
  },
  calibration: {
    id: 'scenario-calibration',
    what: 'How often what was foretold with some probability came.',
    method:
      'One forecast an analyst and question: the one that stood when it closed. Ten bins of probability, with the number of forecasts, their mean, the share that came and its interval (95 %, Wilson’s; forecasts on one question are worth as many independent ones as Kish’s effective size says; none with fewer than five questions). The Brier score in parts: reliability (small is good) − resolution (large is good) + uncertainty, and what the bins hide.',
    coverage: 'Questions that were answered yes or no, of all scenarios that are asked for.',
    limits: ['With few forecasts the parts of the score are mostly chance.'],
    source:
      'A. H. Murphy, Journal of Applied Meteorology 12 (1973), 595–600; Stephenson, Coelho and Jolliffe, Weather and Forecasting 23 (2008), 752–757; E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212; L. Kish, Survey Sampling (1965), ch. 11.',
  },
} as const satisfies Record<string, MethodCard>;
