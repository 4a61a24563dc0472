import type { EventRow, QuoteRow } from '../corpus/rows.ts';
import type { Support } from './finding.ts';
import { tellEvent } from './telling.ts';
import { plural, tellSupport } from './words.ts';

/** The answer first: one sentence with the two counts, what they rest on, and the strongest act or words. */
export function headline(
  actor: string,
  statements: number,
  deeds: number,
  support: Support,
  quotes: number,
  days: number,
  strongest: EventRow | QuoteRow | null,
  name: (id: string) => string,
): string {
  const span = days > 1 ? ` in ${days} days` : '';
  if (!statements && !deeds && !quotes) return `${actor}: nothing found${span}.`;
  // Words that are no act in themselves (an assertion, a remark) are quotes without being statements of the ladder.
  const words = !statements && quotes ? plural(quotes, 'remark') : plural(statements, 'statement');
  const counts = `${words}, ${plural(deeds, 'material act')}${span}${tellSupport(statements + deeds, support)}`;
  return `${actor}: ${counts}${strongest ? `; strongest: ${tell(strongest, name)}` : ''}.`;
}

function tell(row: EventRow | QuoteRow, name: (id: string) => string): string {
  if ('realis' in row) return tellEvent(row, name);
  const [marked] = row.fragmentTexts;
  return (marked ? `“${marked}”` : row.text).replace(/[.,;]+(?=”?$)/, '');
}
