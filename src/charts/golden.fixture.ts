import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect } from 'vitest';

/** Drawings are kept as files: open them in a browser to see what a change did, `vitest -u` accepts it. */
export async function golden(name: string, drawing: ReactElement): Promise<void> {
  const svg = renderToStaticMarkup(drawing);
  expect(svg.match(/\d\.\d{3,}/), 'a coordinate that depends on the machine').toBeNull();
  const file = svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"').replaceAll('><', '>\n<');
  await expect(`${file}\n`).toMatchFileSnapshot(`golden/${name}.svg`);
}
