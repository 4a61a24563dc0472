import { drawToPng } from './chromium.ts';

/** A drawing that stands by itself, on white paper, with its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** The same as pixels; null where no Chromium draws it. */
  readonly png: Uint8Array | null;
}

/** How an SVG becomes a PNG. @throws CHROMIUM_MISSING, PRINT_FAILED */
export type Draw = typeof drawToPng;

/** A drawing of a page as a picture that needs no page; for want of pixels nobody should go without the file. */
export async function pictureOf(markup: string, draw: Draw = drawToPng): Promise<Picture> {
  const svg = standalone(markup);
  const [, width, height] = /^<svg [^>]*\bwidth="(\d+)" height="(\d+)"/.exec(svg)!;
  const size = { width: Number(width), height: Number(height) };
  return { svg, ...size, png: await draw(svg, size).catch(() => null) };
}

/**
 * What a page gives to a drawing, given here: a name space, a font, colours instead of properties. Text processors know
 * no `paint-order` and would draw the halo of a text over it: the halo becomes a text of its own below.
 */
function standalone(markup: string): string {
  return markup
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" font-family="Arial, Helvetica, sans-serif" ')
    .replace(/var\(--[\w-]+, (#[0-9a-f]{6})\)/g, '$1')
    .replace(
      /<text ([^>]*)( stroke="[^"]*" stroke-width="\d+") paint-order="stroke"([^>]*)>([^<]*)<\/text>/g,
      '<text $1$2$3 aria-hidden="true">$4</text><text $1$3>$4</text>',
    );
}
