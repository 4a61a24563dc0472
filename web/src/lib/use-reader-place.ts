import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { DocumentDetail } from '../../../src/server/api.ts';
import { type Item, sentenceAt, stepSentence, walk } from './items.ts';
import { type Layer, readLayers, switchedLayers } from './layers.ts';
import { findPassage, readPassage } from './passage.ts';

const NO_SPANS: DocumentDetail['sentenceSpans'] = [];

/**
 * Where a reader is in a document, read from the URL and written to it: a coding (`?at=`), a sentence (`?from=`) or a
 * passage (`?quote=`), the layers shown, and the review that is under way (`?queue=`).
 */
export function useReaderPlace(document: DocumentDetail | undefined, items: readonly Item[]) {
  const query = useSearch();
  const place = useMemo(() => {
    const search = new URLSearchParams(query);
    const spans = document?.sentenceSpans ?? NO_SPANS;
    const passage = readPassage(search);
    const found = passage && document ? findPassage(document.text, passage) : null;
    const from = search.get('from') ?? (found ? String(found.start) : null);
    const asked = from === null ? -1 : sentenceAt(spans, Number(from));
    const at = passage
      ? search.get('at')
      : (search.get('at') ?? items.find((item) => item.sentence === asked)?.key ?? null);
    const chosen = items.find((item) => item.key === at) ?? null;
    const layers = readLayers(search);
    const kept = new URLSearchParams();
    for (const key of ['queue', 'layers']) if (search.has(key)) kept.set(key, search.get(key)!);
    const keep = kept.size ? `&${kept}` : '';
    return {
      spans,
      passage,
      found,
      at,
      chosen,
      /** The sentence at hand, or -1. */
      here: chosen?.sentence ?? asked,
      layers,
      queue: search.get('queue'),
      keep,
    };
  }, [query, document, items]);
  const moves = useMemo(() => {
    const { at, here, spans, layers, keep } = place;
    const go = (item: { readonly key: string } | undefined) =>
      item && navigate(`?at=${item.key}${keep}`, { replace: true });
    // From a sentence without codings the walk goes on from where it stands.
    const near = (step: 1 | -1) => {
      if (at !== null || here < 0) return walk(items, at, step);
      return step > 0
        ? items.find((item) => item.sentence > here)
        : items.findLast((item) => item.sentence < here);
    };
    const sentence = (step: 1 | -1) => {
      const next = stepSentence(spans.length, here, step);
      if (next !== undefined) navigate(`?from=${spans[next][0]}${keep}`, { replace: true });
    };
    const toggle = (layer: Layer) => {
      const search = new URLSearchParams(location.search);
      const next = switchedLayers(layers, layer);
      if (next === null) search.delete('layers');
      else search.set('layers', next);
      navigate(`?${search}`, { replace: true });
    };
    return { go, near, sentence, toggle };
  }, [place, items]);
  return { ...place, ...moves };
}
