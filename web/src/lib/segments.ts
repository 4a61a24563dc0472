/** A span over a text with what it means. Offsets are UTF-16 units, `[start, end)`. */
export interface Span<Tag> {
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
}

/** A stretch of text over which the same spans lie. */
export interface Segment<Tag> {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Longest first, so that the last is the innermost. */
  readonly spans: readonly Span<Tag>[];
}

/**
 * Cuts `text[from, to)` at every border of the overlapping spans, in order and without gaps.
 * Spans reaching beyond the range are clipped; empty ones are dropped.
 */
export function segment<Tag>(
  text: string,
  spans: readonly Span<Tag>[],
  from = 0,
  to = text.length,
): Segment<Tag>[] {
  const inside = spans.filter((s) => s.start < to && s.end > from && s.start < s.end);
  const borders = new Set([from, to]);
  for (const s of inside) {
    borders.add(Math.max(from, s.start));
    borders.add(Math.min(to, s.end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const out: Segment<Tag>[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i], cuts[i + 1]];
    const over = inside.filter((s) => s.start <= start && s.end >= end);
    over.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    out.push({ start, end, text: text.slice(start, end), spans: over });
  }
  return out;
}
