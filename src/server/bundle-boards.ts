import type { HypothesesFinding } from '../analysis/index.ts';
import type { Scenario } from '../corpus/index.ts';
import { MARK_COLUMNS, type MarkLine, markLines } from './board-columns.ts';
import type { DescribedColumn } from './csv.ts';

type BoardLine = MarkLine & { readonly board: HypothesesFinding['board'] };

/** Every board of hypotheses, one line a mark. */
export function boardLines(found: readonly HypothesesFinding[]): BoardLine[] {
  return found.flatMap((one) => markLines(one).map((line) => ({ ...line, board: one.board })));
}

export const BOARD_COLUMNS: readonly DescribedColumn<BoardLine>[] = [
  ['board', (line) => line.board.id, 'id of the board'],
  ['title', (line) => line.board.title, 'what its hypotheses compete to answer'],
  ...MARK_COLUMNS,
];

interface QuestionLine {
  readonly scenario: Scenario;
  readonly question: string;
  readonly text: string;
  readonly criterion: string;
  readonly deadline: string;
  readonly forecast: Scenario['forecasts'][number] | null;
}

/** Every question of every scenario, one line a probability; one that nobody gave a probability has a line without. */
export function questionLines(scenarios: readonly Scenario[]): QuestionLine[] {
  return scenarios.flatMap((scenario) => {
    const { outcome: text, criterion, deadline } = scenario;
    const questions = [{ id: 'outcome', text, criterion, deadline }, ...scenario.indicators];
    return questions.flatMap(({ id: question, text, criterion, deadline }): QuestionLine[] => {
      const base = { scenario, question, text, criterion, deadline };
      const forecasts = scenario.forecasts.filter((one) => one.question === question);
      return forecasts.length
        ? forecasts.map((forecast) => ({ ...base, forecast }))
        : [{ ...base, forecast: null }];
    });
  });
}

const answerOf = ({ scenario, question }: QuestionLine) =>
  scenario.answers.find((one) => one.question === question);

export const QUESTION_COLUMNS: readonly DescribedColumn<QuestionLine>[] = [
  ['scenario', (line) => line.scenario.id, 'id of the scenario'],
  ['title', (line) => line.scenario.title, 'its title'],
  ['condition', (line) => line.scenario.condition, 'what would have to happen first'],
  ['question', (line) => line.question, '`outcome`, or id of an indicator'],
  ['text', (line) => line.text, 'the outcome or the indicator in words'],
  ['criterion', (line) => line.criterion, 'how it is to be told whether it came about'],
  ['deadline', (line) => line.deadline, 'last day for it'],
  ['analyst', (line) => line.forecast?.analyst, 'who gave the probability'],
  ['day', (line) => line.forecast?.day, 'day from which it stands'],
  ['probability', (line) => line.forecast?.probability, 'that the answer is yes, 0 to 1'],
  ['answer', (line) => answerOf(line)?.answer, 'yes, no or void; empty while open'],
  ['answered', (line) => answerOf(line)?.day, 'day of the answer'],
];
