import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import type { ActKind } from './act-marks.tsx';
import { bowBetween } from './flow-line.tsx';
import { golden } from './golden.fixture.ts';
import {
  greatCircle,
  keyOfShape,
  type MapShape,
  moved,
  placesOfStates,
  placing,
  viewOf,
  WORLD,
  worldSheet,
  zoomed,
} from './map-layout.ts';
import { Matrix } from './matrix.tsx';
import { layoutMatrix } from './matrix-layout.ts';
import { Network } from './network.tsx';
import { WorldMap } from './world-map.tsx';

const kind = (said: boolean, hostile: boolean, events: number): ActKind => ({
  said,
  hostile,
  events,
  lineages: events,
});
const flow = (source: string, target: string, ...kinds: ActKind[]) => {
  const sum = kinds.reduce((all, one) => all + one.events, 0);
  return { source, target, kinds, events: sum, lineages: sum };
};
const flows = [
  flow('US', 'VE', kind(true, true, 4), kind(false, true, 9), kind(false, false, 1)),
  flow('RU', 'US', kind(true, true, 5)),
  flow('RU', 'VE', kind(true, false, 3)),
  flow('VE', 'US', kind(true, true, 2), kind(true, false, 1)),
  flow('EU', 'VE', kind(true, false, 1)),
];
const actor = (id: string, label: string) => ({ id, label, short: id });
const actors = [
  actor('US', 'United States'),
  actor('VE', 'Venezuela'),
  actor('RU', 'Russia'),
  actor('EU', 'European Union'),
];
const hrefFor = (source: string | null, target: string | null) => `?source=${source}&target=${target}`;

test('the matrix: rows act, columns are acted upon, one cell is reached by Tab', async () => {
  const props = {
    actors,
    cells: [...flows, flow('RU', 'none', kind(true, true, 2))],
    nobody: actor('none', 'nobody named'),
    title: 'Who to whom',
    hrefFor,
    current: [0, 1],
    selected: { source: 'US', target: 'VE' },
  } as const;
  await golden('matrix', createElement(Matrix, { ...props, width: 760 }));
  await golden('matrix-narrow', createElement(Matrix, { ...props, width: 330 }));
  const svg = renderToStaticMarkup(createElement(Matrix, { ...props, width: 760 }));
  expect(svg.match(/tabindex="0"/g)).toHaveLength(1);
  expect(svg).toContain(
    'aria-label="United States to Venezuela: hostile words 4, hostile deeds 9, cooperative deeds 1; independent reports 14"',
  );
  expect(svg).toContain('aria-label="Venezuela to Russia: nothing"');
  expect(svg.match(/role="row"/g)).toHaveLength(5);
  expect(
    renderToStaticMarkup(createElement(Matrix, { ...props, hrefFor: undefined, width: 760 })),
  ).not.toContain('<a ');
});

test('a matrix fits its width as long as a finger hits a cell', () => {
  for (const width of [340, 620, 900, 1400]) {
    const { x, wide, high, width: drawn } = layoutMatrix(12, true, width);
    expect(Math.min(wide, high)).toBeGreaterThanOrEqual(26);
    expect(x(12) + wide).toBeLessThanOrEqual(drawn);
    if (width >= 620) expect(drawn).toBe(width);
  }
});

const node = (id: string, x: number, y: number, lineages: number) => ({
  ...actors.find((one) => one.id === id)!,
  x,
  y,
  lineages,
  state: id !== 'EU',
});

test('the network: states round, organisations square, each direction a line of its own', async () => {
  const props = {
    sheetHeight: 560,
    nodes: [
      node('US', 400, 100, 17),
      node('VE', 600, 300, 18),
      node('RU', 0, 300, 8),
      node('EU', 1000, 560, 1),
    ],
    flows,
    title: 'Who to whom',
    hrefFor,
    selected: { source: 'RU', target: null },
  };
  await golden('network', createElement(Network, { ...props, width: 760 }));
  const there = bowBetween({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.1, [0, 0]);
  const back = bowBetween({ x: 100, y: 0 }, { x: 0, y: 0 }, 0.1, [0, 0]);
  expect(Math.sign(there[8].y)).toBe(-Math.sign(back[8].y));
});

const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;
const shapes = feature(topology, topology.objects.countries).features as MapShape[];
const KEYS = { US: '840', VE: '862', FR: '250', SG: '702', TV: '798', AU: '036', NZ: '554' };
const places = placesOfStates(shapes, KEYS, { TV: [179.2, -8.5] });
const sheet = worldSheet(800);

test('the map: a handful of shapes, marks, great circles and what is disputed', async () => {
  // Small shapes alone: the golden file is to be looked at, not to weigh.
  const few = shapes.filter((shape) =>
    ['702', '862', '170', '328', '084', '320'].includes(keyOfShape(shape)),
  );
  const states = [
    { id: 'US', label: 'United States', lineages: 17, kinds: [kind(false, true, 9), kind(true, true, 4)] },
    { id: 'VE', label: 'Venezuela', lineages: 18, kinds: [kind(true, false, 2)] },
  ];
  const props = {
    sheet,
    shapes: few,
    involved: new Set(['862']),
    places,
    states,
    flows: flows.slice(0, 1),
    disputed: [
      { name: 'Essequibo', at: [-59.3, 6], told: 'Essequibo: held by Guyana, claimed by Venezuela' },
    ] as const,
    view: WORLD,
    title: 'Acts by who did them',
    hrefFor: (id: string) => `?source=${id}`,
  };
  await golden('world-map', createElement(WorldMap, props));
  const svg = renderToStaticMarkup(createElement(WorldMap, props));
  expect(svg).toContain('<title>Singapore</title>');
  expect(svg).toContain('Essequibo: held by Guyana, claimed by Venezuela');
  const far = renderToStaticMarkup(
    createElement(WorldMap, { ...props, view: { zoom: 12, at: [103.8, 1.3] } }),
  );
  expect(far.match(/r="1.9"/)).toBeNull();
});

test('states stand on their mainland; those too small for a shape on their point', () => {
  const [lon, lat] = places.get('FR')!;
  expect(lon > -2 && lon < 6 && lat > 44 && lat < 49).toBe(true);
  expect(places.get('TV')).toEqual([179.2, -8.5]);
  expect(places.get('AU')![1]).toBeLessThan(-20);
});

test('a view stays on the sheet, zoom ends at the whole world, and what takes part can be framed', () => {
  expect(zoomed(sheet, { zoom: 1.2, at: [0, 0] }, 0.1)).toEqual(WORLD);
  expect(placing(sheet, WORLD).offset).toEqual({ x: 0, y: 0 });
  const far = moved(sheet, { zoom: 2, at: [0, 0] }, 1e6, 1e6);
  const { offset } = placing(sheet, far);
  expect([offset.x, offset.y]).toEqual([0, 0]);
  const framed = viewOf(sheet, [places.get('US')!, places.get('VE')!]);
  const { place } = placing(sheet, framed);
  for (const id of ['US', 'VE']) {
    const { x, y } = place(places.get(id)!);
    expect(x > 0 && x < sheet.width && y > 0 && y < sheet.height).toBe(true);
  }
  expect(framed.zoom).toBeGreaterThan(1);
});

test('a great circle over the edge of the map is drawn in two pieces', () => {
  const { place } = placing(sheet, WORLD);
  expect(greatCircle(places.get('US')!, places.get('FR')!, place, 6, 0, 400)).toHaveLength(1);
  expect(greatCircle([-150, 20], [160, 20], place, 6, 0, 400)).toHaveLength(2);
});
