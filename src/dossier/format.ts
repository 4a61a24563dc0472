export { plural } from '../analysis/words.ts';

import type { DatePrecision } from '../coding/types.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "3 January 2026", "January 2026" or "2026" by precision; "undated" without a date. Independent of any locale. */
export function formatDate(date: string | null, precision: DatePrecision = 'day'): string {
  if (!date) return 'undated';
  const [year, month, day] = date.split('-').map(Number);
  if (precision === 'year') return String(year);
  if (precision === 'month') return `${MONTHS[month - 1]} ${year}`;
  const on = `${day} ${MONTHS[month - 1]} ${year}`;
  return precision === 'week' ? `week of ${on}` : on;
}

/** "+0.70", "−0.25", "0.00", with a true minus sign. */
export function signed(value: number): string {
  return `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(2)}`;
}
