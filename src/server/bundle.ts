import type { HypothesesFinding, JoinedEvent } from '../analysis/index.ts';
import type { Review, Scenario } from '../corpus/index.ts';
import type { AttitudeRow, DocumentRow, QuoteRow } from '../corpus/rows.ts';
import { toBibTeX, toCslJson, toRis } from '../dossier/index.ts';
import { BOARD_COLUMNS, boardLines, QUESTION_COLUMNS, questionLines } from './bundle-boards.ts';
import { agreementOf } from './coders.ts';
import { ATTITUDE_COLUMNS, DOCUMENT_COLUMNS, QUOTE_COLUMNS } from './columns.ts';
import { type DescribedColumn, toCsv } from './csv.ts';
import { eventColumns, reportLines } from './event-columns.ts';

export interface BundleInput {
  readonly crisis: string;
  readonly events: readonly JoinedEvent[];
  readonly quotes: readonly QuoteRow[];
  readonly attitudes: readonly AttitudeRow[];
  readonly documents: readonly DocumentRow[];
  /** Boards of hypotheses and scenarios of the crisis, and a hash of the changes of each. */
  readonly hypotheses: readonly HypothesesFinding[];
  readonly scenarios: readonly Scenario[];
  readonly boards: Readonly<Record<string, string>>;
  /** All decisions on the documents; those that were undone do not count. */
  readonly reviews: readonly Review[];
  readonly name: (actor: string) => string;
  readonly precision: (type: string) => number | null;
  readonly corpusHash: string;
  readonly engineVersion: string;
}

/**
 * The replication bundle of a crisis: rows as CSV with their codebook, sources for citation programs, what it was made
 * from, and how far coders agree. The same input gives the same bytes.
 * @returns name of each file → its text
 */
export function replicationBundle(input: BundleInput): Map<string, string> {
  const tables = [
    tableOf(
      'events',
      'One report a line; reports of one event share `event`.',
      reportLines(input.events),
      eventColumns(input.name, input.precision),
    ),
    tableOf('quotes', 'One quote a line.', input.quotes, QUOTE_COLUMNS),
    tableOf('attitudes', 'One attitude a line.', input.attitudes, ATTITUDE_COLUMNS),
    tableOf('documents', 'One document a line.', input.documents, DOCUMENT_COLUMNS),
    tableOf('hypotheses', 'One mark a line.', boardLines(input.hypotheses), BOARD_COLUMNS),
    tableOf('scenarios', 'One probability a line.', questionLines(input.scenarios), QUESTION_COLUMNS),
  ];
  const about = {
    crisis: input.crisis,
    corpusHash: input.corpusHash,
    engineVersion: input.engineVersion,
    rows: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])),
    events: input.events.length,
    boards: input.boards,
    agreement: agreementOf(input.reviews),
  };
  return new Map([
    ...tables.map(({ name, csv }): [string, string] => [`${name}.csv`, csv]),
    ['codebook.md', codebook(tables)],
    ['sources.json', toCslJson(input.documents)],
    ['sources.bib', toBibTeX(input.documents)],
    ['sources.ris', toRis(input.documents)],
    ['bundle.json', `${JSON.stringify(about, null, 2)}\n`],
  ]);
}

interface Table {
  readonly name: string;
  readonly what: string;
  readonly rows: number;
  readonly csv: string;
  readonly columns: readonly (readonly [heading: string, means: string])[];
}

function tableOf<Row>(
  name: string,
  what: string,
  rows: readonly Row[],
  columns: readonly DescribedColumn<Row>[],
): Table {
  const described = columns.map(([heading, , means]) => [heading, means] as const);
  return { name, what, rows: rows.length, csv: toCsv(rows, columns), columns: described };
}

function codebook(tables: readonly Table[]): string {
  const parts = tables.flatMap(({ name, what, columns }) => [
    `## ${name}.csv`,
    '',
    `${what} UTF-8, RFC 4180. An apostrophe before \`=\`, \`+\`, \`-\` or \`@\` keeps spreadsheets from running a cell.`,
    '',
    '| column | meaning |',
    '|---|---|',
    ...columns.map(([heading, means]) => `| ${heading} | ${means.replace(/\|/g, '\\|')} |`),
    '',
  ]);
  return ['# Codebook', '', ...parts].join('\n');
}
