import { navigate } from 'wouter/use-browser-location';
import { Legend } from '../../../src/charts/index.ts';
import { Matrix } from '../../../src/charts/matrix.tsx';
import type { FlowsAnswer } from '../../../src/server/api.ts';
import { rowsAsked, rowsQuery } from '../lib/flows-query.ts';
import { changed } from '../lib/search.ts';
import { briefName, cut, t } from '../lib/text.ts';
import { type GridCell, useGridWalk } from '../lib/use-grid-walk.ts';
import { useWidth } from '../lib/use-width.ts';
import { flowLabel, flowName } from './flows-names.ts';
import css from './matrix-panel.module.css';
import { Panel } from './panel.tsx';
import { ScrollX } from './scroll-x.tsx';

/** The matrix, walked by arrow keys, and who stands in it. */
export function MatrixPanel({ data, search }: { data: FlowsAnswer; search: URLSearchParams }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { matrix } = data;
  const actors = matrix.actors.map((id) => ({
    id,
    label: flowLabel(data, id),
    short: cut(briefName({ actor: id, name: flowName(data, id) }), 10),
  }));
  const apart = matrix.cells.some((cell) => cell.target === 'none');
  const nobody = apart ? { id: 'none', label: t('flows.nobody'), short: '–' } : null;
  const [loudest] = matrix.cells.filter((cell) => cell.target !== 'none');
  const at = (id: string | undefined) => matrix.actors.indexOf(id ?? '');
  const start: GridCell = [Math.max(0, at(loudest?.source)), Math.max(0, at(loudest?.target))];
  const { current, onKeyDown } = useGridWalk(actors.length, actors.length + (apart ? 1 : 0), start);
  return (
    <Panel
      id="matrix"
      title={t('flows.matrix')}
      note={t('flows.matrixNote')}
      action={
        search.has('actors') ? <a href={changed(search, { actors: null })}>{t('flows.usual')}</a> : null
      }
    >
      <Legend />
      <div ref={ref} className={css.canvas}>
        <ScrollX title={t('flows.matrix')}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the grid within */}
          <div onKeyDown={onKeyDown} className={css.grid}>
            {width ? (
              <Matrix
                width={width}
                actors={actors}
                cells={matrix.cells}
                nobody={nobody}
                title={t('flows.matrix')}
                hrefFor={(source, target) => rowsQuery(search, source, target)}
                selected={rowsAsked(search)}
                current={current}
              />
            ) : null}
          </div>
        </ScrollX>
      </div>
      <p className={css.note}>
        {t('flows.quarters')} {matrix.folded ? t('flows.folded', { count: matrix.folded }) : null}
      </p>
      <Choice data={data} search={search} />
    </Panel>
  );
}

/** Who stands by himself in the matrix; everybody else is among the others. */
function Choice({ data, search }: { data: FlowsAnswer; search: URLSearchParams }) {
  // As the URL has it, so that a choice shows at once.
  const asked = search.get('actors')?.split(',');
  const shown = asked ?? data.matrix.actors.filter((id) => id !== 'others');
  const toggle = (id: string) => {
    const next = shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id];
    navigate(
      `${location.pathname}${changed(search, { actors: next.join(','), source: null, target: null, only: null })}`,
    );
  };
  return (
    <details className={css.choice} data-no-print="">
      <summary>{t('flows.choose')}</summary>
      <ul>
        {data.actors.map(({ actor, lineages }) => (
          <li key={actor}>
            <label>
              <input
                type="checkbox"
                checked={shown.includes(actor)}
                disabled={shown.length === 1 && shown[0] === actor}
                onChange={() => toggle(actor)}
              />
              <span>{flowName(data, actor)}</span>
              <small>{lineages}</small>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
