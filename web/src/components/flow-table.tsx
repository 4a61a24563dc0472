import { useState } from 'react';
import type { FlowsAnswer, ListedFlow } from '../../../src/server/api.ts';
import { documentPath } from '../api/paths.ts';
import { type Only, rowsQuery } from '../lib/flows-query.ts';
import { longDate, t } from '../lib/text.ts';
import css from './flow-table.module.css';
import { actName, flowName } from './flows-names.ts';
import { MarkIcon } from './mark-icon.tsx';
import { Panel } from './panel.tsx';
import { ScrollX } from './scroll-x.tsx';

const FEW = 20;
const COUNTS: readonly (readonly ['words' | 'deeds' | 'hostile' | 'cooperative', Only])[] = [
  ['words', 'said'],
  ['deeds', 'done'],
  ['hostile', 'hostile'],
  ['cooperative', 'cooperative'],
];

/** Every pair with its figures, each leading to its rows: the twin of matrix, map and network. */
export function FlowTable({
  data,
  search,
  csv,
}: {
  data: FlowsAnswer;
  search: URLSearchParams;
  csv: string;
}) {
  const [all, setAll] = useState(false);
  const { flows, pairs, mutual } = data;
  const total = pairs + mutual;
  return (
    <Panel
      id="pairs"
      title={t('flows.table')}
      note={t('flows.tableNote', { count: total })}
      action={
        <a href={csv} download="">
          CSV
        </a>
      }
    >
      <ScrollX title={t('flows.table')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('flows.col.source')}</th>
              <th scope="col">{t('flows.col.target')}</th>
              {COUNTS.map(([count]) => (
                <th key={count} scope="col" className="number">
                  {t(`flows.col.${count}`)}
                </th>
              ))}
              <th scope="col" className="number">
                {t('flows.col.lines')}
              </th>
              <th scope="col">{t('flows.col.strongest')}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? flows : flows.slice(0, FEW)).map((flow) => (
              <Row key={`${flow.source} ${flow.target}`} data={data} flow={flow} search={search} />
            ))}
          </tbody>
        </table>
      </ScrollX>
      {flows.length > FEW && !all ? (
        <button type="button" className={`button ${css.more}`} onClick={() => setAll(true)}>
          {t('flows.more', { count: flows.length })}
        </button>
      ) : null}
      {flows.length < total ? (
        <p className={css.note}>{t('flows.cut', { count: flows.length, total })}</p>
      ) : null}
    </Panel>
  );
}

function Row({ data, flow, search }: { data: FlowsAnswer; flow: ListedFlow; search: URLSearchParams }) {
  const { source, target, strongest } = flow;
  const [from, to] = [flowName(data, source), flowName(data, target)];
  return (
    <tr>
      <th scope="row">
        <a href={rowsQuery(search, source, target)}>{from}</a>
      </th>
      <td>{to}</td>
      {COUNTS.map(([count, only]) => (
        <td key={count} className="number">
          {flow[count] ? (
            <a
              href={rowsQuery(search, source, target, only)}
              aria-label={t('flows.open', {
                source: from,
                target: to,
                what: t(`flows.col.${count}`),
                count: flow[count],
              })}
            >
              {flow[count]}
            </a>
          ) : (
            0
          )}
        </td>
      ))}
      <td className="number">{flow.lineages}</td>
      <td>
        <span className={css.strongest}>
          <MarkIcon said={strongest.said} hostile={strongest.quad > 2} realis={strongest.realis} />
          <span>
            <a href={documentPath(strongest.docId, strongest.key)}>{actName(strongest)}</a>{' '}
            <small>
              {longDate(
                strongest.date ?? strongest.published,
                strongest.date ? strongest.datePrecision : strongest.publishedPrecision,
              )}
            </small>
          </span>
        </span>
      </td>
    </tr>
  );
}
