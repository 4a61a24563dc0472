import { type Command, Option } from 'commander';
import { joinReports } from '../../analysis/index.ts';
import { lensesOf } from '../../dossier/gather.ts';
import { DOCUMENT_COLUMNS, QUOTE_COLUMNS } from '../../server/columns.ts';
import { type Column, toCsv } from '../../server/csv.ts';
import { eventColumns, reportLines } from '../../server/event-columns.ts';
import { example } from '../options.ts';
import { sayJson } from '../output.ts';
import { withCorpus, withStore } from '../with-corpus.ts';

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
    .action((options) => {
      const { crisis, actor } = options;
      const json = options.format === 'jsonl';
      const out = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]) => {
        if (json) rows.forEach(sayJson);
        else process.stdout.write(toCsv(rows, columns));
      };
      if (options.what === 'documents')
        return withStore(async (corpus) => out(await corpus.documentRows({ crisis }), DOCUMENT_COLUMNS));
      if (options.what === 'quotes')
        return withStore(async (corpus) => out(await corpus.quoteRows({ crisis, actor }), QUOTE_COLUMNS));
      // One line a report; which tell one event, and what actors are called, is asked of the engine's tables.
      return withCorpus(async (corpus, engine) => {
        const { tellsApart, name, precision } = lensesOf(engine);
        const [reports, decisions] = await Promise.all([
          corpus.eventRows({ crisis, actor }),
          corpus.joinDecisions(),
        ]);
        out(reportLines(joinReports(reports, tellsApart, decisions)), eventColumns(name, precision));
      });
    });
}
