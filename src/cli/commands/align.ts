import type { Command } from 'commander';
import {
  type AlignedActor,
  type AlignmentFinding,
  alignmentFinding,
  type Foretelling,
  foretell,
  type VotingFinding,
  votingFinding,
} from '../../analysis/index.ts';
import { dataHome } from '../../corpus/index.ts';
import { signed } from '../../dossier/format.ts';
import { lensesOf, protagonistsOf, rowsOfCrisis } from '../../dossier/gather.ts';
import { createEngine } from '../../engine/index.ts';
import { DemarcheError } from '../../errors.ts';
import { readRollCalls } from '../../intake/index.ts';
import { named } from '../../world/named.ts';
import type { RollCall } from '../../world/roll-call.ts';
import { example } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

interface Options {
  readonly towards?: string;
  readonly votes?: string;
  readonly actor?: string;
  readonly foretell?: string;
  readonly yes?: string;
  readonly no?: string;
  readonly json?: boolean;
}
type Name = (id: string) => string;

const MOST_SHOWN = 20;
const CAST = { 1: 'yes', 0: 'abstain', [-1]: 'no' } as const;

/** `demarche align`: who took the same line, by what is told and by votes, and how a vote would go. */
export function addAlign(program: Command): void {
  program
    .command('align')
    .description('show who takes the same line in a crisis, or votes alike, and who keeps silent')
    .argument('[crisis]', 'id of the crisis; without it only the votes are looked at')
    .argument('[others...]', 'further crises whose stances count for who is like whom')
    .option('--towards <ids>', 'the protagonists, e.g. US,VE; usually those with a role in the crisis')
    .option('--votes <file>', 'votes by name, CSV or CSV packed with gzip')
    .option('--actor <id>', 'tell only of one actor, and who is like it')
    .option('--foretell <id>', 'a roll call to foretell from the others: its id or the end of its symbol')
    .option('--yes <id>', 'a state known to vote yes on it')
    .option('--no <id>', 'a state known to vote no on it')
    .option('--json', 'print JSON, with evidence and method cards')
    .addHelpText(
      'after',
      example(
        'demarche align venezuela-2026',
        'demarche align crimea-2014 georgia-2008 --actor CN',
        'demarche align --votes un-votes.csv.gz --actor BR',
        'demarche align --votes un-votes.csv.gz --foretell 68/262 --yes UA --no RU',
      ),
    )
    .action(async (crisis: string | undefined, others: string[], options: Options) => {
      const rollCalls = options.votes ? await readRollCalls(options.votes) : [];
      if (crisis) return alignCrises([crisis, ...others], rollCalls, options);
      if (!rollCalls.length) throw new DemarcheError('USAGE', { reason: 'Give a crisis or --votes.' });
      const engine = await createEngine({ home: dataHome() });
      alignVotes(rollCalls, options, (id) => engine.world.actor(id).name);
    });
}

function alignCrises(
  ids: readonly string[],
  rollCalls: readonly RollCall[],
  options: Options,
): Promise<void> {
  return withCorpus(async (corpus, engine) => {
    const lenses = lensesOf(engine);
    const crises = await Promise.all(
      ids.map(async (id) => {
        const rows = await rowsOfCrisis(corpus, id, lenses);
        const protagonists = options.towards?.split(',') ?? protagonistsOf(rows.crisis);
        return { ...rows, events: rows.reports, protagonists, rollCalls };
      }),
    );
    const found = alignmentFinding(crises, lenses.name);
    if (options.json) sayJson(found);
    else say(options.actor ? oneActor(found, options.actor, lenses.name) : alignment(found, lenses.name));
  });
}

function alignVotes(rollCalls: readonly RollCall[], options: Options, name: Name): void {
  if (options.foretell) {
    const found = foretold(rollCalls, options.foretell, options);
    if (options.json) sayJson(found);
    else say(foretelling(found, name));
    return;
  }
  const found = votingFinding(rollCalls);
  if (options.json) sayJson(found);
  else say(voting(found, options.actor, name));
}

function foretold(rollCalls: readonly RollCall[], wanted: string, { yes, no }: Options): Foretelling {
  const usage = (reason: string) => new DemarcheError('USAGE', { reason });
  if (!yes || !no) throw usage('Say who is known to vote yes and who no: --yes and --no, one state each.');
  const ends = (symbol: string) => symbol === wanted || symbol.endsWith(`/${wanted}`);
  const fits = rollCalls.filter((call) => call.id === wanted || ends(call.resolution));
  if (fits.length !== 1)
    throw usage(
      fits.length
        ? `"${wanted}" is the symbol of ${fits.length} roll calls; give one by its id: ${fits.map((call) => call.id).join(', ')}.`
        : `No roll call "${wanted}" in the file.`,
    );
  const found = foretell(rollCalls, fits[0], yes.toUpperCase(), no.toUpperCase());
  if (!found) throw usage(`No other roll call in the file has ${yes} voting yes and ${no} voting no.`);
  return found;
}

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`);

function alignment(found: AlignmentFinding, name: Name): string {
  const head = ['', 'actor', 'sure', ...found.axes.map((axis) => axisName(found, axis, name)), 'like'];
  const rows = [...found.actors]
    .sort((a, b) => a.bloc - b.bloc || (b.certainty ?? 0) - (a.certainty ?? 0))
    .map((one) => [String(one.bloc + 1), ...cells(found, one, name)]);
  const silent = found.silent
    .slice(0, MOST_SHOWN)
    .map((one) => [
      name(one.actor),
      `named in ${one.named}`,
      one.watchable ? `silent on ${one.daysReported} of ${one.days} days reported` : 'not watchable',
    ]);
  const drifts = found.drifts
    .filter((one) => one.change !== 0)
    .slice(0, MOST_SHOWN)
    .map((one) => [
      name(one.actor),
      `towards ${named(name(one.towards))}`,
      one.points.map((at) => `${days(at.from, at.to)} ${signed(at.value)} (${at.lineages})`).join(', '),
    ]);
  const block = (title: string, lines: string[][]) => (lines.length ? ['', title, table(lines)] : []);
  return [
    found.headline,
    ...found.blocs.warnings.map((warning) => `Note: ${warning}`),
    ...(rows.length ? ['', table([head, ...rows])] : []),
    ...block('Named, without a stance:', silent),
    ...block('Moved over time (days from the trigger):', drifts),
  ].join('\n');
}

function axisName(found: AlignmentFinding, axis: AlignmentFinding['axes'][number], name: Name): string {
  const several = found.axes.some((one) => one.crisis !== axis.crisis);
  return `to ${named(name(axis.towards))}${several ? ` (${axis.crisis})` : ''}`;
}

function cells(found: AlignmentFinding, one: AlignedActor, name: Name): string[] {
  const stances = found.axes.map((axis) => {
    const own = one.stances.find((s) => s.crisis === axis.crisis && s.towards === axis.towards);
    return own ? `${signed(own.value)} (${own.lineages})` : '–';
  });
  const like = one.like.filter((other) => other.likeness > 0).slice(0, 3);
  return [
    name(one.actor),
    percent(one.certainty),
    ...stances,
    like.map((other) => name(other.actor)).join(', '),
  ];
}

function oneActor(found: AlignmentFinding, actor: string, name: Name): string {
  const one = found.actors.find((other) => other.actor === actor);
  if (!one) {
    const silent = found.silent.find((other) => other.actor === actor);
    return silent
      ? `${named(name(actor), true)} is named in ${silent.named} lines of reporting and takes no stance${silent.watchable ? '' : '; too thin to call it silent'}.`
      : `${named(name(actor), true)} is not named in these documents.`;
  }
  const stances = one.stances.map((own) => [
    axisName(found, own, name),
    signed(own.value),
    `${own.for} for, ${own.against} against`,
  ]);
  const like = one.like.map((other) => [
    name(other.actor),
    signed(other.likeness),
    `by ${other.shared}`,
    `together in ${percent(other.together)}`,
  ]);
  return [name(one.actor), table(stances), '', 'Like it, from the most:', table(like)].join('\n');
}

function voting(found: VotingFinding, actor: string | undefined, name: Name): string {
  const span = `${found.rollCalls} roll calls, ${found.from} to ${found.to}`;
  const voter = found.voters.find((one) => one.country === actor);
  if (actor && !voter) throw new DemarcheError('USAGE', { reason: `${actor} does not vote in the file.` });
  if (voter) {
    const row = (one: (typeof voter.like)[number]) => [
      name(one.country),
      signed(one.agreement),
      `${one.rollCalls} together`,
    ];
    const least = voter.like.slice(MOST_SHOWN).slice(-5);
    return [
      `${name(voter.country)}: ${span}`,
      table([...voter.like.slice(0, MOST_SHOWN), ...least].map(row)),
    ].join('\n\n');
  }
  const blocs = found.blocs.value.map((members, i) => {
    const unsure = found.voters
      .filter((one) => one.bloc === i && (one.certainty ?? 1) < 0.7)
      .map((one) => `${name(one.country)} ${percent(one.certainty)}`);
    return [
      `Bloc ${i + 1}, ${members.length} states: ${members.map(name).join(', ')}`,
      ...(unsure.length ? [`Unsure: ${unsure.join(', ')}`] : []),
    ].join('\n');
  });
  const notes = found.blocs.warnings.map((warning) => `Note: ${warning}`);
  return [`${span}; modularity ${found.modularity.toFixed(2)}`, ...notes, ...blocs].join('\n\n');
}

function foretelling(found: Foretelling, name: Name): string {
  const { rollCall, votes, divided, expected } = found;
  const sides = ([1, 0, -1] as const).map((vote) => {
    const own = votes.filter((one) => one.vote === vote);
    return `${CAST[vote]} (${own.length}): ${own.map((one) => name(one.country)).join(', ')}`;
  });
  return [
    `${rollCall.resolution || rollCall.id}, ${rollCall.date}: ${rollCall.description}`,
    `Foretold from ${divided} other roll calls with ${named(name(found.yes))} voting yes and ${named(name(found.no))} no; of these, foretold in the same way, ${percent(expected)} of the votes are right.`,
    ...sides,
  ].join('\n\n');
}

function days(from: number | null, to: number | null): string {
  if (from === null) return 'before';
  return to === null ? `${from} on` : `${from}–${to}`;
}
