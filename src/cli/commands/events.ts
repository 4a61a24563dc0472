import type { Command } from 'commander';
import {
  belongsTo,
  dayOf,
  type JoinedEvent,
  refOf,
  supportOf,
  tellEvent,
  tellSupport,
} from '../../analysis/index.ts';
import type { JoinAction, JoinDecision, ReportRef } from '../../corpus/index.ts';
import { formatDate } from '../../dossier/format.ts';
import { type Lenses, lensesOf, rowsOfCrisis } from '../../dossier/gather.ts';
import { DemarcheError } from '../../errors.ts';
import { analyst, BY } from '../analyst.ts';
import { example, wholeNumber } from '../options.ts';
import { say, sayJson } from '../output.ts';
import { withCorpus, withStore } from '../with-corpus.ts';

/** `demarche events`: what happened, which reports tell it, and an analyst's word on which belong together. */
export function addEvents(program: Command): void {
  const events = program
    .command('events')
    .description('list events with their reports; join and split reports');

  events
    .command('list')
    .description('the events of a crisis, each with all its reports and why they are joined')
    .argument('<crisis>', 'id of a crisis, see "demarche crisis list"')
    .option('--actor <id>', 'only what this actor said or did')
    .option('--joined', 'only events of several reports')
    .option('--limit <n>', 'how many to show', wholeNumber, 50)
    .option('--json', 'one JSON row an event')
    .addHelpText('after', example('demarche events list venezuela-2026 --actor US --joined'))
    .action((crisis: string, options) =>
      withCorpus(async (corpus, engine) => {
        const lenses = lensesOf(engine);
        const { events: all } = await rowsOfCrisis(corpus, crisis, lenses);
        const found = all.filter(
          ({ sources, reports }) =>
            (!options.actor || sources.some((who) => belongsTo(who, options.actor))) &&
            (!options.joined || reports.length > 1),
        );
        const shown = found.slice(0, options.limit);
        if (options.json) return shown.forEach(sayJson);
        for (const event of shown) say(print(event, lenses));
        say(`${shown.length} of ${found.length}`);
      }),
    );

  decision(
    events,
    'join',
    'say that reports tell one event',
    'demarche events join 0123456789abcdef:event:3 fedcba9876543210:event:0',
  );
  decision(
    events,
    'split',
    'say that a report tells another event than each of the rest',
    'demarche events split 0123456789abcdef:event:3 fedcba9876543210:event:0 --note "of Sunday"',
  );

  events
    .command('undo')
    .description('take a decision back; it stays in the history')
    .argument('<decision>', 'id, see "demarche events decisions"')
    .option('--by <name>', BY)
    .addHelpText('after', example('demarche events undo 3f0c5a52-0b1e-4a53-9d7f-6d8f0e1c2b3a'))
    .action((id: string, { by = analyst() }) =>
      withStore(async (corpus) => say(printDecision(await corpus.undoJoin(id, by)))),
    );

  events
    .command('decisions')
    .description('what was decided on which reports tell one event, undone decisions included')
    .option('--json', 'one JSON row a decision')
    .addHelpText('after', example('demarche events decisions'))
    .action(({ json }) =>
      withStore(async (corpus) => {
        for (const made of await corpus.joinDecisions()) json ? sayJson(made) : say(printDecision(made));
      }),
    );
}

function decision(events: Command, action: JoinAction, description: string, shown: string): void {
  events
    .command(action)
    .description(description)
    .argument('<reports...>', 'two or more, as "demarche events list" shows them: document:event:number')
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText('after', example(shown))
    .action((reports: string[], { by = analyst(), note }) =>
      withStore(async (corpus) => {
        const made = await corpus.decideJoin({ action, reports: reports.map(parseReport), by, note });
        say(printDecision(made));
      }),
    );
}

function parseReport(text: string): ReportRef {
  const [, docId, key] = /^([0-9a-f]{16}):(event:\d+)$/.exec(text) ?? [];
  if (!docId)
    throw new DemarcheError('USAGE', { reason: `"${text}" is no report such as 0123456789abcdef:event:3.` });
  return { docId, key };
}

function print(event: JoinedEvent, { name }: Lenses): string {
  const head = `${formatDate(dayOf(event), event.datePrecision)}: ${tellEvent(event, name)}${tellSupport(1, supportOf([event]))}`;
  const dates = event.dates.filter(({ conflicts }) => conflicts);
  const lines = [head];
  for (const { date, precision, publishers, ofReport } of dates)
    lines.push(
      `  dated ${formatDate(date, precision)} by ${publishers.join(', ')}${ofReport ? ', the day of the report' : ''}`,
    );
  for (const row of event.reports) {
    lines.push(`  ${refOf(row)}  ${row.publisher.name}, ${row.published ?? 'undated'}`);
    lines.push(`    ${row.sentenceSpan.text.replace(/\s+/g, ' ')}`);
    const why = event.joins.find(({ report }) => report === refOf(row));
    if (why?.reasons) {
      const { score, names, numbers, words } = why.reasons;
      lines.push(
        `    joined to ${why.to}: ${score.toFixed(2)}, ${[...names, ...numbers, ...words].join(', ')}`,
      );
    } else if (why?.decision) lines.push(`    joined to ${why.to} by ${why.decision.by}`);
  }
  return lines.join('\n');
}

function printDecision({ id, action, by, at, reports, note, undoneBy }: JoinDecision): string {
  const undone = undoneBy ? `, undone by ${undoneBy}` : '';
  const words = reports.map((report) => `    ${report.docId} “${report.words.replace(/\s+/g, ' ')}”`);
  return [`${id}  ${action} by ${by}, ${at.slice(0, 10)}${undone}${note ? `: ${note}` : ''}`, ...words].join(
    '\n',
  );
}
