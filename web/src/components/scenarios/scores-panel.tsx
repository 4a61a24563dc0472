import type { QuestionScore } from '../../../../src/analysis/scenarios/index.ts';
import { OUTCOME } from '../../lib/scenario-draft.ts';
import { t } from '../../lib/text.ts';
import { ScrollX } from '../scroll-x.tsx';
import { percent } from './forecasts-panel.tsx';

interface ScoresTableProps {
  readonly title: string;
  readonly scores: readonly QuestionScore[];
  /** Where a scenario is, in a table of several. */
  readonly hrefFor?: (scenario: string) => string;
}

/** Each forecast that was scored: what was foretold, what came, how far apart. */
export function ScoresTable({ title, scores, hrefFor }: ScoresTableProps) {
  return (
    <ScrollX title={title}>
      <table>
        <thead>
          <tr>
            {hrefFor ? <th scope="col">{t('scen.scenario')}</th> : null}
            <th scope="col">{t('scen.question')}</th>
            <th scope="col">{t('scen.analyst')}</th>
            <th scope="col" className="number">
              {t('scen.foretold')}
            </th>
            <th scope="col">{t('scen.cameColumn')}</th>
            <th scope="col" className="number">
              {t('scen.brier')}
            </th>
            <th scope="col" className="number">
              {t('scen.log')}
            </th>
            <th scope="col" className="number">
              {t('scen.daily')}
            </th>
            <th scope="col" className="number">
              {t('scen.days')}
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map((one) => (
            <tr key={`${one.scenario} ${one.question} ${one.analyst}`}>
              {hrefFor ? (
                <td>
                  <a href={hrefFor(one.scenario)}>{one.scenario}</a>
                </td>
              ) : null}
              <td>{one.question === OUTCOME ? t('scen.questionOutcome') : one.question}</td>
              <td>{one.analyst}</td>
              <td className="number">{t('scen.percent', { percent: percent(one.probability) })}</td>
              <td>{t(one.happened ? 'scen.answer.yes' : 'scen.answer.no')}</td>
              <td className="number">{one.brier.toFixed(2)}</td>
              <td className="number">{one.log.toFixed(2)}</td>
              <td className="number">{one.dailyBrier.toFixed(2)}</td>
              <td className="number">{one.days}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
