import type { Command } from 'commander';
import type { Consistency, CrisisPair, Invocation, PrincipleInCrisis } from '../../analysis/index.ts';
import { formatDate, signed, wordsOf } from '../../dossier/format.ts';
import { consistencyOf, lensesOf, rowsOfCrisis } from '../../dossier/gather.ts';
import { DemarcheError } from '../../errors.ts';
import { named } from '../../world/named.ts';
import { example } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

type Name = (actor: string) => string;

/** `demarche consistency`: one principle in several crises, with the words side by side. */
export function addConsistency(program: Command): void {
  program
    .command('consistency')
    .description('show how an actor, or a group, invokes a principle in several crises, quote beside quote')
    .argument(
      '<names...>',
      'a principle, unless --all is given, then ids of crises; the first is compared with the others',
    )
    .requiredOption('--actor <ids>', 'e.g. RU for Russia, or FR,DE,PL for a group')
    .option('--all', 'a table of all principles that the actors invoke')
    .option('--json', 'print JSON, with evidence and method cards')
    .addHelpText(
      'after',
      example(
        'demarche consistency sovereignty venezuela-2026 crimea-2014 --actor RU',
        'demarche consistency --all venezuela-2026 crimea-2014 georgia-2008 --actor RU,CN',
      ),
    )
    .action((names: string[], options) =>
      withCorpus(async (corpus, engine) => {
        const principle = options.all ? null : names[0];
        const crises = options.all ? names : names.slice(1);
        if (!crises.length)
          throw new DemarcheError('USAGE', { reason: 'Give a principle and at least one crisis.' });
        const lenses = lensesOf(engine);
        const actors = options.actor.split(',').map((id: string) => id.trim());
        const read = (id: string) => rowsOfCrisis(corpus, id, lenses);
        const found = await consistencyOf(read, actors, crises, principle, engine);
        if (options.json) return found.forEach(sayJson);
        say(options.all ? printAll(found) : printOne(found[0], lenses.name));
      }),
    );
}

/** All principles as the command prints them. */
function printAll(found: readonly Consistency[]): string {
  if (!found.length) return 'No principle is invoked.';
  const head = [
    'principle',
    ...found[0].crises.map((one) => one.title),
    ...found[0].pairs.map(() => 'divergence'),
  ];
  const rows = found.map((one) => [
    one.principle,
    ...one.crises.map(
      ({ sides, lines }) => `${sides.target}/${sides.intervener}/${sides.neither} of ${lines}`,
    ),
    ...one.pairs.map(figure),
  ]);
  return [
    table([head, ...rows]),
    '',
    'Lines that invoke it for the target / for the intervener / for neither, of all in which the actors speak.',
  ].join('\n');
}

/** One principle as the command prints it. */
function printOne(found: Consistency, name: Name): string {
  const head = [
    'crisis',
    'role',
    'lines',
    'for the target',
    'for the intervener',
    'for neither',
    'elsewhere',
    'for whom',
    'against whom',
  ];
  const row = (one: PrincipleInCrisis) => [
    one.title,
    one.setting.role,
    String(one.lines),
    String(one.sides.target),
    String(one.sides.intervener),
    String(one.sides.neither),
    String(one.elsewhere),
    countsOf(one.forWhom, name),
    countsOf(one.againstWhom, name),
  ];
  const blocks = [table([head, ...found.crises.map(row)])];
  for (const pair of found.pairs) blocks.push(printPair(found, pair, name));
  return blocks.join('\n\n');
}

function printPair({ crises }: Consistency, pair: CrisisPair, name: Name): string {
  const title = (id: string) => crises.find((one) => one.crisis === id)!.title;
  const notes = [
    ...pair.divergence.warnings.map((warning) => `Note: ${warning}`),
    ...pair.differs.map((line) => `Differs: ${line}`),
  ];
  const quotes = pair.quotes.map(([here, there]) =>
    [`  ${title(pair.here)}: ${words(here, name)}`, `  ${title(pair.there)}: ${words(there, name)}`].join(
      '\n',
    ),
  );
  return [pair.sentence, ...notes, ...(quotes.length ? ['', quotes.join('\n\n')] : [])].join('\n');
}

function words(invoked: Invocation | null, name: Name): string {
  if (!invoked) return '–';
  const { row } = invoked;
  const parties = [
    invoked.for && `for ${named(name(invoked.for))}`,
    invoked.against && `against ${named(name(invoked.against))}`,
  ];
  const who = [name(row.speaker?.actor ?? invoked.actor), formatDate(row.published, row.publishedPrecision)];
  return `${wordsOf(row)} (${[...who, ...parties].filter(Boolean).join(', ')})`;
}

const countsOf = (actors: PrincipleInCrisis['forWhom'], name: Name) =>
  actors.map((one) => `${name(one.actor)} ${one.lines}`).join(', ') || '–';

function figure({ divergence: { value, interval } }: CrisisPair): string {
  if (value === null) return '–';
  return `${signed(value)} (${interval ? `${signed(interval.low)} to ${signed(interval.high)}` : 'too few lines for an interval'})`;
}
