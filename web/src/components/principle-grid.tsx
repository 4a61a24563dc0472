import { ShareLine } from '../../../src/charts/index.ts';
import type { ConsistencyAnswer } from '../../../src/server/api.ts';
import { type PrincipleCell, rangeWords } from '../lib/consistency.ts';
import { longDate, principleName, t } from '../lib/text.ts';
import { Panel } from './panel.tsx';
import css from './principle-grid.module.css';
import { ScrollX } from './scroll-x.tsx';

interface PrincipleGridProps {
  readonly grid: ConsistencyAnswer['grid'];
  readonly here: string;
  readonly principle: string;
  readonly beside: string | null;
  readonly csv: string;
  readonly hrefFor: (principle: string, crisis: string) => string;
}

/** Every principle that is invoked in each crisis: how often, for whom, or in how many lines it is not. */
export function PrincipleGrid({ grid, here, principle, beside, csv, hrefFor }: PrincipleGridProps) {
  const title = t('consistency.grid');
  const shown = (crisis: string) => crisis === here || crisis === beside;
  return (
    <Panel
      id="grid"
      title={title}
      note={t('consistency.gridNote')}
      action={
        <a href={csv} download="">
          {t('consistency.csv')}
        </a>
      }
    >
      <ScrollX title={title}>
        <table className={css.table} style={{ maxWidth: 138 + 240 * (grid[0]?.cells.length ?? 0) }}>
          <thead>
            <tr>
              <th scope="col">{t('consistency.principle')}</th>
              {grid[0]?.cells.map((one) => (
                <th key={one.crisis} scope="col" className={shown(one.crisis) ? css.shown : undefined}>
                  {one.title}
                  <small>{one.crisis === here ? t('consistency.here') : longDate(one.began)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.map((row) => (
              <tr key={row.principle} className={row.principle === principle ? css.row : undefined}>
                <th scope="row">{principleName(row.principle)}</th>
                {row.cells.map((cell) => (
                  <td key={cell.crisis}>
                    <a
                      href={hrefFor(row.principle, cell.crisis)}
                      aria-current={row.principle === principle && shown(cell.crisis) ? 'true' : undefined}
                    >
                      <Cell cell={cell} />
                    </a>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Panel>
  );
}

function Cell({ cell: { lines, sides, share, interval } }: { cell: PrincipleCell }) {
  const count = (side: keyof typeof sides) => t('consistency.cellCount', { count: sides[side], lines });
  if (!lines) return <span className={css.never}>{t('consistency.cellNoWords')}</span>;
  if (sides.target)
    return (
      <>
        <ShareLine
          width={52}
          share={share ?? 0}
          interval={interval}
          title={t('consistency.cellShare', {
            count: sides.target,
            lines,
            interval: rangeWords(interval, false),
          })}
        />
        {count('target')}
      </>
    );
  if (sides.intervener || sides.neither)
    return (
      <span>
        {count(sides.intervener ? 'intervener' : 'neither')}
        <small>{t(sides.intervener ? 'consistency.cellIntervener' : 'consistency.cellNeither')}</small>
      </span>
    );
  return (
    <span className={css.never} title={t('consistency.cellNever', { lines })}>
      {t('consistency.cellNone', { lines })}
    </span>
  );
}
