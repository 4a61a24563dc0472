import type { ScenarioFinding } from '../../../../src/analysis/scenarios/index.ts';
import { OUTCOME } from '../../lib/scenario-draft.ts';
import { longDate, t } from '../../lib/text.ts';
import { percent } from './forecasts-panel.tsx';

/** If and then, what of it is seen by the day, and how likely it is thought; or how it ended. */
export function Answer({ found }: { found: ScenarioFinding }) {
  const { scenario, indicators, answer } = found;
  const seen = indicators.filter((one) =>
    one.answer ? one.answer.answer === 'yes' : one.state === 'appeared',
  );
  const blind = indicators.filter(({ state }) => state === 'not-watchable').length;
  const unseen = indicators.filter(({ state }) => state === 'not-seen-while-watching').length;
  const rest = [
    unseen ? t('scen.unseen', { count: unseen }) : '',
    blind ? t('scen.blind', { count: blind }) : '',
  ].join('');
  return (
    <p className="answer">
      <b>{t('scen.statement', { condition: scenario.condition, outcome: bare(scenario.outcome) })}</b>{' '}
      {answer
        ? t('scen.outcome', {
            verdict: t(`scen.came.${answer.answer}`),
            by: answer.by,
            date: longDate(answer.day),
            reason: answer.reason,
          })
        : null}{' '}
      {indicators.length ? (
        <a href="#indicators-h">
          {t('scen.signs', { appeared: seen.length, all: indicators.length, blind: rest })}
        </a>
      ) : (
        t('scen.noSigns')
      )}{' '}
      {answer ? null : <a href="#chart-h">{likely(found)}</a>}
    </p>
  );
}

function likely({ forecasts }: ScenarioFinding): string {
  const last = forecasts
    .filter(({ question }) => question === OUTCOME)
    .map(({ points }) => points.at(-1)!.probability);
  return last.length ? t('scen.give', { range: rangeOf(last), count: last.length }) : t('scen.noForecast');
}

/** `15 %`, or `15 to 30 %`. */
export function rangeOf(probabilities: readonly number[]): string {
  const [low, high] = [percent(Math.min(...probabilities)), percent(Math.max(...probabilities))];
  return low === high ? t('scen.percent', { percent: low }) : t('scen.range', { low, high });
}

/** Without the full stop that the sentence around it sets itself. */
const bare = (text: string) => text.replace(/\.$/, '');
