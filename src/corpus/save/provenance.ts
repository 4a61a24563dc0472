import { createHash } from 'node:crypto';
import type { Publisher } from '../../world/types.ts';
import type { DocumentInput } from '../document-input.ts';

/** A publication as the table has it, but for its number. */
export function provenanceRow(docId: string, input: DocumentInput, publisher: Publisher) {
  return {
    doc_id: docId,
    fingerprint: fingerprint(input, publisher),
    publisher_id: publisher.id,
    published: input.published,
    published_precision: input.publishedPrecision,
    url: input.url,
    source: input.source,
    source_line: input.sourceLine,
    source_id: input.sourceId,
    references: input.references,
    sample: input.sample,
  };
}

export type ProvenanceValues = ReturnType<typeof provenanceRow>;

/**
 * What makes two publications one: publisher, day and address, or, where there is no address, the file it was read
 * from. Added twice, a file is one publication; its copy under another name is a second.
 */
function fingerprint(input: DocumentInput, publisher: Publisher): string {
  const place = input.url ?? `${input.source}\n${input.sourceId ?? ''}`;
  return createHash('sha256')
    .update(`${publisher.id}\n${input.published ?? ''}\n${place}`)
    .digest('hex')
    .slice(0, 16);
}

type Publication = Pick<
  ProvenanceValues,
  'published' | 'publisher_id' | 'url' | 'published_precision' | 'sample'
>;

/** The publication that a document is told by: the earliest; the order of import must not matter. */
export function primaryOf<P extends Publication>(publications: readonly P[]): P {
  const key = (row: P) =>
    [
      row.published ?? '9999',
      row.publisher_id === 'unknown' ? '1' : '0',
      row.publisher_id,
      row.url ?? '\uffff',
    ].join('\n');
  return publications.reduce((first, row) => (key(row) < key(first) ? row : first));
}
