import type { EventRow, QuoteRow } from '../corpus/rows.ts';
import { tellEvent } from './telling.ts';

/** The answer first: one sentence with the two counts and the strongest act or words. */
export function headline(
  actor: string,
  statements: number,
  deeds: number,
  days: number,
  strongest: EventRow | QuoteRow | null,
  name: (id: string) => string,
): string {
  const span = days > 1 ? ` in ${days} days` : '';
  if (!statements && !deeds && !strongest) return `${actor}: nothing found${span}.`;
  const counts = `${plural(statements, 'statement')}, ${plural(deeds, 'material act')}${span}`;
  return `${actor}: ${counts}${strongest ? `; strongest: ${tell(strongest, name)}` : ''}.`;
}

function tell(row: EventRow | QuoteRow, name: (id: string) => string): string {
  if ('realis' in row) return tellEvent(row, name);
  return `“${(row.fragmentTexts[0] ?? row.text).replace(/[.,;]+$/, '')}”`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
