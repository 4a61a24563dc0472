import mammoth from 'mammoth';
import { tidyLine } from './canonical.ts';
import type { Draft } from './draft.ts';
import { fragmentText } from './html.ts';
import { plainHead } from './plain.ts';
import { unpackedSize } from './zip.ts';

/**
 * DOCX → one document: paragraphs, headings, lists and tables in order; pictures, notes' marks and comments are left out.
 * @throws Error when it is no DOCX; `RangeError` when it would unpack to more than `limit` bytes
 */
export async function readDocx(bytes: Uint8Array, limit: number): Promise<Draft> {
  if (unpackedSize(bytes) > limit) throw new RangeError('unpacks to too much');
  const skipped = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, skipped);
  const heading = value.match(/<h1[^>]*>([\s\S]*?)<\/h1>/)?.[1];
  const text = fragmentText(value.replace(/<sup>[\s\S]{0,300}?<\/sup>/g, ''));
  const { bodyStart, ...head } = plainHead(text);
  return {
    ...head,
    title: head.title ?? tidyLine(heading && fragmentText(heading)),
    text: text.slice(bodyStart).trim(),
  };
}
