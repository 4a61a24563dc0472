import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { createAtlas } from './atlas.ts';
import { shippedTables } from './shipped.fixture.ts';
import { rowsOf } from './tsv.ts';

const tables = shippedTables();
const atlas = createAtlas(tables);
const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;
const shapes = feature(topology, topology.objects.countries).features;
const keys = new Set(shapes.map((shape) => String(shape.id ?? shape.properties.name)));
const sovereign = rowsOf(tables, 'countries').filter((row) => row.sovereign === 'yes');

test('every sovereign state has a shape on the map, or a point', () => {
  const lacking = sovereign.filter(({ iso2 }) => !keys.has(atlas.shapeOf(iso2)!) && !atlas.points[iso2]);
  expect(lacking.map((row) => row.iso2)).toEqual([]);
  expect(atlas.shapeOf('XK')).toBe('Kosovo');
  expect(atlas.shapeOf('NATO')).toBeNull();
});

test('no two states share a shape', () => {
  const all = sovereign.map(({ iso2 }) => atlas.shapeOf(iso2));
  expect(new Set(all).size).toBe(all.length);
});

test('disputed areas name known actors, and the map says what its shapes say of Crimea', () => {
  const known = new Set(rowsOf(tables, 'countries').map((row) => row.iso2));
  for (const { name, at, held, claimed } of atlas.disputed) {
    expect(claimed.length, name).toBeGreaterThan(0);
    expect(
      [...held, ...claimed].filter((id) => id !== 'self' && !known.has(id)),
      name,
    ).toEqual([]);
    expect(Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90, name).toBe(true);
  }
  const crimea = atlas.disputed.find(({ name }) => name === 'Crimea')!;
  const holder = shapes.find((shape) => geoContains(shape, [...crimea.at]));
  // The note under the map says so; a later atlas that draws it otherwise needs another note.
  expect(holder?.id).toBe(atlas.shapeOf('RU'));
});
