import type { EventRow, QuoteRow } from '../../../src/server/api.ts';
import { type Span, segment } from '../lib/segments.ts';
import css from './marked.module.css';

export interface Tag {
  readonly role: 'trigger' | 'party' | 'quote' | 'fragment' | 'speaker' | 'actor' | 'principle' | 'passage';
  readonly hostile: boolean;
}

interface MarkedProps {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span<Tag>[];
}

/** Text with what was found in it: the act highlighted, parties underlined, quoted words ruled below. */
export function Marked({ text, from, to, spans }: MarkedProps) {
  return segment(text, spans, from, to).map((piece) => {
    if (!piece.spans.length) return piece.text;
    return (
      <span key={piece.start} className={classOf(piece.spans.map((s) => s.tag))}>
        {piece.text}
      </span>
    );
  });
}

export function classOf(tags: readonly Tag[]): string {
  const names = tags.map((tag) => `${css[tag.role]} ${tag.hostile ? css.hostile : css.cooperative}`);
  return [...new Set(names.join(' ').split(' '))].join(' ');
}

/** Spans of an event: what it is, who, whom. */
export function eventSpans(event: Pick<EventRow, 'trigger' | 'sources' | 'targets' | 'quad'>): Span<Tag>[] {
  const hostile = event.quad > 2;
  return [
    { ...event.trigger, tag: { role: 'trigger', hostile } },
    ...[...event.sources, ...event.targets].map((p) => ({
      start: p.start,
      end: p.end,
      tag: { role: 'party', hostile } as const,
    })),
  ];
}

export function quoteSpans(quote: Pick<QuoteRow, 'spans' | 'fragments' | 'speaker' | 'rung'>): Span<Tag>[] {
  const hostile = quote.rung > 0;
  const spans: Span<Tag>[] = quote.spans.map(([start, end]) => ({
    start,
    end,
    tag: { role: 'quote', hostile },
  }));
  for (const [start, end] of quote.fragments) spans.push({ start, end, tag: { role: 'fragment', hostile } });
  if (quote.speaker)
    spans.push({ start: quote.speaker.start, end: quote.speaker.end, tag: { role: 'speaker', hostile } });
  return spans;
}
