import {
  type MapView,
  MOST_ZOOM,
  moved,
  WORLD,
  type WorldSheet,
  zoomed,
} from '../../../src/charts/map-layout.ts';

/** The part of the world that the URL asks for: `zoom=4&at=35.2,31.8`; the whole where it asks for none. */
export function mapView(search: URLSearchParams): MapView {
  const zoom = Number(search.get('zoom'));
  const [lon, lat] = (search.get('at') ?? '').split(',').map(Number);
  if (!(zoom > 1) || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) return WORLD;
  return { zoom: Math.min(MOST_ZOOM, zoom), at: [lon, lat] };
}

/** What of the URL changes for a view. */
export function viewChange({ zoom, at }: MapView): {
  readonly zoom: string | null;
  readonly at: string | null;
} {
  return zoom > 1 ? { zoom: String(zoom), at: at.join(',') } : { zoom: null, at: null };
}

const BY = 1.6;
const STEP = 80;

export const magnified = (sheet: WorldSheet, view: MapView) => zoomed(sheet, view, BY);
export const reduced = (sheet: WorldSheet, view: MapView) => zoomed(sheet, view, 1 / BY);

/** The view that a key leads to; null where it leads nowhere, so that the page may scroll. */
export function viewByKey(sheet: WorldSheet, view: MapView, key: string): MapView | null {
  if (key === '+' || key === '=') return magnified(sheet, view);
  if (view.zoom === 1) return null;
  if (key === '-') return reduced(sheet, view);
  if (key === '0') return WORLD;
  if (key === 'ArrowLeft') return moved(sheet, view, STEP, 0);
  if (key === 'ArrowRight') return moved(sheet, view, -STEP, 0);
  if (key === 'ArrowUp') return moved(sheet, view, 0, STEP);
  if (key === 'ArrowDown') return moved(sheet, view, 0, -STEP);
  return null;
}
