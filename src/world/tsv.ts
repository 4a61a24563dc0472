/** One table: column names and rows of cells. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads tab-separated text with one header row; no quoting; empty lines are skipped. Short rows are padded. */
export function parseTable(text: string): Table {
  const lines = text.split('\n');
  const columns = lines[0].trimEnd().split('\t');
  const rows: string[][] = [];
  for (let i = 1; i < lines.length; i++) {
    if (lines[i].length === 0) continue;
    const cells = lines[i].split('\t');
    while (cells.length < columns.length) cells.push('');
    rows.push(cells);
  }
  return { columns, rows };
}

/** Rows of `name` as objects; an absent table is an empty one, so that a user may pass only some tables. */
export function rowsOf(tables: Record<string, string>, name: string): Record<string, string>[] {
  const text = tables[name];
  if (!text) return [];
  const { columns, rows } = parseTable(text);
  return rows.map((cells) => {
    const row: Record<string, string> = {};
    for (let i = 0; i < columns.length; i++) row[columns[i]] = cells[i];
    return row;
  });
}
