import { useSearch } from 'wouter';
import type { Calibration } from '../../../src/analysis/scenarios/index.ts';
import { CalibrationPlot } from '../../../src/charts/index.ts';
import type { CalibrationAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { scenarioPath, scenariosPath, scoresPath, withQuery } from '../api/paths.ts';
import { Method } from '../components/method.tsx';
import { Panel } from '../components/panel.tsx';
import { percent } from '../components/scenarios/forecasts-panel.tsx';
import { ScoresTable } from '../components/scenarios/scores-panel.tsx';
import { ScrollX } from '../components/scroll-x.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { Warnings } from '../components/warnings.tsx';
import { t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import { useWidth } from '../lib/use-width.ts';
import css from './scenario.module.css';

/** How far probabilities came true, over all scenarios or some of them. */
export default function ScoresScreen() {
  const ids = new URLSearchParams(useSearch()).get('ids');
  const api = withQuery(`/api${scoresPath()}`, { ids });
  const { data, error, refetch } = useApi<CalibrationAnswer>(api, true);
  const heading = usePage(t('scen.scoresTitle'));
  const [ref, width] = useWidth<HTMLDivElement>();
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;
  const { value, card, warnings } = data.calibration;
  const [all] = value.summaries;
  const questions = new Set(value.scores.map(({ scenario, question }) => `${scenario} ${question}`)).size;
  return (
    <>
      <nav aria-label={t('crumbs')} data-no-print="">
        <ol className="crumbs">
          <li>
            <a href={scenariosPath()}>{t('nav.scenarios')}</a>
          </li>
        </ol>
      </nav>
      <h1 ref={heading} tabIndex={-1}>
        {t('scen.scoresTitle')}
      </h1>
      {all ? (
        <>
          <p className="answer">
            {t('scen.scoresAnswer', {
              forecasts: all.forecasts,
              questions,
              brier: all.brier.toFixed(2),
              uncertainty: all.uncertainty.toFixed(2),
            })}{' '}
            <Method card={card} />
          </p>
          <Warnings warnings={warnings} />
          <div className={css.stack}>
            <div className={css.grid}>
              <Panel id="bins" title={t('scen.bins')}>
                <Bins value={value} />
              </Panel>
              <Panel id="calibration" title={t('scen.calibration')} note={t('scen.calibrationNote')}>
                <div ref={ref}>
                  {width ? (
                    <CalibrationPlot width={width} bins={marks(value)} title={t('scen.calibration')} />
                  ) : null}
                </div>
              </Panel>
            </div>
            <Panel id="analysts" title={t('scen.byAnalyst')}>
              <ByAnalyst value={value} />
            </Panel>
            <Panel id="each" title={t('scen.each')} note={t('scen.scoresNote')}>
              <ScoresTable
                title={t('scen.each')}
                scores={value.scores}
                hrefFor={(scenario) => scenarioPath(scenario)}
              />
            </Panel>
          </div>
        </>
      ) : (
        <>
          <p className="answer">
            {t('scen.scoresNone')} <Method card={card} />
          </p>
          <Empty
            action={
              <a className="button primary" href={scenariosPath()}>
                {t('nav.scenarios')}
              </a>
            }
          >
            {t('scen.empty')}
          </Empty>
        </>
      )}
    </>
  );
}

/** Bins that hold forecasts, as the plot draws them. */
function marks({ bins }: Calibration) {
  return bins.flatMap(({ mean, share, count, interval }) =>
    mean === null || share === null ? [] : [{ mean, share, count, interval }],
  );
}

function Bins({ value: { bins } }: { value: Calibration }) {
  const share = (one: number | null) => (one === null ? '–' : t('scen.percent', { percent: percent(one) }));
  return (
    <ScrollX title={t('scen.bins')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('scen.probability')}</th>
            {(['forecasts', 'mean', 'share', 'interval'] as const).map((head) => (
              <th key={head} scope="col" className="number">
                {t(`scen.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bins.map((bin) => (
            <tr key={bin.low}>
              <th scope="row">{t('scen.bin', { low: percent(bin.low), high: percent(bin.high) })}</th>
              <td className="number">{bin.count}</td>
              <td className="number">{share(bin.mean)}</td>
              <td className="number">{share(bin.share)}</td>
              <td className="number">
                {bin.interval
                  ? t('scen.range', { low: percent(bin.interval.low), high: percent(bin.interval.high) })
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

const FIGURES = ['brier', 'log', 'daily', 'reliability', 'resolution', 'uncertainty'] as const;

function ByAnalyst({ value: { summaries } }: { value: Calibration }) {
  return (
    <ScrollX title={t('scen.byAnalyst')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('scen.analyst')}</th>
            <th scope="col" className="number">
              {t('scen.forecasts')}
            </th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col" className="number">
                {t(`scen.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {summaries.map((one) => (
            <tr key={one.analyst ?? ''}>
              <th scope="row">{one.analyst ?? t('scen.everybody')}</th>
              <td className="number">{one.forecasts}</td>
              {FIGURES.map((figure) => (
                <td key={figure} className="number">
                  {one[figure === 'daily' ? 'dailyBrier' : figure].toFixed(2)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
