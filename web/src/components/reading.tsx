import { memo, useEffect, useMemo, useRef } from 'react';
import { type Item, paragraphsOf } from '../lib/items.ts';
import { type Segment, type Span, segment } from '../lib/segments.ts';
import { classOf, eventSpans, quoteSpans, type Tag } from './marked.tsx';
import css from './reading.module.css';

interface ReadingProps {
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly items: readonly Item[];
  readonly at: string | null;
}

/** Paragraphs from which on a document is laid out only where it is looked at. */
const LONG = 150;

interface ItemTag extends Tag {
  readonly item: Item;
}

/** The text with every event and quote as a link to itself; the chosen one shown with its parties. */
export function Reading({ text, sentences, items, at }: ReadingProps) {
  const box = useRef<HTMLDivElement>(null);
  const chosen = items.find((item) => item.key === at) ?? null;
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const spans = useMemo(() => items.flatMap(spansOf), [items]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another item is chosen
  useEffect(() => {
    const mark = box.current?.querySelector<HTMLElement>('[aria-current="true"]');
    mark?.scrollIntoView({ block: 'center', behavior: 'auto' });
  }, [at]);
  return (
    <div ref={box} className={paragraphs.length > LONG ? `${css.text} ${css.long}` : css.text} lang="en">
      {paragraphs.map((p) => {
        const inside = spans.filter((s) => s.start < p.end && s.end > p.start);
        const here = chosen !== null && chosen.start < p.end && chosen.end > p.start;
        return (
          <Paragraph
            key={p.start}
            text={text}
            start={p.start}
            end={p.end}
            spans={inside}
            sentences={sentences}
            chosen={here || inside.some((s) => s.tag.item === chosen) ? chosen : null}
          />
        );
      })}
    </div>
  );
}

interface ParagraphProps {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span<ItemTag>[];
  readonly sentences: readonly (readonly [number, number])[];
  readonly chosen: Item | null;
}

const Paragraph = memo(
  function Paragraph({ text, start, end, spans, sentences, chosen }: ParagraphProps) {
    const held = chosen && sentences.find(([from, to]) => from <= chosen.start && to > chosen.start);
    const current: Span<null> | null = held ? { start: held[0], end: held[1], tag: null } : null;
    const pieces = segment<ItemTag | null>(text, [...spans, ...(current ? [current] : [])], start, end);
    let marked = false;
    return (
      <p>
        {pieces.map((piece) => {
          const tags = piece.spans.flatMap((s) => (s.tag ? [s.tag] : []));
          const inSentence = piece.spans.some((s) => s.tag === null);
          const shown = tags.filter((tag) => isShown(tag, chosen));
          // A space between two pieces is part of no link: it would be one without a name.
          const target = piece.text.trim() ? pick(tags, chosen) : null;
          const className = `${inSentence ? css.current : ''} ${shown.length ? classOf(shown) : ''}`.trim();
          if (!target)
            return className ? (
              <span key={piece.start} className={className}>
                {piece.text}
              </span>
            ) : (
              piece.text
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
    a.text === b.text &&
    a.spans.every((s, i) => s.tag.item === b.spans[i].tag.item),
);

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
