import type { Corpus, DocumentDetail } from '../corpus/index.ts';
import { DemarcheError } from '../errors.ts';
import { type DossierDefinition, proseOf } from './definition.ts';
import { placeKey, placesIn } from './prose.ts';
import type { CitedPlace } from './types.ts';

/** The sentences that a definition's prose cites by their place, by `placeKey`. What is no longer there is left out. */
export async function placesCited(
  corpus: Corpus,
  definition: Pick<DossierDefinition, 'title' | 'parts'>,
): Promise<Map<string, CitedPlace>> {
  const places = proseOf(definition).flatMap(placesIn);
  const documents = new Map<string, DocumentDetail | null>();
  for (const { docId } of places)
    if (!documents.has(docId)) documents.set(docId, await documentOrNull(corpus, docId));
  return new Map(
    places.flatMap((place) => {
      const document = documents.get(place.docId);
      const sentence = document && sentenceAt(document, place.start, place.end);
      return sentence ? [[placeKey(place), { document, sentence }] as const] : [];
    }),
  );
}

/** The sentence in which a span begins; null when the text holds no such span, or none of its sentences does. */
function sentenceAt({ text, sentenceSpans }: DocumentDetail, start: number, end: number) {
  if (start >= end || end > text.length) return null;
  const found = sentenceSpans.find(([from, to]) => from <= start && start < to);
  return found ? { start: found[0], end: found[1], text: text.slice(...found) } : null;
}

async function documentOrNull(corpus: Corpus, docId: string): Promise<DocumentDetail | null> {
  return corpus.document(docId).catch((error) => {
    if (error instanceof DemarcheError && error.code === 'DOCUMENT_UNKNOWN') return null;
    throw error;
  });
}
