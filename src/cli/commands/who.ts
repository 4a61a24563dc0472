import type { Command } from 'commander';
import { createEngine } from '../../engine/index.ts';
import { DemarcheError } from '../../errors.ts';
import { readText } from '../files.ts';
import { example, isoDate } from '../options.ts';
import { fail, say, sayJson, table } from '../output.ts';

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
        const lines = readText(options.jsonl).split('\n');
        for (const [i, line] of lines.entries()) {
          if (!line.trim()) continue;
          const row = whoRow(line);
          if (row) sayJson({ id: row.id ?? null, ...resolve(row) });
          else
            fail(
              new DemarcheError('INPUT_ROW_BROKEN', {
                input: options.jsonl,
                row: i + 1,
                reason: 'no "text"',
              }),
            );
        }
        return;
      }
      const answer = resolve({ text: phrase!, date: options.date, context: options.context });
      if (options.json) return sayJson(answer);
      const rows = Object.entries(answer).filter(([, value]) => value !== null && value !== undefined);
      say(table(rows.map(([key, value]) => [key, String(value)])));
    });
}

/** A row with a text, or null: the rest of the file goes on. */
function whoRow(line: string): WhoRow | null {
  try {
    const row = JSON.parse(line) as Partial<WhoRow> | null;
    return typeof row?.text === 'string' ? (row as WhoRow) : null;
  } catch {
    return null;
  }
}
