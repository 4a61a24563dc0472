import type { HypothesesFinding } from '../../../../src/analysis/hypotheses/index.ts';
import { MARK_KEYS } from '../../lib/marks.ts';
import { t } from '../../lib/text.ts';
import { Method } from '../method.tsx';
import { Panel } from '../panel.tsx';
import { ScrollX } from '../scroll-x.tsx';
import { MarkSign } from './mark-sign.tsx';
import css from './ranking-panel.module.css';

/** The hypotheses by what speaks against them, least first, with the marks that make the score. */
export function RankingPanel({ found }: { found: HypothesesFinding }) {
  const { value, card } = found.ranking;
  const most = Math.max(...value.map(({ weighted }) => weighted), 1);
  return (
    <Panel id="ranking" title={t('hyp.ranking')} note={t('hyp.rankingNote')} action={<Method card={card} />}>
      <ScrollX title={t('hyp.ranking')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('hyp.hypothesis')}</th>
              <th scope="col">{t('hyp.weighted')}</th>
              <th scope="col" className="number">
                {t('hyp.raw')}
              </th>
              <th scope="col">{t('hyp.given')}</th>
            </tr>
          </thead>
          <tbody>
            {value.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <span className={css.name}>
                    <span className={css.rank}>{one.rank}</span>
                    <b>{one.id}</b>
                    <span>{one.text}</span>
                  </span>
                </th>
                <td>
                  <span className={css.bar}>
                    <i style={{ width: `${Math.round((one.weighted / most) * 100)}%` }} />
                    <span>{t('hyp.tellsOnly', { value: one.weighted })}</span>
                  </span>
                </td>
                <td className="number">{t('hyp.tellsOnly', { value: one.inconsistency })}</td>
                <td>
                  <span className={css.marks}>
                    {MARK_KEYS.filter(([mark]) => one.marks[mark]).map(([mark]) => (
                      <span key={mark} title={t(`mark.${mark}`)}>
                        {one.marks[mark]} <MarkSign mark={mark} />
                        <span className="visually-hidden">{t(`mark.${mark}`)}</span>
                      </span>
                    ))}
                  </span>
                  {one.unmarked ? <small>{t('hyp.unmarked', { count: one.unmarked })}</small> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Panel>
  );
}
