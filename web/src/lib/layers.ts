/** What is marked in a text. Each layer has a look of its own, so that several lie over one another. */
export const LAYERS = ['events', 'quotes', 'actors', 'principles'] as const;
export type Layer = (typeof LAYERS)[number];

/** Shown unless a URL says otherwise: all names and principles at once make a busy page. */
const USUAL: readonly Layer[] = ['events', 'quotes'];

/** The layers that a URL asks for (`?layers=events,actors`); `none` for a bare text. */
export function readLayers(search: URLSearchParams): readonly Layer[] {
  const asked = search.get('layers');
  return asked === null ? USUAL : LAYERS.filter((layer) => asked.split(',').includes(layer));
}

/** What the URL says of the layers after one is switched; null for the usual ones. */
export function switchedLayers(shown: readonly Layer[], layer: Layer): string | null {
  const next = LAYERS.filter((one) => (one === layer ? !shown.includes(one) : shown.includes(one)));
  if (next.join() === USUAL.join()) return null;
  return next.join(',') || 'none';
}
