import type { Command } from 'commander';
import { dataHome } from '../../corpus/index.ts';
import { codeMany } from '../../engine/many.ts';
import { docsAnchor } from '../../errors.ts';
import { type AddProgress, type AddSummary, addInputs, FORMATS } from '../../intake/index.ts';
import { example, isoDate } from '../options.ts';
import { remark, say, sayJson } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

/** `demarche add`: reads, codes and stores documents. */
export function addAdd(program: Command): void {
  program
    .command('add')
    .description('read documents, code them and store them with their evidence')
    .argument('<inputs...>', `files, folders, addresses or -; ${FORMATS.join(', ')}`)
    .option('--date <YYYY-MM-DD>', 'date of publication, where a document states none', isoDate)
    .option('--publisher <name>', 'publisher, where a document states none')
    .option('--language <code>', 'language of all documents, instead of telling it from the text')
    .option('--text-column <name>', 'column or key that holds the text')
    .option('--date-column <name>', 'column or key that holds the date')
    .option('--title-column <name>', 'column or key that holds the title')
    .option('--publisher-column <name>', 'column or key that holds the publisher')
    .option('--url-column <name>', 'column or key that holds the address')
    .option('--json', 'print the summary as JSON')
    .addHelpText(
      'after',
      example('demarche add news/ statement.pdf --publisher "Ministry of Foreign Affairs"'),
    )
    .action((inputs: string[], options) =>
      withCorpus(async (corpus, engine, signal) => {
        const coder = codeMany(engine, dataHome());
        const columns = {
          text: options.textColumn,
          date: options.dateColumn,
          title: options.titleColumn,
          publisher: options.publisherColumn,
          url: options.urlColumn,
        };
        const { date, publisher, language } = options;
        const show = process.stderr.isTTY ? drawBar : () => {};
        try {
          const summary = await addInputs(
            corpus,
            coder,
            inputs,
            { date, publisher, language, columns, signal },
            show,
          );
          if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
          for (const { source, line, code, message } of summary.failures)
            remark(`${source}${line === null ? '' : `:${line}`}: ${code}: ${message} (${docsAnchor(code)})`);
          if (summary.failed) process.exitCode = 3;
          if (options.json) sayJson(summary);
          else say(tell(summary));
        } finally {
          await coder.close();
        }
      }),
    );
}

const WIDTH = 24;

function drawBar({ done, failed, bytes, total, rate, eta }: AddProgress): void {
  const filled = total ? Math.min(WIDTH, Math.round((bytes / total) * WIDTH)) : 0;
  const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
  const left =
    eta === null ? '' : `, ${eta < 90 ? `${Math.ceil(eta)} s` : `${Math.ceil(eta / 60)} min`} left`;
  process.stderr.write(`\r\x1b[K${bar} ${done} documents, ${failed} errors, ${rate.toFixed(0)}/s${left}`);
}

/** What was read, skipped and why. */
function tell(summary: AddSummary): string {
  const seconds = Math.max(0.1, summary.seconds);
  const parts = [
    `${summary.added} added`,
    summary.provenanceAdded && `${summary.provenanceAdded} known from another source`,
    summary.known && `${summary.known} known already`,
    summary.recoded && `${summary.recoded} coded again`,
    summary.codingFailed && `${summary.codingFailed} stored but not coded`,
    summary.failed && `${summary.failed} not read`,
  ].filter(Boolean);
  const lines = [`${summary.documents} documents in ${seconds.toFixed(1)} s: ${parts.join(', ')}`];
  const other = Object.entries(summary.notCoded);
  if (other.length) {
    const list = other.map(([language, count]) => `${count} ${language}`).join(', ');
    lines.push(`Stored and searchable, not coded (another language than English): ${list}`);
  }
  for (const [code, count] of Object.entries(summary.failuresByCode)) lines.push(`${code}: ${count}`);
  return lines.join('\n');
}
