import type { DocumentRow } from '../../corpus/rows.ts';
import type { Ownership } from '../../world/types.ts';

/** A source as a citation processor reads it: CSL-JSON 1.0.2, https://docs.citationstyles.org. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage' | 'report' | 'document';
  readonly title?: string;
  /** Publications are signed by who put them out: bylines are not read. */
  readonly author: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly publisher: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly language?: string;
  readonly URL?: string;
  readonly note: string;
}

const TYPE: Partial<Record<Ownership, CslItem['type']>> = { official: 'report', unknown: 'webpage' };

/** @param doc  of several publications the earliest is told */
export function cslOf(doc: DocumentRow): CslItem {
  const { name, ownership } = doc.publisher;
  const type = doc.sample ? 'document' : (TYPE[ownership] ?? 'article-newspaper');
  const issued = datePartsOf(doc);
  return {
    id: doc.docId,
    type,
    ...(doc.title ? { title: doc.title } : {}),
    author: [{ literal: name }],
    ...(type === 'article-newspaper' ? { 'container-title': name } : {}),
    publisher: name,
    ...(issued ? { issued: { 'date-parts': [issued] } } : {}),
    ...(doc.language ? { language: doc.language } : {}),
    ...(doc.url ? { URL: doc.url } : {}),
    note: `document ${doc.docId}${doc.sample ? ', sample' : ''}`,
  };
}

function datePartsOf({ published, publishedPrecision }: DocumentRow): number[] | null {
  if (!published) return null;
  const parts = published.split('-').map(Number);
  return publishedPrecision === 'year'
    ? parts.slice(0, 1)
    : publishedPrecision === 'month'
      ? parts.slice(0, 2)
      : parts;
}
