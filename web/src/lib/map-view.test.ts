import { expect, test } from 'vitest';
import { WORLD, worldSheet } from '../../../src/charts/map-layout.ts';
import { mapView, viewByKey, viewChange } from './map-view.ts';

const sheet = worldSheet(900);
const read = (query: string) => mapView(new URLSearchParams(query));

test('the URL holds the view; what makes no sense shows the whole world', () => {
  expect(read('zoom=4&at=35.2,31.8')).toEqual({ zoom: 4, at: [35.2, 31.8] });
  expect(viewChange(read('zoom=4&at=35.2,31.8'))).toEqual({ zoom: '4', at: '35.2,31.8' });
  for (const query of ['', 'zoom=4', 'zoom=0.5&at=1,2', 'zoom=4&at=1,200', 'zoom=x&at=a,b'])
    expect(read(query), query).toBe(WORLD);
  expect(read('zoom=999&at=1,2').zoom).toBe(12);
  expect(viewChange(WORLD)).toEqual({ zoom: null, at: null });
});

test('keys magnify, move and lead back; unmagnified, arrows are the page’s', () => {
  expect(viewByKey(sheet, WORLD, 'ArrowLeft')).toBeNull();
  const near = viewByKey(sheet, { zoom: 4, at: [35, 31] }, 'ArrowRight')!;
  expect(near.at[0]).toBeGreaterThan(35);
  expect(viewByKey(sheet, near, 'ArrowDown')!.at[1]).toBeLessThan(near.at[1]);
  expect(viewByKey(sheet, WORLD, '+')!.zoom).toBe(1.6);
  expect(viewByKey(sheet, { zoom: 1.6, at: [0, 0] }, '-')).toEqual(WORLD);
  expect(viewByKey(sheet, near, '0')).toBe(WORLD);
});
