import type { Command } from 'commander';
import { CHANNELS, type EventFilter, type Flow, flows } from '../../analysis/index.ts';
import { lensesOf, rowsOfCrisis } from '../../dossier/gather.ts';
import { DemarcheError } from '../../errors.ts';
import { example, isoDate, wholeNumber } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

/** `demarche flows`: who said and did how much to whom. */
export function addFlows(program: Command): void {
  program
    .command('flows')
    .description('show who said and did how much to whom in a crisis, the most widely reported first')
    .argument('<crisis>', 'id of a crisis')
    .option('--channel <name>', `one of ${CHANNELS.join(', ')}`)
    .option('--said', 'words alone')
    .option('--done', 'deeds alone')
    .option('--hostile', 'hostile acts alone')
    .option('--cooperative', 'cooperative acts alone')
    .option('--from <YYYY-MM-DD>', 'from this day on', isoDate)
    .option('--to <YYYY-MM-DD>', 'up to this day', isoDate)
    .option('--limit <n>', 'at most this many pairs', wholeNumber, 30)
    .option('--json', 'print JSON, with evidence and the method card')
    .addHelpText('after', example('demarche flows venezuela-2026 --done --hostile'))
    .action((crisis: string, options) => {
      const filter = filterOf(options);
      return withCorpus(async (corpus, engine) => {
        const lenses = lensesOf(engine);
        const rows = await rowsOfCrisis(corpus, crisis, lenses);
        const found = flows({ ...rows, filter });
        if (options.json) return sayJson(found);
        const { events, named, untargeted, hostile } = found;
        const shown = found.flows.slice(0, options.limit);
        const head = ['from', 'to', 'words', 'deeds', 'hostile', 'cooperative', 'lines', 'strongest'];
        const share = hostile.value === null ? '' : `, ${Math.round(hostile.value * 100)} % of them hostile`;
        say(`${events} acts, ${named} between named actors${share}; ${untargeted} directed at nobody named.`);
        for (const warning of hostile.warnings) say(`Note: ${warning}`);
        if (shown.length) say(`\n${table([head, ...shown.map((flow) => cells(flow, lenses.name))])}`);
        if (shown.length < found.flows.length)
          say(`\n${shown.length} of ${found.flows.length} pairs; --limit shows more.`);
      });
    });
}

function cells(flow: Flow, name: (id: string) => string): string[] {
  const { strongest } = flow;
  const counts = [flow.words, flow.deeds, flow.hostile, flow.cooperative, flow.lineages].map(String);
  const told = [strongest.type, strongest.date].filter(Boolean).join(', ');
  return [name(flow.source), name(flow.target), ...counts, told];
}

/** @throws DemarcheError USAGE */
function filterOf(options: {
  channel?: string;
  said?: boolean;
  done?: boolean;
  hostile?: boolean;
  cooperative?: boolean;
  from?: string;
  to?: string;
}): EventFilter {
  const channel = CHANNELS.find((one) => one === options.channel);
  if (options.channel && !channel)
    throw new DemarcheError('USAGE', { reason: `--channel is one of ${CHANNELS.join(', ')}.` });
  const either = (yes = false, no = false) => (yes === no ? undefined : yes);
  return {
    channel,
    said: either(options.said, options.done),
    hostile: either(options.hostile, options.cooperative),
    from: options.from,
    to: options.to,
  };
}
