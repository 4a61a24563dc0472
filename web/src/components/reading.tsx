import { memo, useEffect, useMemo, useRef } from 'react';
import type { DocumentDetail } from '../../../src/server/api.ts';
import { type Item, paragraphsOf } from '../lib/items.ts';
import type { Layer } from '../lib/layers.ts';
import { type Segment, type Span, segment } from '../lib/segments.ts';
import type { TextRange } from '../lib/word-edges.ts';
import { classOf } from './marked.tsx';
import css from './reading.module.css';
import { type ItemTag, isDrawn, isShown, passageSpan, pick, sameSpan, spansOf } from './reading-spans.ts';

interface ReadingProps {
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly items: readonly Item[];
  readonly mentions: DocumentDetail['mentions'];
  readonly layers: readonly Layer[];
  /** Words that a link asks for, or that a coding at hand is to hold on to. */
  readonly passage: TextRange | null;
  /** What stays in the URL: `&queue=…`. */
  readonly keep: string;
  readonly at: string | null;
  /** A chosen sentence without codings, or -1. */
  readonly sentence: number;
}

/** Characters from which on a document is laid out only where it is looked at. */
const LONG = 10_000;

/**
 * The text with every event and quote as a link to itself; the chosen one shown with its parties. What lies between leads to
 * the account of its sentence; there are too many of these links for the Tab key, so n and p step through the sentences.
 */
export function Reading(props: ReadingProps) {
  const { text, sentences, items, mentions, layers, passage, keep, at, sentence } = props;
  const box = useRef<HTMLDivElement>(null);
  const chosen = items.find((item) => item.key === at) ?? null;
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const shown = layers.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: layers by their names
  const coded = useMemo(() => spansOf(items, mentions, layers), [items, mentions, shown]);
  const spans = useMemo(() => (passage ? [...coded, passageSpan(passage)] : coded), [coded, passage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another item is chosen
  useEffect(() => {
    const mark =
      box.current?.querySelector<HTMLElement>('[aria-current="true"]') ??
      box.current?.querySelector<HTMLElement>('[data-passage]');
    mark?.scrollIntoView({ block: 'center', behavior: 'auto' });
  }, [at, sentence]);
  return (
    <div ref={box} className={text.length > LONG ? `${css.text} ${css.long}` : css.text} lang="en">
      {paragraphs.map((p) => {
        // What is neither seen nor clicked would only cut the text into more pieces.
        const inside = spans.filter((s) => s.start < p.end && s.end > p.start && isDrawn(s.tag, chosen));
        const here = chosen !== null && chosen.start < p.end && chosen.end > p.start;
        return (
          <Paragraph
            key={p.start}
            keep={keep}
            text={text}
            start={p.start}
            end={p.end}
            spans={inside}
            sentences={sentences}
            chosen={here || inside.some((s) => s.tag.item === chosen) ? chosen : null}
            asked={heldBy(p, sentences[sentence])}
          />
        );
      })}
    </div>
  );
}

interface ParagraphProps {
  readonly keep: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span<ItemTag>[];
  readonly sentences: readonly (readonly [number, number])[];
  readonly chosen: Item | null;
  /** A sentence of the paragraph without codings that was asked for. */
  readonly asked: readonly [number, number] | null;
}

const Paragraph = memo(
  function Paragraph({ keep, text, start, end, spans, sentences, chosen, asked }: ParagraphProps) {
    const held = chosen && sentences.find(([from, to]) => from <= chosen.start && to > chosen.start);
    const own = sentences.flatMap(([from, to]) => (to > start && from < end ? [toSpan(from, to)] : []));
    const pieces = segment<ItemTag | null>(text, [...spans, ...own], start, end);
    let marked = false;
    return (
      <p>
        {pieces.map((piece) => {
          const tags = piece.spans.flatMap((s) => (s.tag ? [s.tag] : []));
          const from = piece.spans.find((s) => s.tag === null)?.start ?? -1;
          const inSentence = from >= 0 && (from === held?.[0] || from === asked?.[0]);
          const shown = tags.filter((tag) => isShown(tag, chosen));
          const asPassage = tags.some(({ role }) => role === 'passage') || undefined;
          // A space between two pieces is part of no link: it would be one without a name.
          const target = piece.text.trim() ? pick(tags, chosen) : null;
          const className = `${inSentence ? css.current : ''} ${shown.length ? classOf(shown) : ''}`.trim();
          if (!target)
            return from < 0 || !piece.text.trim() ? (
              <span key={piece.start} className={className} data-start={piece.start} data-passage={asPassage}>
                {piece.text}
              </span>
            ) : (
              <a
                key={piece.start}
                href={`?from=${from}${keep}`}
                className={`${css.silent} ${className}`}
                aria-current={from === asked?.[0] ? 'true' : undefined}
                data-start={piece.start}
                data-passage={asPassage}
                tabIndex={-1}
              >
                {piece.text}
              </a>
            );
          const isChosen =
            chosen !== null &&
            tags.some((tag) => tag.item === chosen && ['trigger', 'quote', 'fragment'].includes(tag.role));
          const first = isChosen && !marked;
          if (isChosen) marked = true;
          return (
            <a
              key={piece.start}
              href={`?at=${target.key}${keep}`}
              className={`${css.item} ${isChosen ? css.chosen : ''} ${standing(target)} ${className}`}
              data-start={piece.start}
              data-passage={asPassage}
              aria-current={first ? 'true' : undefined}
              tabIndex={isFirstPiece(piece, tags) ? undefined : -1}
            >
              {piece.text}
            </a>
          );
        })}
      </p>
    );
  },
  (a, b) =>
    a.spans.length === b.spans.length &&
    a.chosen === b.chosen &&
    a.asked?.[0] === b.asked?.[0] &&
    a.text === b.text &&
    a.keep === b.keep &&
    a.spans.every((s, i) => sameSpan(s, b.spans[i])),
);

const toSpan = (start: number, end: number): Span<null> => ({ start, end, tag: null });

/** Whether nobody decided on it, somebody turned it down, or it stands: proposals are dashed. */
function standing({ event, quote }: Item): string {
  const { review } = (event ?? quote)!;
  return review === 'proposed' ? css.proposal : review === 'rejected' ? css.rejected : '';
}

/** A sentence that lies in a paragraph, or null. */
function heldBy(
  paragraph: { readonly start: number; readonly end: number },
  sentence: readonly [number, number] | undefined,
): readonly [number, number] | null {
  return sentence && sentence[0] >= paragraph.start && sentence[0] < paragraph.end ? sentence : null;
}

/** Tab stops once an item, not at each piece it was cut into. */
function isFirstPiece(piece: Segment<ItemTag | null>, tags: readonly ItemTag[]): boolean {
  return tags.some((tag) => tag.item?.start === piece.start);
}
