import type { Support } from './finding.ts';

/** " (7 reports, 4 independent)"; nothing where every event has one report. */
export function tellSupport(events: number, { reports, independent }: Support): string {
  if (reports === events) return '';
  const copies = independent === reports ? 'all independent' : `${independent} independent`;
  return ` (${plural(reports, 'report')}, ${copies})`;
}

/** "1 statement", "12 statements". */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** An answer under its title: "Reasons: none is marked", "Why? None is marked". */
export function titled(title: string, answer: string): string {
  return /[?!.]$/.test(title)
    ? `${title} ${answer[0].toUpperCase()}${answer.slice(1)}`
    : `${title}: ${answer}`;
}

/** "+0.70", "−0.25", "0.00", with a true minus sign. */
export function signed(value: number): string {
  return `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(2)}`;
}
