import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { type HypothesesFinding, joinReports } from '../../analysis/index.ts';
import type { Corpus } from '../../corpus/index.ts';
import { hypothesesOf } from '../../dossier/boards.ts';
import { boardHashes, boardsOfCrisis } from '../../dossier/crisis-boards.ts';
import { lensesOf, rowsOfCrisis } from '../../dossier/gather.ts';
import type { Engine } from '../../engine/index.ts';
import { DemarcheError } from '../../errors.ts';
import { replicationBundle } from '../../server/bundle.ts';
import { DOCUMENT_COLUMNS, QUOTE_COLUMNS } from '../../server/columns.ts';
import { type Column, toCsv } from '../../server/csv.ts';
import { eventColumns, reportLines } from '../../server/event-columns.ts';
import { example } from '../options.ts';
import { remark, sayJson } from '../output.ts';
import { withCorpus, withStore } from '../with-corpus.ts';

/** `demarche export`: rows with their sentences, for other programs. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description(
      'write events, quotes or documents with their sentences as CSV or JSON lines, or all with codebook and sources',
    )
    .addOption(
      new Option('--what <rows>', 'which rows').choices(['events', 'quotes', 'documents']).default('events'),
    )
    .addOption(
      new Option('--format <format>', 'csv: a column a fact; jsonl: all')
        .choices(['csv', 'jsonl'])
        .default('csv'),
    )
    .argument('[crisis]', 'only the documents of a crisis')
    .option('--crisis <id>', 'the same')
    .option('--actor <id>', 'only rows in which the actor takes part')
    .option(
      '--bundle <folder>',
      'write the replication bundle of the crisis there: all rows, codebook, sources',
    )
    .addHelpText(
      'after',
      example(
        'demarche export crimea-2014 --what events > events.csv',
        'demarche export crimea-2014 --bundle crimea/',
      ),
    )
    .action((named: string | undefined, options) => {
      const { actor, bundle } = options;
      const crisis: string | undefined = named ?? options.crisis;
      if (bundle) {
        if (!crisis) throw new DemarcheError('USAGE', { reason: 'Give the id of the crisis to bundle.' });
        return withCorpus((corpus, engine) => writeBundle(corpus, engine, crisis, bundle));
      }
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

async function writeBundle(corpus: Corpus, engine: Engine, crisis: string, folder: string): Promise<void> {
  const lenses = lensesOf(engine);
  const rows = await rowsOfCrisis(corpus, crisis, lenses);
  const boards = await boardsOfCrisis(corpus, crisis);
  const hypotheses: HypothesesFinding[] = [];
  for (const { id } of boards.hypotheses) hypotheses.push(await hypothesesOf(corpus, id));
  const files = replicationBundle({
    ...rows,
    ...lenses,
    crisis,
    reviews: await corpus.reviewsOfCrisis(crisis),
    hypotheses,
    scenarios: boards.scenarios,
    boards: await boardHashes(corpus, crisis),
    corpusHash: await corpus.corpusHash(crisis),
    engineVersion: engine.version,
  });
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  } catch (error) {
    const reason = (error as Error).message;
    throw new DemarcheError('OUTPUT_NOT_WRITABLE', { file: folder, reason }, { cause: error });
  }
  remark(`${files.size} files in ${folder}: ${[...files.keys()].join(', ')}`);
}
