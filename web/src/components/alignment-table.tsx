import { useState } from 'react';
import { signed } from '../../../src/charts/index.ts';
import type { AlignmentAnswer } from '../../../src/server/api.ts';
import { intervalWords, letterOf, linesOf, percent, towardsWords } from '../lib/alignment.ts';
import { t } from '../lib/text.ts';
import css from './alignment-table.module.css';
import { Panel } from './panel.tsx';
import { ScrollX } from './scroll-x.tsx';

interface AlignmentTableProps {
  readonly data: AlignmentAnswer;
  readonly csv: string;
  readonly hrefFor: (actor: string) => string;
}

const MOST = 30;

/** All stances with their intervals and lines: the twin of the drawing. */
export function AlignmentTable({ data, csv, hrefFor }: AlignmentTableProps) {
  const { alignment, names } = data;
  const lines = linesOf(alignment);
  const [all, setAll] = useState(false);
  const rows = lines.flatMap((line) => line.actors);
  const nameOf = (actor: string) => names[actor] ?? actor;
  return (
    <Panel
      id="figures"
      title={t('alignment.table')}
      action={
        <a href={csv} download="">
          CSV
        </a>
      }
    >
      <ScrollX title={t('alignment.table')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('alignment.actor')}</th>
              <th scope="col">{t('alignment.tableLine')}</th>
              <th scope="col" className="number">
                {t('alignment.tableSure')}
              </th>
              {alignment.axes.map((axis) => (
                <th key={`${axis.crisis} ${axis.towards}`} scope="col">
                  {towardsWords(axis, data)}
                </th>
              ))}
              <th scope="col">{t('alignment.tableLike')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, all ? undefined : MOST).map((one) => (
              <tr key={one.actor}>
                <th scope="row">
                  <a href={hrefFor(one.actor)}>{nameOf(one.actor)}</a>
                </th>
                <td>{letterOf(lines, one.actor) ?? '–'}</td>
                <td className="number">{one.certainty === null ? '–' : percent(one.certainty)}</td>
                {alignment.axes.map((axis) => {
                  const own = one.stances.find(
                    (stance) => stance.crisis === axis.crisis && stance.towards === axis.towards,
                  );
                  return (
                    <td key={`${axis.crisis} ${axis.towards}`}>
                      {own ? (
                        <>
                          {t('alignment.value', {
                            value: signed(own.value),
                            interval: intervalWords(own.interval),
                          })}
                          <small>{t('alignment.linesOf', { for: own.for, against: own.against })}</small>
                        </>
                      ) : (
                        '–'
                      )}
                    </td>
                  );
                })}
                <td>{one.like[0] ? nameOf(one.like[0].actor) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {rows.length > MOST && !all ? (
        <button type="button" className={`button ${css.more}`} onClick={() => setAll(true)}>
          {t('alignment.silentAll', { count: rows.length })}
        </button>
      ) : null}
    </Panel>
  );
}
