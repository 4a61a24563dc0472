import { FlowKey } from '../../../src/charts/flow-line.tsx';
import { Network } from '../../../src/charts/network.tsx';
import type { FlowsAnswer } from '../../../src/server/api.ts';
import { rowsAsked, rowsQuery } from '../lib/flows-query.ts';
import { t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import { flowLabel } from './flows-names.ts';
import css from './network-panel.module.css';
import { Panel } from './panel.tsx';

const NARROW = 620;

/** The network as the server laid it out; an actor or a link opens its rows. */
export function NetworkPanel({ data, search }: { data: FlowsAnswer; search: URLSearchParams }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { network, actors, atlas } = data;
  const layout = width < NARROW ? network.narrow : network.wide;
  const lineages = new Map(actors.map((one) => [one.actor, one.lineages]));
  const nodes = layout.places.map(({ actor, x, y }) => ({
    id: actor,
    label: flowLabel(data, actor),
    x,
    y,
    lineages: lineages.get(actor) ?? 1,
    state: actor in atlas.shapes,
  }));
  const total = data.pairs + data.mutual;
  return (
    <Panel id="network" title={t('flows.network')} note={t('flows.networkNote')}>
      <FlowLegend nodes />
      <div ref={ref} className={css.canvas}>
        {width ? (
          <Network
            width={width}
            sheetHeight={layout.height}
            nodes={nodes}
            flows={data.flows.slice(0, layout.flows)}
            title={t('flows.network')}
            hrefFor={(source, target) => rowsQuery(search, source, target)}
            selected={rowsAsked(search)}
          />
        ) : null}
      </div>
      <p className={css.note}>
        {layout.flows < total ? t('flows.networkDrawn', { count: layout.flows, total }) : null}{' '}
        {t('flows.networkAll')}
      </p>
    </Panel>
  );
}

/** The key to lines between actors. */
export function FlowLegend({ nodes = false, disputed = false }: { nodes?: boolean; disputed?: boolean }) {
  return (
    <ul className="chart-legend">
      <li>
        <FlowKey hostile said />
        {t('flows.key.hostile')}
      </li>
      <li>
        <FlowKey hostile={false} said />
        {t('flows.key.cooperative')}
      </li>
      {nodes ? (
        <>
          <li>
            <FlowKey hostile said />
            {t('flows.key.said')}
          </li>
          <li>
            <FlowKey hostile said={false} />
            {t('flows.key.done')}
          </li>
          <li>
            <i className={css.state} aria-hidden="true" />
            {t('flows.key.state')}
          </li>
          <li>
            <i className={css.other} aria-hidden="true" />
            {t('flows.key.other')}
          </li>
        </>
      ) : null}
      {disputed ? (
        <li>
          <i className={css.disputed} aria-hidden="true" />
          {t('flows.key.disputed')}
        </li>
      ) : null}
    </ul>
  );
}
