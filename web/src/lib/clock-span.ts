/** How much of the crisis clock is shown: `?days=30`. */
export const SPANS = ['30', '90', '365', 'all'] as const;
export type Span = (typeof SPANS)[number];

export const readSpan = (search: URLSearchParams): Span =>
  SPANS.find((span) => span === search.get('days')) ?? '90';

/** First and last day of the clock; a third of the span lies before the trigger. */
export function daysOf(span: Span, days: readonly number[]): readonly [number, number] {
  if (span === 'all') return [Math.min(-1, ...days), Math.max(7, ...days)];
  const to = Number(span);
  return [-Math.round(to / 3), to];
}

/** The date `day` days after the crisis began, ISO. */
export function dateOfDay(began: string, day: number): string {
  return new Date(Date.parse(began) + day * 86_400_000).toISOString().slice(0, 10);
}
