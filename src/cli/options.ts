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
