import type { Coding, Participant } from '../coding/types.ts';
import type { Publisher } from '../world/types.ts';
import { documentId } from './canonical-id.ts';
import type { DocumentInput } from './document-input.ts';
import type { DocumentDetail, RowParticipant, TextSpan } from './rows.ts';

/** A bare text as a document of unknown origin: nothing is known of it but its words and, maybe, its day. */
export function looseDocument(text: string, published: string | null, source = '-'): DocumentInput {
  return {
    title: null,
    text,
    language: 'en',
    published,
    publishedPrecision: published ? 'day' : 'unknown',
    publisher: { name: null, url: null },
    url: null,
    source,
    sourceLine: null,
    sourceId: null,
    references: [],
    sample: false,
    meta: {},
  };
}

/**
 * The rows of a document that is not stored: what `corpus` would answer had it been saved with this coding and never
 * reviewed. For a dossier of loose files.
 */
export function detailOf(
  input: DocumentInput,
  coding: Coding,
  publisher: Publisher,
  engineVersion: string,
): DocumentDetail {
  const { text } = input;
  const docId = documentId(text);
  const words = (span: { start: number; end: number }): TextSpan => ({
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
  });
  const named = (who: Participant): RowParticipant => ({ ...who, text: text.slice(who.start, who.end) });
  const origin = {
    docId,
    title: input.title,
    publisher,
    published: input.published,
    publishedPrecision: input.publishedPrecision,
    url: input.url,
    lineageId: docId,
    sample: input.sample,
  };
  const row = (kind: string, index: number, sentence: number) => {
    const [start, end] = coding.sentences[sentence];
    return {
      ...origin,
      key: `${kind}:${index}`,
      review: 'proposed' as const,
      reviewedBy: null,
      sentenceSpan: words({ start, end }),
    };
  };
  const actors = new Set(
    coding.mentions
      .flatMap((mention) => [mention.actor, mention.country])
      .filter((id): id is string => id !== null),
  );
  return {
    ...origin,
    language: input.language,
    status: 'coded',
    engineVersion,
    characters: text.length,
    sentences: coding.sentences.length,
    events: coding.events.length,
    quotes: coding.quotes.length,
    actors: [...actors].sort(),
    provenances: [
      {
        seq: 0,
        publisher,
        published: input.published,
        publishedPrecision: input.publishedPrecision,
        url: input.url,
        source: input.source,
        sourceLine: input.sourceLine,
        sourceId: input.sourceId,
        references: input.references,
        sample: input.sample,
      },
    ],
    text,
    meta: input.meta,
    sentenceSpans: coding.sentences,
    mentions: coding.mentions,
    eventRows: coding.events.map((event, i) => ({
      ...event,
      ...row('event', i, event.sentence),
      sources: event.sources.map(named),
      targets: event.targets.map(named),
      trigger: words(event.trigger),
    })),
    quoteRows: coding.quotes.map((quote, i) => ({
      ...quote,
      ...row('quote', i, quote.sentence),
      speaker: quote.speaker && named(quote.speaker),
      text: quote.spans.map(([start, end]) => text.slice(start, end)).join(' … '),
      fragmentTexts: quote.fragments.map(([start, end]) => text.slice(start, end)),
    })),
    attitudeRows: coding.attitudes.map((attitude, i) => ({
      ...attitude,
      ...row('attitude', i, attitude.sentence),
      holder: named(attitude.holder),
      target: named(attitude.target),
    })),
  };
}
