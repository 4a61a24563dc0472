import { DemarcheError } from '../errors.ts';
import { type ColumnNames, draftFromRow, otherColumns, planColumns } from './columns.ts';
import { readRecords } from './csv-records.ts';
import { type BrokenRow, type Draft, isBroken } from './draft.ts';
import type { Line } from './lines.ts';

/**
 * CSV with a header → a document per record. The columns are found by their usual names or given by `names`.
 * @param source  name of the input, for the error when no column holds text (`INPUT_COLUMN_MISSING`)
 * @param delimiter  see `detectDelimiter`
 */
export async function* readCsv(
  lines: AsyncIterable<Line>,
  source: string,
  delimiter: string,
  names: ColumnNames = {},
): AsyncGenerator<Draft | BrokenRow> {
  let header: readonly string[] | null = null;
  let plan: ReturnType<typeof planColumns> = new Map();
  let rest: string[] = [];
  for await (const record of readRecords(lines, delimiter)) {
    if ('reason' in record) {
      yield record;
    } else if (header === null) {
      header = record.fields.map((name) => name.trim());
      plan = planColumns(header, names);
      checkColumns(source, header, plan, names);
      rest = otherColumns(header, plan);
    } else {
      const columns: readonly string[] = header;
      const draft =
        record.fields.length > columns.length + 1 ||
        (record.fields.length < columns.length && record.fields.length === 1 && columns.length > 2)
          ? {
              row: record.line,
              reason: `${record.fields.length} fields where the header has ${columns.length}`,
            }
          : draftFromRow(plan, (name) => record.fields[columns.indexOf(name)], rest);
      if (draft === null) yield { row: record.line, reason: 'no text' };
      else if (isBroken(draft)) yield draft;
      else yield { ...draft, sourceLine: record.line };
    }
  }
}

/** A name that the user gave must be there; and something must hold the text. */
function checkColumns(
  source: string,
  header: readonly string[],
  plan: ReturnType<typeof planColumns>,
  names: ColumnNames,
): void {
  const columns = header.join(', ').slice(0, 300);
  for (const [role, name] of Object.entries(names)) {
    if (name && !plan.has(role as keyof ColumnNames))
      throw new DemarcheError('INPUT_COLUMN_MISSING', { input: source, column: name, columns });
  }
  if (!plan.has('text') && !plan.has('title'))
    throw new DemarcheError('INPUT_COLUMN_MISSING', { input: source, column: 'text', columns });
}
