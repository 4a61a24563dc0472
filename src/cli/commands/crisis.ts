import type { Command } from 'commander';
import { type CrisisDefinition, EMPTY_QUERY } from '../../corpus/index.ts';
import { DemarcheError } from '../../errors.ts';
import { readText } from '../files.ts';
import { example, isoDate } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withStore } from '../with-corpus.ts';

/** `demarche crisis`: the dated cases that the figures are about. */
export function addCrisis(program: Command): void {
  const crisis = program.command('crisis').description('list, show, make and delete crises');

  crisis
    .command('list')
    .description('all crises with the number of documents each gathers')
    .option('--json', 'one JSON row a crisis')
    .addHelpText('after', example('demarche crisis list'))
    .action((options) =>
      withStore(async (corpus) => {
        const all = await corpus.crises();
        if (options.json) return all.forEach(sayJson);
        say(
          table(
            all.map((c) => [
              c.id,
              `${c.documents} documents`,
              c.trigger.date ?? '',
              c.sample ? `${c.title} (sample)` : c.title,
            ]),
          ),
        );
      }),
    );

  crisis
    .command('show')
    .description('the definition of a crisis as JSON')
    .argument('<id>')
    .addHelpText('after', example('demarche crisis show crimea-2014'))
    .action((id: string) =>
      withStore(async (corpus) => say(JSON.stringify(await corpus.crisis(id), null, 2))),
    );

  crisis
    .command('new')
    .description('make a crisis from options or from a JSON file')
    .argument('<id>', 'lower-case letters, digits and hyphens')
    .option('--file <json>', 'a definition as "demarche crisis show" prints it')
    .option('--title <text>')
    .option('--trigger <text>', 'the event with which it began, in one sentence', '')
    .option('--date <YYYY-MM-DD>', 'day of that event', isoDate)
    .option('--from <YYYY-MM-DD>', 'first day', isoDate)
    .option('--to <YYYY-MM-DD>', 'last day', isoDate)
    .option('--intervener <ids>', 'actors that intervene, e.g. US')
    .option('--target <ids>', 'actors intervened against, e.g. VE')
    .option('--words <query>', 'words that its documents hold: "phrase", or, -not')
    .option('--actors <ids>', 'actors that its documents name')
    .addHelpText(
      'after',
      example(
        'demarche crisis new panama-1989 --title "Invasion of Panama" --date 1989-12-20 \\',
        '  --from 1989-12-15 --to 1990-01-31 --intervener US --target PA --words "Panama or Noriega"',
      ),
    )
    .action((id: string, options) =>
      withStore(async (corpus) => {
        const made = definition(id, options);
        await corpus.saveCrisis(made, { create: true });
        const { documents, lineages } = await corpus.crisisCount(made.query);
        say(`${id}: gathers ${documents} documents of ${lineages} independent lines of reporting`);
      }),
    );

  crisis
    .command('delete')
    .description('delete the definition of a crisis; its documents stay')
    .argument('<id>')
    .addHelpText('after', example('demarche crisis delete panama-1989'))
    .action((id: string) => withStore((corpus) => corpus.deleteCrisis(id)));
}

function definition(id: string, options: Record<string, string | undefined>): CrisisDefinition {
  if (options.file) {
    const text = readText(options.file);
    try {
      return { ...JSON.parse(text), id };
    } catch (cause) {
      throw new DemarcheError('CRISIS_INVALID', { reason: `${options.file}: not JSON` }, { cause });
    }
  }
  if (!options.title) throw new DemarcheError('USAGE', { reason: 'Give --title or --file.' });
  const ids = (list: string | undefined) => (list ? list.split(/[\s,]+/).filter(Boolean) : []);
  const roles = { intervener: ids(options.intervener), target: ids(options.target) };
  const window = { from: options.from ?? null, to: options.to ?? null };
  return {
    id,
    title: options.title,
    trigger: {
      date: options.date ?? null,
      actor: roles.intervener[0] ?? null,
      target: roles.target[0] ?? null,
      summary: options.trigger ?? '',
    },
    ...window,
    roles,
    query: { ...EMPTY_QUERY, ...window, words: options.words ?? null, actors: ids(options.actors) },
    sample: false,
  };
}
