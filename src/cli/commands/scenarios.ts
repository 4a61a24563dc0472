import { type Command, Option } from 'commander';
import { type Calibration, CHANNELS, type Finding, type ScenarioFinding } from '../../analysis/index.ts';
import type { PloverType } from '../../coding/types.ts';
import { type IndicatorQuery, OUTCOME, type ScenarioDraft } from '../../corpus/index.ts';
import { calibrationOf, scenarioOf, today, watchable } from '../../dossier/boards.ts';
import { lensesOf, rowsOfCrisis } from '../../dossier/gather.ts';
import { analyst, BY } from '../analyst.ts';
import { addHistory, printChange } from '../board-history.ts';
import { example, idList, isoDate, probability } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withCorpus, withStore } from '../with-corpus.ts';

interface By {
  readonly by?: string;
  readonly note?: string;
}

const DAY = 'as of this day; today when left out';
const QUESTION = `"${OUTCOME}", or an indicator, e.g. I1`;

/** `demarche scenarios`: if–then with indicators that are watched for, and probabilities that are scored afterwards. */
export function addScenarios(program: Command): void {
  const scenarios = program
    .command('scenarios')
    .description(
      'if–then with indicators that are watched for, probabilities over time, and how they scored',
    );

  scenarios
    .command('list')
    .description('all scenarios')
    .option('--json', 'one JSON row a scenario')
    .addHelpText('after', example('demarche scenarios list'))
    .action(({ json }) =>
      withStore(async (corpus) => {
        for (const one of await corpus.scenarios())
          json
            ? sayJson(one)
            : say(`${one.id}  if ${one.condition}, then ${one.outcome} (until ${one.deadline})`);
      }),
    );

  scenarios
    .command('show')
    .description('how each indicator stands at a day, and who gives what probability')
    .argument('<scenario>')
    .option('--day <YYYY-MM-DD>', DAY, isoDate)
    .option('--json', 'print JSON, with evidence and method cards')
    .addHelpText('after', example('demarche scenarios show russian-sanctions --day 2026-02-01'))
    .action((id: string, { day = today(), json }) =>
      withCorpus(async (corpus, engine) => {
        const lenses = lensesOf(engine);
        const read = (crisis: string) => rowsOfCrisis(corpus, crisis, lenses);
        const found = await scenarioOf(corpus, read, id, day, lenses);
        json ? sayJson(found) : say(print(found));
      }),
    );

  scenarios
    .command('new')
    .description('make a scenario, or change what one says')
    .argument('<scenario>', 'lower-case letters, digits and hyphens')
    .requiredOption('--title <text>')
    .requiredOption('--crisis <id>', 'the crisis whose documents are watched')
    .requiredOption('--if <text>', 'the condition')
    .requiredOption('--then <text>', 'the outcome')
    .requiredOption('--criterion <text>', 'how it is to be told whether the outcome came about')
    .requiredOption('--deadline <YYYY-MM-DD>', 'last day on which it may', isoDate)
    .option('--replace', 'change a scenario that is there')
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText(
      'after',
      example(
        'demarche scenarios new russian-sanctions --crisis venezuela-2026 --title "Sanctions" \\',
        '  --if "the president stays in custody" --then "Russia imposes sanctions on the United States" \\',
        '  --criterion "A decree is published in the official gazette" --deadline 2026-06-30',
      ),
    )
    .action(
      (id: string, { title, crisis, if: condition, then: outcome, criterion, deadline, replace, ...by }) =>
        change(
          id,
          { what: 'scenario', title, crisis, condition, outcome, criterion, deadline },
          by,
          !replace,
        ),
    );

  addIndicator(scenarios);

  scenarios
    .command('forecast')
    .description('give a probability that a question will be answered yes')
    .argument('<scenario>')
    .argument('<question>', QUESTION)
    .argument('<probability>', 'e.g. 0.35 or 35%', probability)
    .option('--day <YYYY-MM-DD>', 'day from which it stands; today when left out', isoDate)
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText('after', example('demarche scenarios forecast russian-sanctions outcome 0.15'))
    .action((id: string, question: string, value: number, { day = today(), ...by }) =>
      change(id, { what: 'forecast', question, probability: value, day }, by),
    );

  scenarios
    .command('resolve')
    .description('answer a question by hand: yes, no, or void when it fell away')
    .argument('<scenario>')
    .argument('<question>', QUESTION)
    .addOption(new Option('--answer <answer>').choices(['yes', 'no', 'void']).makeOptionMandatory())
    .requiredOption('--reason <text>', 'why, with the source')
    .option('--day <YYYY-MM-DD>', 'day on which it was settled; today when left out', isoDate)
    .option('--by <name>', BY)
    .option('--note <text>')
    .addHelpText(
      'after',
      example(
        'demarche scenarios resolve russian-sanctions I1 --answer yes --reason "Bill 12 of 25 January"',
      ),
    )
    .action((id: string, question: string, { answer, reason, day = today(), ...by }) =>
      change(id, { what: 'resolution', question, answer, day, reason }, by),
    );

  scenarios
    .command('remove')
    .description('take an indicator off a scenario; undo brings it back with its forecasts')
    .argument('<scenario>')
    .argument('<indicator>', 'e.g. I1')
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText('after', example('demarche scenarios remove russian-sanctions I2'))
    .action((board: string, id: string, by: By) => change(board, { what: 'removal', id }, by));

  scenarios
    .command('scores')
    .description(
      'Brier and logarithmic scores of forecasts on questions that were answered, and their calibration',
    )
    .argument('[scenarios...]', 'ids; all when none is given')
    .option('--day <YYYY-MM-DD>', DAY, isoDate)
    .option('--json', 'print JSON, with the method card')
    .addHelpText('after', example('demarche scenarios scores'))
    .action((ids: string[], { day = today(), json }) =>
      withStore(async (corpus) => {
        const found = await calibrationOf(corpus, ids, day);
        json ? sayJson(found) : say(printScores(found));
      }),
    );

  addHistory(scenarios, {
    command: 'scenarios',
    what: 'scenario',
    changes: (corpus, id) => corpus.scenarioChanges(id),
    undo: (corpus, id, made, by) => corpus.undoScenario(id, made, by),
  });
}

function addIndicator(scenarios: Command): void {
  scenarios
    .command('indicator')
    .description('put an indicator on a scenario, or change one')
    .argument('<scenario>')
    .argument('<text>', 'what is to be watched for')
    .requiredOption('--criterion <text>', 'how it is to be told whether it appeared')
    .requiredOption('--deadline <YYYY-MM-DD>', 'last day on which it counts', isoDate)
    .addOption(
      new Option('--tells <of>', 'what it is a sign of').choices(['condition', 'outcome']).default('outcome'),
    )
    .option('--actor <id>', 'who acts, e.g. RU; without it the indicator is told by hand alone')
    .option('--target <id>', 'towards whom')
    .option('--types <types>', 'PLOVER types, e.g. SANCTION,COERCE', idList, [])
    .option('--modes <modes>', 'PLOVER modes', idList, [])
    .addOption(new Option('--channel <channel>').choices(CHANNELS))
    .option('--rung <n>', 'at least as far on the ladder of the channel', Number)
    .addOption(new Option('--only <what>', 'only words or only deeds').choices(['words', 'deeds']))
    .option('--words <query>', 'words of the sentence: "phrase", or, -not')
    .option('--from <YYYY-MM-DD>', 'first day of the window; today when left out', isoDate)
    .option('--id <id>', 'of the indicator that is changed, e.g. I2')
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText(
      'after',
      example(
        'demarche scenarios indicator russian-sanctions "Russia lists American persons" --deadline 2026-03-31 \\',
        '  --criterion "A list is published" --actor RU --target US --types SANCTION --only deeds --from 2026-01-03',
      ),
    )
    .action((board: string, text: string, { id, criterion, deadline, tells, by, note, ...options }) =>
      change(
        board,
        { what: 'indicator', id, text, criterion, tells, deadline, query: queryOf(options) },
        { by, note },
      ),
    );
}

interface QueryOptions {
  readonly actor?: string;
  readonly target?: string;
  readonly types: readonly string[];
  readonly modes: readonly string[];
  readonly channel?: IndicatorQuery['channel'];
  readonly rung?: number;
  readonly only?: 'words' | 'deeds';
  readonly words?: string;
  readonly from?: string;
}

function queryOf({
  actor,
  target,
  types,
  modes,
  channel,
  rung,
  only,
  words,
  from,
}: QueryOptions): IndicatorQuery | null {
  if (!actor) return null;
  return {
    actor,
    target: target ?? null,
    types: types.map((type) => type.toUpperCase() as PloverType),
    modes,
    channel: channel ?? null,
    rung: rung ?? null,
    said: only ? only === 'words' : null,
    words: words ?? null,
    from: from ?? today(),
  };
}

function change(
  id: string,
  draft: ScenarioDraft,
  { by = analyst(), note }: By,
  create = false,
): Promise<void> {
  const made = { by, note, create };
  // Whom an indicator watches for is asked of the tables; nothing else needs them.
  if (draft.what === 'indicator' && draft.query)
    return withCorpus(async (corpus, { world }) =>
      say(printChange(await corpus.changeScenario(id, watchable(draft, world), made))),
    );
  return withStore(async (corpus) => say(printChange(await corpus.changeScenario(id, draft, made))));
}

function print({ headline, scenario, indicators, forecasts, scores }: ScenarioFinding): string {
  const rows = indicators.map(({ indicator, state, found, answer }) => [
    indicator.id,
    indicator.tells,
    indicator.deadline,
    answer ? `${answer.answer}, by hand` : state.replaceAll('-', ' '),
    `${indicator.text}: ${answer ? `${answer.reason} (${answer.by}, ${answer.day})` : found.value.sentence}`,
  ]);
  const notes = [...indicators.flatMap(({ found }) => found.warnings), ...scores.warnings];
  const series = forecasts.map(({ question, analyst: who, points }) => [
    question,
    who,
    points.map(({ day, probability: value }) => `${day} ${value}`).join(', '),
  ]);
  const lines = [
    headline,
    `If ${scenario.condition}, then ${scenario.outcome}.`,
    ...notes.map((note) => `Note: ${note}`),
  ];
  if (rows.length) lines.push('', table(rows));
  if (series.length) lines.push('', table(series));
  return lines.join('\n');
}

function printScores({ value, warnings }: Finding<Calibration>): string {
  const shown = (number: number) => number.toFixed(3).replace('-', '−');
  const summaries = value.summaries.map((one) => [
    one.analyst ?? 'all',
    String(one.forecasts),
    ...[one.brier, one.dailyBrier, one.log, one.reliability, one.resolution, one.uncertainty].map(shown),
  ]);
  const head = ['', 'forecasts', 'Brier', 'daily', 'log', 'reliability', 'resolution', 'uncertainty'];
  const bins = value.bins
    .filter(({ count }) => count)
    .map(({ low, high, count, mean, share, interval }) => [
      `${low.toFixed(1)}–${high.toFixed(1)}`,
      String(count),
      shown(mean!),
      shown(share!),
      interval ? `${shown(interval.low)} to ${shown(interval.high)}` : 'too few for one',
    ]);
  const notes = warnings.map((warning) => `Note: ${warning}`);
  if (!summaries.length) return notes.join('\n');
  const scored = value.scores.map((one) => [
    one.scenario,
    one.question,
    one.analyst,
    one.happened ? 'yes' : 'no',
    ...[one.probability, one.brier, one.dailyBrier, one.log].map(shown),
  ]);
  return [
    ...notes,
    table([head, ...summaries]),
    '',
    table([['said', 'forecasts', 'mean', 'came', '95 % interval'], ...bins]),
    '',
    table([['scenario', 'question', 'analyst', 'came', 'said', 'Brier', 'daily', 'log'], ...scored]),
  ].join('\n');
}
