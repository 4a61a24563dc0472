import type { Command } from 'commander';
import type { Comparison, CrisisFigures, Reach } from '../../analysis/index.ts';
import { plural, signed } from '../../dossier/format.ts';
import { comparisonOf, crisesAsked, lensesOf, rowsOfCrisis } from '../../dossier/gather.ts';
import { example } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

/** `demarche compare`: how far one actor went in one crisis, and in others. */
export function addCompare(program: Command): void {
  program
    .command('compare')
    .description("set an actor's response to one crisis beside its responses to others")
    .argument('<crisis>', 'id of the crisis that the others are compared with')
    .argument('[others...]', 'ids of the others; all crises when none is given')
    .requiredOption('--actor <id>', 'e.g. RU for Russia')
    .option('--json', 'print JSON, with evidence and method cards')
    .addHelpText('after', example('demarche compare venezuela-2026 crimea-2014 georgia-2008 --actor RU'))
    .action((crisis: string, others: string[], options) =>
      withCorpus(async (corpus, engine) => {
        const ids = await crisesAsked(corpus, others.length ? others : undefined);
        const lenses = lensesOf(engine);
        const read = (id: string) => rowsOfCrisis(corpus, id, lenses);
        const found = await comparisonOf(read, options.actor, crisis, ids, lenses);
        if (options.json) sayJson(found);
        else say(print(found));
      }),
    );
}

function print(found: Comparison): string {
  const reach = (at: Reach | null | undefined) => (at ? `${at.name} (${Math.round(at.share * 100)} %)` : '–');
  const day = (days: number | null) => (days === null ? '–' : plural(days, 'day'));
  const row = (one: CrisisFigures) => [
    one.title,
    one.role,
    String(one.lineages),
    `${one.statements} / ${one.deeds}`,
    day(one.firstWords),
    reach(one.words),
    reach(one.deedsByChannel[0]),
    one.sayDoGap.value === null ? '–' : signed(one.sayDoGap.value),
  ];
  const head = [
    'crisis',
    'role',
    'lines',
    'said / done',
    'first words',
    'furthest words',
    'furthest deed',
    'gap',
  ];
  const notes = found.restraint.warnings.map((warning) => `Note: ${warning}`);
  return [found.headline, ...notes, '', table([head, ...found.crises.map(row)])].join('\n');
}
