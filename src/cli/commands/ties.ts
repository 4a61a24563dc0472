import type { Command } from 'commander';
import { dataHome } from '../../corpus/index.ts';
import { createEngine } from '../../engine/index.ts';
import { example, isoDate } from '../options.ts';
import { say, sayJson, table } from '../output.ts';

/** `demarche ties`: what binds two states at a day, beside what they say and do. */
export function addTies(program: Command): void {
  program
    .command('ties')
    .description('show what binds two states at a day: alliances, organisations, trade, and what you loaded')
    .argument('<a>', 'country, e.g. RU')
    .argument('<b>', 'country, e.g. VE')
    .requiredOption('--date <YYYY-MM-DD>', 'the day', isoDate)
    .option('--json', 'print JSON')
    .addHelpText('after', example('demarche ties RU BY --date 2022-02-24'))
    .action(async (a: string, b: string, options) => {
      const { ties } = await createEngine({ home: dataHome() });
      const found = ties.between(a.toUpperCase(), b.toUpperCase(), options.date);
      if (options.json) return sayJson(found);
      const rows = found.map((tie) => [tie.kind, tie.from ? `since ${tie.from}` : '', tie.what]);
      say(rows.length ? table(rows) : 'No tie is known for that day.');
    });
}
