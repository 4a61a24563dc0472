import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { createEngine } from '../../engine/index.ts';
import { DemarcheError } from '../../errors.ts';
import { example, isoDate } from '../options.ts';
import { say, sayJson, table } from '../output.ts';

interface WhoRow {
  readonly id?: string;
  readonly text: string;
  readonly date?: string | null;
  readonly context?: string | null;
}

/** `demarche who`: what a phrase means at a date, and which row of which table says so. */
export function addWho(program: Command): void {
  program
    .command('who')
    .description('say which actor a phrase names at a date')
    .argument('[phrase]', 'e.g. "the Russian foreign ministry"')
    .option('--date <YYYY-MM-DD>', 'day at which offices are asked', isoDate)
    .option('--context <text>', 'the sentence around the phrase')
    .option('--jsonl <file>', 'rows {id, text, date, context} instead of one phrase')
    .option('--json', 'print JSON')
    .addHelpText('after', example('demarche who "the Kremlin spokesman" --date 2022-03-01'))
    .action(async (phrase: string | undefined, options) => {
      if (!phrase && !options.jsonl)
        throw new DemarcheError('USAGE', { reason: 'Give a phrase or --jsonl FILE.' });
      const { world } = await createEngine();
      const resolve = (row: WhoRow) =>
        world.resolve(row.text, { date: row.date ?? null, context: row.context ?? undefined });
      if (options.jsonl) {
        const lines = readFileSync(options.jsonl, 'utf8')
          .split('\n')
          .filter((line) => line.trim());
        for (const line of lines) {
          const row = JSON.parse(line) as WhoRow;
          sayJson({ id: row.id ?? null, ...resolve(row) });
        }
        return;
      }
      const answer = resolve({ text: phrase!, date: options.date, context: options.context });
      if (options.json) return sayJson(answer);
      const rows = Object.entries(answer).filter(([, value]) => value !== null && value !== undefined);
      say(table(rows.map(([key, value]) => [key, String(value)])));
    });
}
