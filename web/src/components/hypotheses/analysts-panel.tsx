import type { HypothesesFinding } from '../../../../src/analysis/hypotheses/index.ts';
import { listOf, t } from '../../lib/text.ts';
import { Method } from '../method.tsx';
import { Panel } from '../panel.tsx';
import css from './analysts-panel.module.css';

interface AnalystsPanelProps {
  readonly found: HypothesesFinding;
  /** Everybody who marked, whether or not their marks count now. */
  readonly all: readonly string[];
  readonly short: ReadonlyMap<string, string>;
  /** Where the choice of whose marks count leads; null: everybody's. */
  readonly hrefFor: (analyst: string | null) => string;
  /** Analysts whose marks count now; null: all. */
  readonly only: string | null;
  readonly toCell: (evidence: string, hypothesis: string) => void;
}

/** Who marked how much, what each would say alone, and where they are at odds. */
export function AnalystsPanel({ found, all, short, hrefFor, only, toCell }: AnalystsPanelProps) {
  const { disagreement, board, byAnalyst } = found;
  const { spread, cells, contested } = disagreement.value;
  const alone = (analyst: string) => {
    const ranking = byAnalyst.find((one) => one.analyst === analyst)?.ranking ?? [];
    const leaders = ranking.filter(({ rank }) => rank === 1);
    return leaders.length && leaders.length < ranking.length ? listOf(leaders.map(({ id }) => id)) : null;
  };
  return (
    <Panel
      id="analysts"
      title={t('hyp.analysts')}
      note={t('hyp.analystsNote')}
      action={<Method card={disagreement.card} />}
    >
      {all.length ? null : <p className={css.note}>{t('hyp.nobody')}</p>}
      <ul className={css.list}>
        {all.length > 1 ? (
          <li>
            <a href={hrefFor(null)} aria-current={only === null ? 'true' : undefined}>
              {t('hyp.everybody')}
            </a>
            <span>{t('hyp.count', { count: board.marks.length })}</span>
          </li>
        ) : null}
        {all.map((analyst) => {
          const leads = alone(analyst);
          return (
            <li key={analyst}>
              <a href={hrefFor(analyst)} aria-current={only === analyst ? 'true' : undefined}>
                {analyst}
              </a>
              <span>
                {t('hyp.count', { count: board.marks.filter((one) => one.analyst === analyst).length })}
              </span>
              {leads ? <span>{t('hyp.alone', { who: leads })}</span> : null}
              {short.get(analyst) === analyst ? null : (
                <span>{t('hyp.short', { short: short.get(analyst)! })}</span>
              )}
            </li>
          );
        })}
      </ul>
      {cells && spread !== null ? <p className={css.note}>{t('hyp.disagree', { cells, spread })}</p> : null}
      {contested.length ? (
        <>
          <p className={css.note}>{t('hyp.contestedCells')}</p>
          <ul className={css.cells}>
            {contested.map(({ evidence, hypothesis }) => (
              <li key={`${evidence} ${hypothesis}`}>
                <button type="button" className="text-button" onClick={() => toCell(evidence, hypothesis)}>
                  {t('hyp.barAt', { evidence, hypothesis })}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}
