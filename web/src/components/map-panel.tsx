import { useEffect, useMemo, useRef } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { Legend } from '../../../src/charts/index.ts';
import {
  type Degrees,
  type MapView,
  moved,
  placesOfStates,
  viewOf,
  WORLD,
  worldSheet,
} from '../../../src/charts/map-layout.ts';
import { WorldMap } from '../../../src/charts/world-map.tsx';
import type { FlowsAnswer } from '../../../src/server/api.ts';
import { rowsAsked, rowsQuery } from '../lib/flows-query.ts';
import { magnified, mapView, reduced, viewByKey, viewChange } from '../lib/map-view.ts';
import { changed } from '../lib/search.ts';
import { t } from '../lib/text.ts';
import { useDrag } from '../lib/use-drag.ts';
import { useShapes } from '../lib/use-shapes.ts';
import { useWidth } from '../lib/use-width.ts';
import { flowLabel } from './flows-names.ts';
import { BesideMap, DisputedList, toldDispute } from './map-lists.tsx';
import css from './map-panel.module.css';
import { FlowLegend } from './network-panel.tsx';
import { Panel } from './panel.tsx';
import { Loading } from './states.tsx';

const MOST_LINES = 12;
/** A smaller world would be a stamp: it scrolls sideways on narrow screens. */
const NARROWEST = 640;

/** The map: marks by who acts or by who is acted upon, the strongest links as great circles; who has no territory stands beside it. */
export function MapPanel({ data, search }: { data: FlowsAnswer; search: URLSearchParams }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const shapes = useShapes();
  const { atlas, actors } = data;
  const by = search.get('by') === 'target' ? 'target' : 'source';
  const sheet = useMemo(() => worldSheet(Math.max(NARROWEST, width)), [width]);
  const places = useMemo(
    () => placesOfStates(shapes.data ?? [], atlas.shapes, atlas.points),
    [shapes.data, atlas],
  );
  const involved = useMemo(() => new Set(Object.values(atlas.shapes)), [atlas]);
  const states = actors
    .filter(({ actor }) => places.has(actor))
    .map(({ actor, sent, received }) => ({
      id: actor,
      label: flowLabel(data, actor),
      ...(by === 'source' ? sent : received),
    }))
    .filter((state) => state.events > 0)
    .sort((a, b) => b.lineages - a.lineages);
  const asked = rowsAsked(search);
  // Whose acts are read has its own links drawn, and nobody else's.
  const flows = data.flows
    .filter(({ source, target }) => places.has(source) && places.has(target))
    .filter(
      ({ source, target }) =>
        [source, null, undefined].includes(asked?.source) &&
        [target, null, undefined].includes(asked?.target),
    )
    .slice(0, MOST_LINES);
  const kept = mapView(search);
  const show = (next: MapView) =>
    navigate(`${location.pathname}${changed(search, viewChange(next))}`, { replace: true });
  const { offset, handlers } = useDrag(kept.zoom > 1, (dx, dy) => show(moved(sheet, kept, dx, dy)));
  const view = offset ? moved(sheet, kept, offset.dx, offset.dy) : kept;
  const scroller = useRef<HTMLElement>(null);
  const drawn = Boolean(shapes.data && width);
  // What is wider than the screen is first seen in its middle, where the view is centred.
  useEffect(() => {
    const element = scroller.current;
    if (drawn && element) element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2;
  }, [drawn]);
  const involvedPlaces = states
    .map(({ id }) => places.get(id))
    .filter((place): place is Degrees => place !== undefined);
  const title = t(`flows.map.${by}`);
  const rowsOf = (id: string) =>
    by === 'source' ? rowsQuery(search, id, null) : rowsQuery(search, null, id);
  return (
    <Panel
      id="map"
      title={title}
      note={t('flows.mapNote', { count: flows.length })}
      action={
        <span className={css.by}>
          {(['source', 'target'] as const).map((one) => (
            <a
              key={one}
              href={changed(search, { by: one === 'source' ? null : one, source: null, target: null })}
              aria-current={one === by ? 'true' : undefined}
            >
              {t(one === 'source' ? 'flows.map.bySource' : 'flows.map.byTarget')}
            </a>
          ))}
        </span>
      }
    >
      <Legend />
      <FlowLegend disputed />
      <div ref={ref} className={css.canvas} style={{ minHeight: sheet.height }}>
        {shapes.error ? <p className={css.failed}>{t('flows.map.failed')}</p> : null}
        {shapes.data && width ? (
          <section
            ref={scroller}
            className={view.zoom > 1 ? `${css.map} ${css.zoomed}` : css.map}
            aria-label={t('flows.map.view')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move the map
            tabIndex={0}
            onKeyDown={(event) => {
              const next =
                event.ctrlKey || event.metaKey || event.altKey ? null : viewByKey(sheet, view, event.key);
              if (!next) return;
              event.preventDefault();
              show(next);
            }}
            {...handlers}
          >
            <WorldMap
              {...{ sheet, shapes: shapes.data, involved, places, states, flows, view, title }}
              disputed={atlas.disputed.map((area) => ({ ...area, told: toldDispute(data, area) }))}
              hrefFor={rowsOf}
              hrefForFlow={(source, target) => rowsQuery(search, source, target)}
              selected={by === 'source' ? asked?.source : asked?.target}
            />
          </section>
        ) : shapes.error ? null : (
          <Loading rows={3} />
        )}
        <div className={css.zoom} data-no-print="">
          <button
            type="button"
            className="button"
            aria-label={t('flows.map.in')}
            onClick={() => show(magnified(sheet, view))}
          >
            +
          </button>
          <button
            type="button"
            className="button"
            aria-label={t('flows.map.out')}
            disabled={view.zoom === 1}
            onClick={() => show(reduced(sheet, view))}
          >
            −
          </button>
          <button type="button" className="button" onClick={() => show(viewOf(sheet, involvedPlaces))}>
            {t('flows.map.involved')}
          </button>
          <button type="button" className="button" disabled={view.zoom === 1} onClick={() => show(WORLD)}>
            {t('flows.map.world')}
          </button>
        </div>
      </div>
      <p className={css.note}>{t('flows.map.boundaries')}</p>
      <DisputedList data={data} />
      <BesideMap data={data} by={by} hrefFor={rowsOf} onMap={(id) => id in data.atlas.shapes} />
    </Panel>
  );
}
