import { type ColumnNames, draftFromRow, otherColumns, planColumns, requireColumns } from './columns.ts';
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
      requireColumns(source, header, plan, names);
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
