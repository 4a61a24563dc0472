import { memo, useEffect, useMemo, useRef } from 'react';
import { sentencePath } from '../api/paths.ts';
import { type Item, paragraphsOf } from '../lib/items.ts';
import { type Segment, type Span, segment } from '../lib/segments.ts';
import { classOf, eventSpans, quoteSpans, type Tag } from './marked.tsx';
import css from './reading.module.css';

interface ReadingProps {
  readonly docId: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly items: readonly Item[];
  readonly at: string | null;
  /** A chosen sentence without codings, or -1. */
  readonly sentence: number;
}

/** Paragraphs from which on a document is laid out only where it is looked at. */
const LONG = 150;

interface ItemTag extends Tag {
  readonly item: Item;
}

/**
 * The text with every event and quote as a link to itself; the chosen one shown with its parties. What lies between leads to
 * the account of its sentence; there are too many of these links for the Tab key, so n and p step through the sentences.
 */
export function Reading({ docId, text, sentences, items, at, sentence }: ReadingProps) {
  const box = useRef<HTMLDivElement>(null);
  const chosen = items.find((item) => item.key === at) ?? null;
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const spans = useMemo(() => items.flatMap(spansOf), [items]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another item is chosen
  useEffect(() => {
    const mark = box.current?.querySelector<HTMLElement>('[aria-current="true"]');
    mark?.scrollIntoView({ block: 'center', behavior: 'auto' });
  }, [at, sentence]);
  return (
    <div ref={box} className={paragraphs.length > LONG ? `${css.text} ${css.long}` : css.text} lang="en">
      {paragraphs.map((p) => {
        const inside = spans.filter((s) => s.start < p.end && s.end > p.start);
        const here = chosen !== null && chosen.start < p.end && chosen.end > p.start;
        return (
          <Paragraph
            key={p.start}
            docId={docId}
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
  readonly docId: string;
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
  function Paragraph({ docId, text, start, end, spans, sentences, chosen, asked }: ParagraphProps) {
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
          // A space between two pieces is part of no link: it would be one without a name.
          const target = piece.text.trim() ? pick(tags, chosen) : null;
          const className = `${inSentence ? css.current : ''} ${shown.length ? classOf(shown) : ''}`.trim();
          if (!target)
            return from < 0 || !piece.text.trim() ? (
              <span key={piece.start} className={className}>
                {piece.text}
              </span>
            ) : (
              <a
                key={piece.start}
                href={sentencePath(docId, from)}
                className={`${css.silent} ${className}`}
                aria-current={from === asked?.[0] ? 'true' : undefined}
                tabIndex={-1}
              >
                {piece.text}
              </a>
            );
          const isChosen =
            chosen !== null &&
            tags.some((tag) => tag.item === chosen && tag.role !== 'party' && tag.role !== 'speaker');
          const first = isChosen && !marked;
          if (isChosen) marked = true;
          return (
            <a
              key={piece.start}
              href={`?at=${target.key}`}
              className={`${css.item} ${isChosen ? css.chosen : ''} ${className}`}
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
    a.spans.every((s, i) => s.tag.item === b.spans[i].tag.item),
);

const toSpan = (start: number, end: number): Span<null> => ({ start, end, tag: null });

/** A sentence that lies in a paragraph, or null. */
function heldBy(
  paragraph: { readonly start: number; readonly end: number },
  sentence: readonly [number, number] | undefined,
): readonly [number, number] | null {
  return sentence && sentence[0] >= paragraph.start && sentence[0] < paragraph.end ? sentence : null;
}

function spansOf(item: Item): Span<ItemTag>[] {
  const spans = item.event ? eventSpans(item.event) : quoteSpans(item.quote!);
  return spans.map((s) => ({ ...s, tag: { ...s.tag, item } }));
}

/** Parties and whole paraphrases are shown for the chosen item alone: else a busy text would be all underlines. */
function isShown(tag: ItemTag, chosen: Item | null): boolean {
  return tag.role === 'trigger' || tag.role === 'fragment' || tag.item === chosen;
}

/** Which item a click chooses: the innermost; on the chosen one's own words the next that lies under them. */
function pick(tags: readonly ItemTag[], chosen: Item | null): Item | null {
  const under = [...tags]
    .reverse()
    .filter((tag) => tag.role === 'trigger' || tag.role === 'fragment' || tag.role === 'quote');
  const items = [...new Set(under.map((tag) => tag.item))];
  if (!items.length) return null;
  const at = chosen ? items.indexOf(chosen) : -1;
  return items[(at + 1) % items.length];
}

/** Tab stops once an item, not at each piece it was cut into. */
function isFirstPiece(piece: Segment<ItemTag | null>, tags: readonly ItemTag[]): boolean {
  return tags.some((tag) => tag.item.start === piece.start);
}
