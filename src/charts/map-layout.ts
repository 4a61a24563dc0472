import { type GeoProjection, geoArea, geoCentroid, geoEqualEarth, geoInterpolate, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { bowBetween, type XY } from './flow-line.tsx';

/** A state's shape; its key is `id`, or its name where it has no code. */
export type MapShape = Feature<Polygon | MultiPolygon, { readonly name: string }>;
export type Degrees = readonly [lon: number, lat: number];

/** Which part of the world is shown: magnified `zoom` times, this place in the middle. */
export interface MapView {
  readonly zoom: number;
  readonly at: Degrees;
}

/** Cut through the Bering Strait, so that no state but Antarctica is in two pieces. */
const MIDDLE = 11;
/** Nobody acts further south: the shown part of the world ends below Cape Horn. */
const SOUTH = -58;
export const WORLD: MapView = { zoom: 1, at: [MIDDLE, 14] };
export const MOST_ZOOM = 12;

export function keyOfShape(shape: MapShape): string {
  return String(shape.id ?? shape.properties.name);
}

/** Beyond this latitude a way runs along the upper edge. */
const POLAR = 72;

/** The world in the Equal Earth projection (Šavrič, Patterson, Jenny 2018): areas are true, so that no state looms. */
export interface WorldSheet {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  readonly path: (shape: MapShape | { readonly type: 'Sphere' }) => string;
  /** Longer side of a shape as it is drawn at zoom 1, in pixels. */
  readonly size: (shape: MapShape) => number;
}

/** The sheet that a width gives. */
export function worldSheet(width: number): WorldSheet {
  const projection = geoEqualEarth().rotate([-MIDDLE, 0]).fitWidth(width, { type: 'Sphere' });
  const height = Math.round(projection([MIDDLE, SOUTH])![1]);
  const path = geoPath(projection).digits(1);
  return {
    width,
    height,
    projection,
    path: (shape) => path(shape) ?? '',
    size: (shape) => {
      const [[x0, y0], [x1, y1]] = path.bounds(shape);
      return Math.max(x1 - x0, y1 - y0);
    },
  };
}

/** The middle of a view in pixels of the sheet, kept so that the view does not leave the sheet. */
function middleOn({ projection, width, height }: WorldSheet, { zoom, at }: MapView, dx = 0, dy = 0) {
  const [x, y] = projection([...at])!;
  const keep = (value: number, size: number) =>
    Math.min(Math.max(value, size / 2 / zoom), size - size / 2 / zoom);
  return [keep(x - dx / zoom, width), keep(y - dy / zoom, height)] as const;
}

/** Where degrees stand in a view of a sheet. */
export function placing(sheet: WorldSheet, view: MapView) {
  const middle = middleOn(sheet, view);
  const { zoom } = view;
  const offset = {
    // Adding 0 makes −0 a plain 0.
    x: Math.round(sheet.width / 2 - middle[0] * zoom) + 0,
    y: Math.round(sheet.height / 2 - middle[1] * zoom) + 0,
  };
  return {
    /** Of the sheet's group: `translate(x y) scale(zoom)`. */
    offset,
    place: (degrees: Degrees): XY => {
      const [x, y] = sheet.projection([...degrees])!;
      return { x: x * zoom + offset.x, y: y * zoom + offset.y };
    },
  };
}

/** The view moved by pixels of the screen, kept on the sheet. */
export function moved(sheet: WorldSheet, view: MapView, dx: number, dy: number): MapView {
  const at = sheet.projection.invert?.([...middleOn(sheet, view, dx, dy)]);
  return at ? { ...view, at: [Math.round(at[0] * 100) / 100, Math.round(at[1] * 100) / 100] } : view;
}

/** The view magnified `by`, between the whole world and what the shapes can bear. */
export function zoomed(sheet: WorldSheet, view: MapView, by: number): MapView {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, Math.round(view.zoom * by * 100) / 100));
  return zoom === 1 ? WORLD : moved(sheet, { ...view, zoom }, 0, 0);
}

/** The view that holds all of these places, with a margin. */
export function viewOf(sheet: WorldSheet, places: readonly Degrees[]): MapView {
  if (!places.length) return WORLD;
  const spots = places.map((place) => sheet.projection([...place])!);
  const span = (axis: 0 | 1) => {
    const all = spots.map((spot) => spot[axis]);
    return [Math.min(...all), Math.max(...all)] as const;
  };
  const [x, y] = [span(0), span(1)];
  const fit = Math.min(sheet.width / (x[1] - x[0] + 60), sheet.height / (y[1] - y[0] + 60));
  const at = sheet.projection.invert?.([(x[0] + x[1]) / 2, (y[0] + y[1]) / 2]) as [number, number];
  return zoomed(sheet, { zoom: 1, at }, Math.min(6, Math.max(1, fit)));
}

/** Places of states by their ids. @param keys  key of the shape by id @param points  states too small for a shape */
export function placesOfStates(
  shapes: readonly MapShape[],
  keys: Readonly<Record<string, string>>,
  points: Readonly<Record<string, Degrees>>,
): Map<string, Degrees> {
  const byKey = new Map<string, MapShape>();
  // A dependency may carry the code of its state: the larger is the state.
  for (const shape of shapes)
    if (isLarger(shape, byKey.get(keyOfShape(shape)))) byKey.set(keyOfShape(shape), shape);
  const found = new Map<string, Degrees>();
  for (const [id, key] of Object.entries(keys)) {
    const shape = byKey.get(key);
    if (shape) found.set(id, middleOf(shape));
    else if (points[id]) found.set(id, points[id]);
  }
  return found;
}

const isLarger = (shape: MapShape, than: MapShape | undefined) => !than || geoArea(shape) > geoArea(than);

/** Where the mark of a state stands: the middle of its largest part, so that France is marked in Europe. */
export function middleOf({ geometry }: MapShape): Degrees {
  if (geometry.type === 'Polygon') return geoCentroid(geometry);
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return geoCentroid(parts.reduce((best, part) => (geoArea(part) > geoArea(best) ? part : best)));
}

/**
 * The shortest way over the globe as points of the screen, bowed to its right so that there and back run apart. In pieces where the
 * map is cut. A way that leads over the pole, which this map draws as a line as long as itself, is bowed on the paper instead.
 * @param bow  how far its middle is bowed, in pixels
 * @param clear  room left at both ends for what stands there, in pixels
 * @param breakAt  two points further apart than this lie on different sides of the cut
 */
export function greatCircle(
  from: Degrees,
  to: Degrees,
  place: (degrees: Degrees) => XY,
  bow: number,
  clear: number,
  breakAt: number,
): XY[][] {
  const STEPS = 40;
  const along = geoInterpolate([...from], [...to]);
  const stops = Array.from({ length: STEPS + 1 }, (_, i) => along(i / STEPS) as [number, number]);
  const points = stops.map(place);
  if (stops.some(([, lat]) => Math.abs(lat) > POLAR)) {
    const [start, end] = [points[0], points[STEPS]];
    // Bowed to the north, whichever way it runs.
    const side = start.x < end.x ? -1 : 1;
    return [
      bowBetween(start, end, (side * (30 + bow)) / Math.hypot(end.x - start.x, end.y - start.y), [
        clear,
        clear,
      ]),
    ];
  }
  const bent = points.map((point, i) => {
    const [a, b] = [points[Math.max(0, i - 1)], points[Math.min(STEPS, i + 1)]];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (!length || length > breakAt) return point;
    const out = bow * Math.sin((Math.PI * i) / STEPS);
    return { x: point.x - ((b.y - a.y) / length) * out, y: point.y + ((b.x - a.x) / length) * out };
  });
  const pieces: XY[][] = [[]];
  const near = (a: XY, b: XY) => Math.hypot(a.x - b.x, a.y - b.y) < clear;
  for (const [i, point] of bent.entries()) {
    if (near(point, points[0]) || near(point, points[STEPS])) continue;
    if (i && Math.abs(points[i].x - points[i - 1].x) > breakAt) pieces.push([]);
    pieces.at(-1)!.push(point);
  }
  return pieces;
}
