import type { HypothesesFinding, ScenarioFinding } from '../analysis/index.ts';
import type { Column, DescribedColumn } from './csv.ts';

type Figures = HypothesesFinding['evidence']['value'][number];

/** One mark of one analyst, with the evidence and the hypothesis it is on. */
export interface MarkLine {
  readonly evidence: Figures;
  readonly hypothesis: HypothesesFinding['ranking']['value'][number];
  readonly analyst: string | null;
  readonly mark: string | null;
}

/** Every cell of a board, one line a mark; a cell that nobody marked has a line without one. */
export function markLines({ evidence, ranking, cells }: HypothesesFinding): MarkLine[] {
  const pieces = new Map(evidence.value.map((one) => [one.id, one]));
  const hypotheses = new Map(ranking.value.map((one) => [one.id, one]));
  return cells.flatMap(({ marks, ...cell }): MarkLine[] => {
    const base = { evidence: pieces.get(cell.evidence)!, hypothesis: hypotheses.get(cell.hypothesis)! };
    return marks.length
      ? marks.map((mark) => ({ ...base, ...mark }))
      : [{ ...base, analyst: null, mark: null }];
  });
}

export const MARK_COLUMNS: readonly DescribedColumn<MarkLine>[] = [
  ['evidence', (line) => line.evidence.id, 'id of the evidence on its board'],
  ['evidence_text', (line) => line.evidence.text, 'the evidence in words'],
  ['source', (line) => line.evidence.source, 'where typed-in evidence is from'],
  ['document', (line) => line.evidence.row?.docId, 'document of the row that the evidence is'],
  [
    'key',
    (line) => line.evidence.standing?.key,
    'the row, as in the other tables; empty where the corpus no longer holds it',
  ],
  ['sentence', (line) => line.evidence.row?.words, 'words of the row'],
  ['publisher', (line) => line.evidence.row?.publisher, 'who put the document out'],
  ['published', (line) => line.evidence.row?.published, 'day of publication'],
  ['url', (line) => line.evidence.row?.url, 'address of the document'],
  ['credibility', (line) => line.evidence.credibility, 'low, medium or high, as analysts said'],
  ['relevance', (line) => line.evidence.relevance, 'low, medium or high, as analysts said'],
  [
    'diagnosticity',
    (line) => line.evidence.diagnosticity,
    'how well the evidence tells the hypotheses apart',
  ],
  ['hypothesis', (line) => line.hypothesis.id, 'id of the hypothesis on its board'],
  ['hypothesis_text', (line) => line.hypothesis.text, 'the hypothesis in words'],
  ['rank', (line) => line.hypothesis.rank, '1 has least against it'],
  [
    'weighted_inconsistency',
    (line) => line.hypothesis.weighted,
    'marks against it, weighed by credibility and relevance',
  ],
  ['inconsistency', (line) => line.hypothesis.inconsistency, 'marks against it'],
  ['analyst', (line) => line.analyst, 'who marked; empty where nobody did'],
  ['mark', (line) => line.mark, 'CC, C, N, I, II or NA'],
];

/** One probability a line, with what became of its question. */
interface ForecastLine {
  readonly question: string;
  readonly text: string;
  readonly analyst: string;
  readonly day: string;
  readonly probability: number;
  readonly typedIn: string;
  readonly answer: string | null;
  readonly answered: string | null;
}

export function forecastLines({ scenario, forecasts, indicators, answer }: ScenarioFinding): ForecastLine[] {
  const byQuestion = new Map(indicators.map((one) => [one.indicator.id, one]));
  return forecasts.flatMap(({ question, analyst, points }) => {
    const indicator = byQuestion.get(question);
    const given = indicator ? indicator.answer : answer;
    const text = indicator ? indicator.indicator.text : scenario.outcome;
    return points.map((point): ForecastLine => {
      return {
        question,
        text,
        analyst,
        ...point,
        answer: given?.answer ?? null,
        answered: given?.day ?? null,
      };
    });
  });
}

export const FORECAST_COLUMNS: readonly Column<ForecastLine>[] = [
  ['question', (line) => line.question],
  ['text', (line) => line.text],
  ['analyst', (line) => line.analyst],
  ['day', (line) => line.day],
  ['probability', (line) => line.probability],
  ['typed_in', (line) => line.typedIn],
  ['answer', (line) => line.answer],
  ['answered', (line) => line.answered],
];
