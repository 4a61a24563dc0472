import { InvalidArgumentError } from 'commander';
import { DemarcheError } from '../errors.ts';

/** Checks an ISO date given on the command line. */
export function isoDate(value: string): string {
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!valid) throw new DemarcheError('DATE_INVALID', { value });
  return value;
}

export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('must be a whole number.');
  return number;
}

/** An example under a command's help. */
export function example(...lines: string[]): string {
  return `\nExample:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** `RU, US` as a list. */
export function idList(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

/** A row of the corpus, document and key: `0123456789abcdef:event:3`. */
export function parseRow(text: string): { docId: string; key: string } {
  const [, docId, key] = /^([0-9a-f]{16}):((?:event|quote|attitude):\d+)$/.exec(text) ?? [];
  if (!docId)
    throw new DemarcheError('USAGE', { reason: `"${text}" is no row such as 0123456789abcdef:event:3.` });
  return { docId, key };
}

/** Checks a probability: 0.35 or 35 %. */
export function probability(value: string): number {
  const number = value.trim().endsWith('%') ? Number(value.replace('%', '')) / 100 : Number(value);
  if (!(number > 0 && number < 1))
    throw new InvalidArgumentError('must lie between 0 and 1, without either.');
  return number;
}
