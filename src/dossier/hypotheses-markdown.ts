import type { Cell, EvidenceFigures, HypothesesFinding, MethodCard } from '../analysis/index.ts';
import { plain as escaped } from './markdown.ts';

/** Typed-in text may hold line breaks, which would end a row or an item. */
const plain = (text: string) => escaped(text.replace(/\s+/g, ' '));

/** A board of hypotheses as Markdown: the answer, the matrix, the evidence with its sources, what it does not say. */
export function hypothesesMarkdown(found: HypothesesFinding): string {
  const { board, ranking, disagreement, evidence } = found;
  const ranked = [...board.hypotheses].sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
  const score = new Map(ranking.value.map((one) => [one.id, one]));
  const cells = new Map(found.cells.map((cell) => [`${cell.evidence} ${cell.hypothesis}`, cell]));
  const row = (cellTexts: readonly string[]) => `| ${cellTexts.join(' | ')} |`;
  const warnings = [ranking, disagreement].flatMap((one) => one.warnings);
  const lines = [
    `# ${plain(board.title)}`,
    '',
    plain(found.headline),
    '',
    ...warnings.map((warning) => `> ${plain(warning)}`),
    ...(warnings.length ? [''] : []),
    '## Hypotheses',
    '',
    row(['', 'hypothesis', 'rank', 'weighted inconsistency', 'inconsistency']),
    row(['---', '---', '---', '---', '---']),
    ...ranking.value.map((one) =>
      row([one.id, plain(one.text), String(one.rank), one.weighted.toFixed(2), one.inconsistency.toFixed(2)]),
    ),
    '',
    '## Matrix',
    '',
    row(['', 'diagnosticity', ...ranked.map(({ id }) => `${id} (rank ${score.get(id)!.rank})`)]),
    row(['---', '---', ...ranked.map(() => '---')]),
    ...evidence.value.map((one) =>
      row([
        one.id,
        one.diagnosticity?.toFixed(2) ?? '–',
        ...ranked.map(({ id }) => markText(cells.get(`${one.id} ${id}`)!, found.analysts.length)),
      ]),
    ),
    '',
    '## Evidence',
    '',
    ...[...evidence.value].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))).map(evidenceText),
    '',
    '## How it was made',
    '',
    ...[ranking, evidence, found.sensitivity, disagreement].flatMap(({ card }) => methodText(card)),
  ];
  return `${lines.join('\n')}\n`;
}

/** One mark, or whose mark it is where there are several analysts. */
function markText({ marks }: Cell, analysts: number): string {
  if (!marks.length) return '–';
  return marks.map(({ analyst, mark }) => (analysts > 1 ? `${plain(analyst)}: ${mark}` : mark)).join(', ');
}

function evidenceText({
  id,
  text,
  source,
  row,
  standing,
  credibility,
  relevance,
  whatIf,
}: EvidenceFigures): string {
  const from = [
    source && plain(source),
    row && `${plain(row.publisher)}, ${row.published ?? 'undated'}${row.url ? ` <${row.url}>` : ''}`,
    row && `document ${row.docId}, characters ${row.start}–${row.end}${standing ? `, ${standing.key}` : ''}`,
  ].filter(Boolean);
  const quoted = row && row.words !== text ? ` “${plain(row.words)}”` : '';
  const critical = whatIf.leadChanges
    ? ` **If it is wrong, ${whatIf.leaders.length > 1 ? 'these lead' : 'this leads'}: ${whatIf.leaders.join(', ')}.**`
    : '';
  return `- **${id}** ${plain(text)}${quoted} — ${from.join('; ')}. Credibility ${credibility}, relevance ${relevance}.${critical}`;
}

function methodText({ what, method, limits, source }: MethodCard): string[] {
  return [
    `- ${what} ${method}${source ? ` Source: ${source}` : ''}`,
    ...limits.map((limit) => `  - ${limit}`),
  ];
}
