import { DemarcheError } from '../../errors.ts';
import type { DocumentInput } from '../document-input.ts';

/**
 * An input as PostgreSQL can keep it: no NUL and no half of a surrogate pair in what stands beside the text. The text
 * itself is never changed, every offset counts into it.
 * @throws INPUT_BINARY when the text holds a NUL
 */
export function storable(input: DocumentInput): DocumentInput {
  if (input.text.includes('\0')) throw new DemarcheError('INPUT_BINARY', { input: input.source });
  return {
    ...input,
    title: input.title && clean(input.title),
    url: input.url && clean(input.url),
    source: clean(input.source),
    sourceId: input.sourceId && clean(input.sourceId),
    publisher: { ...input.publisher, name: input.publisher.name && clean(input.publisher.name) },
    references: input.references.map(({ name, url }) => ({ name: clean(name), url: url && clean(url) })),
    meta: Object.fromEntries(Object.entries(input.meta).map(([key, value]) => [clean(key), clean(value)])),
  };
}

function clean(text: string): string {
  return text.replace(/\0|\p{Cs}/gu, '\ufffd');
}
