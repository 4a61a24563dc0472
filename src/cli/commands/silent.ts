import type { Command } from 'commander';
import { type Silence, silentFinding } from '../../analysis/index.ts';
import { lensesOf, rowsOfCrisis } from '../../dossier/gather.ts';
import { example } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

/** `demarche silent`: who is named in a crisis and says and does nothing. */
export function addSilent(program: Command): void {
  program
    .command('silent')
    .description('show who is named in a crisis and says and does nothing, and how well that could be heard')
    .argument('<crisis>', 'id of a crisis')
    .option('--json', 'print JSON, with the method card')
    .addHelpText('after', example('demarche silent venezuela-2026'))
    .action((id: string, options: { json?: boolean }) =>
      withCorpus(async (corpus, engine) => {
        const lenses = lensesOf(engine);
        const rows = await rowsOfCrisis(corpus, id, lenses);
        const found = silentFinding({ ...rows, crisis: rows.crisis! });
        if (options.json) return sayJson(found);
        for (const warning of found.warnings) say(`Note: ${warning}`);
        if (!found.value.length) return say('Everyone named in the documents said or did something.');
        say(table([['actor', 'named in', 'days', 'silence'], ...found.value.map(cells(lenses.name))]));
      }),
    );
}

const cells = (name: (id: string) => string) => (one: Silence) => [
  name(one.actor),
  `${one.named} ${one.named === 1 ? 'line' : 'lines'}`,
  `${one.daysReported} of ${one.days}`,
  one.watchable ? 'could have been heard' : 'too little reporting',
];
