import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import type { FlowsAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { flowsPath, withQuery } from '../api/paths.ts';
import {
  type FlowsView,
  filtersOf,
  isFiltered,
  rowsAsked,
  rowsFilter,
  withoutRows,
} from '../lib/flows-query.ts';
import { t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import { CrisisHead } from './crisis-head.tsx';
import { FlowTable } from './flow-table.tsx';
import { FlowsAnswerLine } from './flows-answer.tsx';
import { FlowsFilters } from './flows-filters.tsx';
import css from './flows-frame.module.css';
import { flowRowsTitle } from './flows-names.ts';
import { RowsPanel } from './rows-panel.tsx';
import { Empty, Failed, Loading } from './states.tsx';
import { Warnings } from './warnings.tsx';

const VIEWS: readonly FlowsView[] = ['matrix', 'map', 'network'];

interface FlowsFrameProps {
  readonly id: string;
  readonly view: FlowsView;
  readonly children: (data: FlowsAnswer, search: URLSearchParams) => ReactNode;
}

/** What the three views share: the answer first, what is shown, the rows behind a choice, and the table that says it all. */
export function FlowsFrame({ id, view, children }: FlowsFrameProps) {
  const search = new URLSearchParams(useSearch());
  const filters = filtersOf(search);
  const query = { ...filters, actors: view === 'matrix' ? search.get('actors') : null };
  const { data, error, refetch } = useApi<FlowsAnswer>(
    withQuery(`/api/crises/${encodeURIComponent(id)}/flows`, query),
    true,
  );
  const heading = usePage(data && `${t('flows.title')}: ${data.crisis.title}`);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;
  const rows = rowsAsked(search);
  return (
    <>
      <CrisisHead
        crisis={data.crisis}
        heading={heading}
        title={t('flows.title')}
        first={null}
        last={null}
        view="flows"
        actions={
          <nav className={css.tabs} aria-label={t('flows.tabs')} data-no-print="">
            {VIEWS.map((one) => (
              <a
                key={one}
                href={flowsPath(id, one, filters)}
                aria-current={one === view ? 'page' : undefined}
              >
                {t(`flows.view.${one}`)}
              </a>
            ))}
          </nav>
        }
      />
      <FlowsAnswerLine data={data} search={search} view={view} />
      <Warnings warnings={data.hostile.warnings} />
      <FlowsFilters data={data} search={search} />
      {data.flows.length ? (
        <div className={css.stack}>
          {children(data, search)}
          {rows ? (
            <RowsPanel
              crisis={id}
              title={flowRowsTitle(data, rows)}
              filter={{ ...rowsFilter(search, rows, data.matrix.actors), order: 'latest' }}
              closeHref={withoutRows(search)}
            />
          ) : null}
          <FlowTable
            data={data}
            search={search}
            csv={withQuery(`/api/crises/${encodeURIComponent(id)}/flows.csv`, filters)}
          />
        </div>
      ) : (
        <Empty
          action={
            isFiltered(search) ? (
              <a className="button primary" href={location.pathname}>
                {t('flows.reset')}
              </a>
            ) : (
              <a className="button primary" href="/add">
                {t('nav.add')}
              </a>
            )
          }
        >
          {t(isFiltered(search) ? 'flows.noneFiltered' : data.events ? 'flows.none' : 'crisis.emptyEvents')}
        </Empty>
      )}
    </>
  );
}
