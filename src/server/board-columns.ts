import type { HypothesesFinding, ScenarioFinding } from '../analysis/index.ts';
import type { Column } from './csv.ts';

type Figures = HypothesesFinding['evidence']['value'][number];

/** One mark of one analyst, with the evidence and the hypothesis it is on. */
interface MarkLine {
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

export const MARK_COLUMNS: readonly Column<MarkLine>[] = [
  ['evidence', (line) => line.evidence.id],
  ['evidence_text', (line) => line.evidence.text],
  ['source', (line) => line.evidence.source],
  ['document', (line) => line.evidence.row?.docId],
  ['key', (line) => line.evidence.standing?.key],
  ['sentence', (line) => line.evidence.row?.words],
  ['publisher', (line) => line.evidence.row?.publisher],
  ['published', (line) => line.evidence.row?.published],
  ['url', (line) => line.evidence.row?.url],
  ['credibility', (line) => line.evidence.credibility],
  ['relevance', (line) => line.evidence.relevance],
  ['diagnosticity', (line) => line.evidence.diagnosticity],
  ['hypothesis', (line) => line.hypothesis.id],
  ['hypothesis_text', (line) => line.hypothesis.text],
  ['rank', (line) => line.hypothesis.rank],
  ['weighted_inconsistency', (line) => line.hypothesis.weighted],
  ['inconsistency', (line) => line.hypothesis.inconsistency],
  ['analyst', (line) => line.analyst],
  ['mark', (line) => line.mark],
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
