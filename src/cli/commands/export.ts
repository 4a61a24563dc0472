import { type Command, Option } from 'commander';
import { DOCUMENT_COLUMNS, QUOTE_COLUMNS } from '../../server/columns.ts';
import { toCsv } from '../../server/csv.ts';
import { eventColumns } from '../../server/event-columns.ts';
import { example } from '../options.ts';
import { sayJson } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

/** `demarche export`: rows with their sentences, for other programs. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('write events, quotes or documents with their sentences as CSV or JSON lines')
    .addOption(
      new Option('--what <rows>', 'which rows').choices(['events', 'quotes', 'documents']).default('events'),
    )
    .addOption(
      new Option('--format <format>', 'csv: a column a fact; jsonl: all')
        .choices(['csv', 'jsonl'])
        .default('csv'),
    )
    .option('--crisis <id>', 'only the documents of a crisis')
    .option('--actor <id>', 'only rows in which the actor takes part')
    .addHelpText('after', example('demarche export --crisis crimea-2014 --what events > events.csv'))
    .action((options) =>
      withCorpus(async (corpus, engine) => {
        const filter = { crisis: options.crisis, actor: options.actor };
        const out = (csv: string) => process.stdout.write(csv);
        const json = options.format === 'jsonl';
        if (options.what === 'documents') {
          const rows = await corpus.documentRows({ crisis: options.crisis });
          json ? rows.forEach(sayJson) : out(toCsv(rows, DOCUMENT_COLUMNS));
        } else if (options.what === 'quotes') {
          const rows = await corpus.quoteRows(filter);
          json ? rows.forEach(sayJson) : out(toCsv(rows, QUOTE_COLUMNS));
        } else {
          const rows = await corpus.eventRows(filter);
          json
            ? rows.forEach(sayJson)
            : out(
                toCsv(
                  rows,
                  eventColumns((id) => engine.world.actor(id).name),
                ),
              );
        }
      }),
    );
}
