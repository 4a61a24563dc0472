import type { DocumentDetail } from '../../../src/server/api.ts';
import type { Item } from '../lib/items.ts';
import type { Layer } from '../lib/layers.ts';
import type { Span } from '../lib/segments.ts';
import type { TextRange } from '../lib/word-edges.ts';
import { eventSpans, quoteSpans, type Tag } from './marked.tsx';

/** What lies over a place of the text; `item` is the coding that it belongs to, null for a name or a passage. */
export interface ItemTag extends Tag {
  readonly item: Item | null;
}

/** Everything that the layers show, as spans over the text. */
export function spansOf(
  items: readonly Item[],
  mentions: DocumentDetail['mentions'],
  layers: readonly Layer[],
): Span<ItemTag>[] {
  const shown = (item: Item) => layers.includes(item.event ? 'events' : 'quotes');
  const spans = items.flatMap((item): Span<ItemTag>[] => {
    const own = item.event ? eventSpans(item.event) : quoteSpans(item.quote!);
    const tagged = own.map((s) => ({ ...s, tag: { ...s.tag, item } }));
    const invoked =
      layers.includes('principles') && item.quote?.principles.length
        ? item.quote.spans.map(([start, end]) => ({
            start,
            end,
            tag: { role: 'principle' as const, hostile: false, item },
          }))
        : [];
    return [...(shown(item) ? tagged : []), ...invoked];
  });
  if (!layers.includes('actors')) return spans;
  const named = mentions.map(({ start, end }) => ({
    start,
    end,
    tag: { role: 'actor' as const, hostile: false, item: null },
  }));
  return [...spans, ...named];
}

export const passageSpan = ({ start, end }: TextRange): Span<ItemTag> => ({
  start,
  end,
  tag: { role: 'passage', hostile: false, item: null },
});

/** Parties and whole paraphrases are shown for the chosen item alone: else a busy text would be all underlines. */
export function isShown({ role, item }: ItemTag, chosen: Item | null): boolean {
  return (
    ['trigger', 'fragment', 'actor', 'principle', 'passage'].includes(role) ||
    (item !== null && item === chosen)
  );
}

/** Whether it is seen, or leads somewhere when it is clicked. */
export function isDrawn(tag: ItemTag, chosen: Item | null): boolean {
  return isShown(tag, chosen) || tag.role === 'quote';
}

/** Which item a click chooses: the innermost; on the chosen one's own words the next that lies under them. */
export function pick(tags: readonly ItemTag[], chosen: Item | null): Item | null {
  const under = [...tags]
    .reverse()
    .flatMap(({ role, item }) => (item && ['trigger', 'fragment', 'quote'].includes(role) ? [item] : []));
  const items = [...new Set(under)];
  if (!items.length) return null;
  const at = chosen ? items.indexOf(chosen) : -1;
  return items[(at + 1) % items.length];
}

/** Whether two spans draw the same: rows that did not change keep their identity when an answer comes anew. */
export function sameSpan(a: Span<ItemTag>, b: Span<ItemTag>): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.tag.role === b.tag.role &&
    a.tag.item?.key === b.tag.item?.key &&
    a.tag.item?.event === b.tag.item?.event &&
    a.tag.item?.quote === b.tag.item?.quote
  );
}
