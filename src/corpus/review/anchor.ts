import type { CodedOf, ReviewAnchor, ReviewKind } from './review.ts';

/** Where a coded thing stands, so that a decision on it finds it again in the next coding of the same text. */
export function anchorOf<K extends ReviewKind>(kind: K, coded: CodedOf[K]): ReviewAnchor {
  const anchors: { [Kind in ReviewKind]: (coded: CodedOf[Kind]) => ReviewAnchor } = {
    event: ({ trigger, type, sources, targets }) => ({
      start: trigger.start,
      end: trigger.end,
      ...(sources.length && { sourceStart: sources[0].start }),
      ...(targets.length && { targetStart: targets[0].start }),
      label: type,
    }),
    quote: ({ spans, kind: label }) => ({ start: spans[0][0], end: spans[spans.length - 1][1], label }),
    attitude: ({ holder, target, polarity }) => ({
      start: holder.start,
      end: holder.end,
      targetStart: target.start,
      label: polarity,
    }),
  };
  return anchors[kind](coded);
}

/** One string for one anchor. */
export function anchorKey({ start, end, sourceStart, targetStart, label }: ReviewAnchor): string {
  return [start, end, sourceStart ?? '', targetStart ?? '', label].join(':');
}

/**
 * How well two anchors agree: 0 when they are of different places, more the more is the same. A span counts by its
 * overlap, since the next engine may take "strongly condemned" where this one took "condemned".
 */
export function anchorMatch(kind: ReviewKind, a: ReviewAnchor, b: ReviewAnchor): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const overlap = shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
  if (!(overlap > 0) || (kind === 'quote' && overlap < 0.5)) return 0;
  if (kind === 'attitude' && a.targetStart !== b.targetStart) return 0;
  const same = (left: unknown, right: unknown) => (left === right ? 1 : 0);
  return (
    overlap +
    2 * same(a.label, b.label) +
    0.5 * same(a.targetStart, b.targetStart) +
    0.5 * same(a.sourceStart, b.sourceStart)
  );
}
