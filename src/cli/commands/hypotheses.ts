import { type Command, Option } from 'commander';
import type { HypothesesFinding } from '../../analysis/index.ts';
import { type HypothesesDraft, MARKS, type Mark, WEIGHTS } from '../../corpus/index.ts';
import { hypothesesOf } from '../../dossier/boards.ts';
import { hypothesesMarkdown } from '../../dossier/index.ts';
import { DemarcheError } from '../../errors.ts';
import { MARK_COLUMNS, markLines } from '../../server/board-columns.ts';
import { toCsv } from '../../server/csv.ts';
import { analyst, BY } from '../analyst.ts';
import { addHistory, printChange } from '../board-history.ts';
import { example, idList, parseRow } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withStore } from '../with-corpus.ts';

interface By {
  readonly by?: string;
  readonly note?: string;
}

const weight = (of: string) => new Option(`--${of} <weight>`, 'low, medium or high').choices(WEIGHTS);

/** `demarche hypotheses`: boards of competing hypotheses, filled in by several analysts. */
export function addHypotheses(program: Command): void {
  const hypotheses = program
    .command('hypotheses')
    .description('boards of competing hypotheses: what speaks against each, and which evidence it hangs on');

  hypotheses
    .command('list')
    .description('all boards with what has least against it')
    .option('--json', 'one JSON row a board')
    .addHelpText('after', example('demarche hypotheses list'))
    .action(({ json }) =>
      withStore(async (corpus) => {
        for (const board of await corpus.hypothesesBoards())
          json ? sayJson(board) : say(`${board.id}  ${(await hypothesesOf(corpus, board.id)).headline}`);
      }),
    );

  hypotheses
    .command('show')
    .description('the matrix, the ranking, how well evidence tells hypotheses apart, and what if it is wrong')
    .argument('<board>')
    .option('--analysts <names>', 'only the marks of these, e.g. ana,bo', idList)
    .option('--json', 'print JSON, with evidence and method cards')
    .addHelpText('after', example('demarche hypotheses show why-no-deeds'))
    .action((id: string, { analysts, json }) =>
      withStore(async (corpus) => {
        const found = await hypothesesOf(corpus, id, analysts);
        json ? sayJson(found) : say(print(found));
      }),
    );

  hypotheses
    .command('new')
    .description('make a board, or give one another title or crisis')
    .argument('<board>', 'lower-case letters, digits and hyphens')
    .requiredOption('--title <question>', 'what the hypotheses compete to answer')
    .option('--crisis <id>', 'the crisis that it is about')
    .option('--replace', 'change a board that is there')
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText(
      'after',
      example(
        'demarche hypotheses new why-no-deeds --title "Why did Russia not act?" --crisis venezuela-2026',
      ),
    )
    .action((id: string, { title, crisis = null, replace, ...by }) =>
      change(id, { what: 'board', title, crisis }, by, !replace),
    );

  hypotheses
    .command('add')
    .description('put a hypothesis on a board, or word one anew')
    .argument('<board>')
    .argument('<text>', 'the hypothesis')
    .option('--id <id>', 'of the one that is worded anew, e.g. H2')
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText('after', example('demarche hypotheses add why-no-deeds "It lacks the means."'))
    .action((board: string, text: string, { id, ...by }) =>
      change(board, { what: 'hypothesis', id, text }, by),
    );

  hypotheses
    .command('evidence')
    .description('put evidence on a board: a row of the corpus, or text with its source')
    .argument('<board>')
    .option('--row <row>', 'document and key, as events, quotes and exports show them', parseRow)
    .option('--text <text>', 'the evidence in words; the sentence of the row when left out')
    .option('--source <text>', 'where typed-in evidence is from')
    .option('--id <id>', 'of evidence that is changed, e.g. E3')
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText(
      'after',
      example(
        'demarche hypotheses evidence why-no-deeds --row 0123456789abcdef:event:3',
        'demarche hypotheses evidence why-no-deeds --text "No ships were near." --source "Port register, 4 January"',
      ),
    )
    .action((board: string, { row, text, source, id, ...by }) =>
      change(board, { what: 'evidence', id, text, source, row }, by),
    );

  hypotheses
    .command('mark')
    .description(`mark evidence under hypotheses: ${MARKS.join(', ')}, or - to take your mark away`)
    .argument('<board>')
    .argument('<evidence>', 'e.g. E1')
    .argument('<marks...>', 'e.g. H1=CC H2=I H3=NA')
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText('after', example('demarche hypotheses mark why-no-deeds E1 H1=C H2=II H3=N'))
    .action(async (board: string, evidence: string, marks: string[], by: By) => {
      const drafts = marks.map((text) => parseMark(evidence, text));
      for (const draft of drafts) await change(board, draft, by);
    });

  hypotheses
    .command('weigh')
    .description('say how credible and how relevant evidence is')
    .argument('<board>')
    .argument('<evidence>', 'e.g. E1')
    .addOption(weight('credibility'))
    .addOption(weight('relevance'))
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText(
      'after',
      example('demarche hypotheses weigh why-no-deeds E1 --credibility high --relevance low'),
    )
    .action((board: string, id: string, { credibility, relevance, ...by }) =>
      change(board, { what: 'weight', id, credibility, relevance }, by),
    );

  hypotheses
    .command('remove')
    .description('take a hypothesis or evidence off a board; undo brings it back with its marks')
    .argument('<board>')
    .argument('<id>', 'e.g. H2 or E3')
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText('after', example('demarche hypotheses remove why-no-deeds E3 --note "a copy of E1"'))
    .action((board: string, id: string, by: By) => change(board, { what: 'removal', id }, by));

  hypotheses
    .command('export')
    .description('write a board with its evidence, marks and figures')
    .argument('<board>')
    .addOption(
      new Option('--format <format>', 'csv: one line a mark').choices(['json', 'csv', 'md']).default('md'),
    )
    .addHelpText('after', example('demarche hypotheses export why-no-deeds --format md > why.md'))
    .action((id: string, { format }) =>
      withStore(async (corpus) => {
        const found = await hypothesesOf(corpus, id);
        if (format === 'json')
          say(JSON.stringify({ ...found, changes: await corpus.hypothesesChanges(id) }, null, 2));
        else
          process.stdout.write(
            format === 'csv' ? toCsv(markLines(found), MARK_COLUMNS) : hypothesesMarkdown(found),
          );
      }),
    );

  addHistory(hypotheses, {
    command: 'hypotheses',
    what: 'board',
    changes: (corpus, id) => corpus.hypothesesChanges(id),
    undo: (corpus, id, made, by) => corpus.undoHypotheses(id, made, by),
  });
}

function change(
  board: string,
  draft: HypothesesDraft,
  { by = analyst(), note }: By,
  create = false,
): Promise<void> {
  return withStore(async (corpus) =>
    say(printChange(await corpus.changeHypotheses(board, draft, { by, note, create }))),
  );
}

function parseMark(evidence: string, text: string): HypothesesDraft {
  const [, hypothesis, mark] = /^(H\d+)=(.+)$/i.exec(text) ?? [];
  if (!hypothesis) throw new DemarcheError('USAGE', { reason: `"${text}" is no mark such as H1=CC.` });
  return {
    what: 'mark',
    evidence: evidence.toUpperCase(),
    hypothesis: hypothesis.toUpperCase(),
    mark: mark === '-' ? null : (mark.toUpperCase() as Mark),
  };
}

function print(found: HypothesesFinding): string {
  const { board, ranking, evidence, disagreement, cells } = found;
  const notes = [...ranking.warnings, ...disagreement.warnings].map((warning) => `Note: ${warning}`);
  const marksAt = (piece: string, hypothesis: string) =>
    cells
      .find((cell) => cell.evidence === piece && cell.hypothesis === hypothesis)!
      .marks.map(({ mark }) => mark)
      .join('/') || '–';
  const ids = board.hypotheses.map(({ id }) => id);
  const scores = [
    ['', 'weighted', 'plain', 'hypothesis'],
    ...ranking.value.map((one) => [
      `${one.rank}. ${one.id}`,
      one.weighted.toFixed(2),
      one.inconsistency.toFixed(2),
      one.text,
    ]),
  ];
  const matrix = [
    ['', ...ids, 'tells apart', 'if wrong', 'evidence'],
    ...evidence.value.map((one) => [
      one.id,
      ...ids.map((id) => marksAt(one.id, id)),
      one.diagnosticity?.toFixed(2) ?? '–',
      one.whatIf.leadChanges
        ? `${one.whatIf.leaders.join(', ')} leads`
        : one.whatIf.rankingChanges
          ? 'ranks'
          : '',
      one.text,
    ]),
  ];
  const { spread, contested } = disagreement.value;
  const apart =
    spread === null ? [] : [`Analysts ${found.analysts.join(', ')}: mean spread ${spread.toFixed(2)}`];
  const where = contested.map(({ evidence: piece, hypothesis }) => `${piece} under ${hypothesis}`);
  return [
    found.headline,
    ...notes,
    '',
    table(scores),
    '',
    table(matrix),
    ...(apart.length ? ['', `${apart[0]}${where.length ? `; contested: ${where.join(', ')}` : ''}.`] : []),
  ].join('\n');
}
