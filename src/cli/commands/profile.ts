import type { Command } from 'commander';
import { dayOf, type ResponseProfile, tellInterval } from '../../analysis/index.ts';
import { formatDate, plural, signed } from '../../dossier/format.ts';
import { lensesOf, profileOf, rowsOfCrisis } from '../../dossier/gather.ts';
import { precisionInWords } from '../../engine/measured.ts';
import { example } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

/** `demarche profile`: how one actor responded to a crisis. */
export function addProfile(program: Command): void {
  program
    .command('profile')
    .description('show how an actor responded to a crisis, in words and in deeds')
    .argument('<crisis>', 'id of a crisis, see "demarche crisis list"')
    .requiredOption('--actor <id>', 'e.g. RU for Russia, RU.MFA for its foreign ministry')
    .option('--json', 'print the whole profile as JSON, with evidence and method cards')
    .addHelpText('after', example('demarche profile venezuela-2026 --actor RU'))
    .action((crisis: string, options) =>
      withCorpus(async (corpus, engine) => {
        const lenses = lensesOf(engine);
        const found = profileOf(await rowsOfCrisis(corpus, crisis, lenses), options.actor, lenses);
        if (options.json) sayJson(found);
        else say(print(found, (type) => precisionInWords(lenses.precision(type))));
      }),
    );
}

function print(found: ResponseProfile, trust: (type: string) => string): string {
  const gap = found.sayDoGap;
  const range = tellInterval(gap.interval, signed);
  const lines = [found.headline, ''];
  lines.push(
    gap.value === null ? 'Say–do gap: nothing found' : `Say–do gap: ${signed(gap.value)}${range}`,
    '',
  );
  const rows = found.channels.map((channel) => {
    const strongest = channel.strongest ?? (channel.channel === 'verbal' ? found.quotes[0] : null);
    const trusted = strongest && 'type' in strongest ? ` (${strongest.type}: ${trust(strongest.type)})` : '';
    const told = strongest
      ? `${formatDate(dayOf(strongest))}: ${strongest.sentenceSpan.text.replace(/\s+/g, ' ')}${trusted}`
      : (channel.absence?.sentence ?? '');
    return [channel.channel, plural(channel.saidCount, 'statement'), plural(channel.doneCount, 'act'), told];
  });
  lines.push(table(rows));
  if (found.quotes.length) {
    lines.push('', 'What it is reported to have said, strongest first; words between marks are its own:');
    for (const quote of found.quotes.slice(0, 10))
      lines.push(
        `  ${quote.fragmentTexts.map((words) => `“${words}”`).join(' … ') || quote.text} — ${quote.speaker?.text ?? ''} (rung ${quote.rung})`,
      );
  }
  return lines.join('\n');
}
