/** A table row: column name → cell, empty string when the cell is empty or absent. */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads a tab-separated table. The first line that is neither empty nor a comment (`#`) names the columns.
 * @returns one object a row; cells are trimmed, missing trailing cells are empty strings.
 */
export function parseTsv(text: string): Row[] {
  const rows: Row[] = [];
  let columns: string[] | null = null;
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const cells = line.replace(/\r$/, '').split('\t');
    if (!columns) {
      columns = cells.map((c) => c.trim());
      continue;
    }
    const row: Record<string, string> = {};
    for (let i = 0; i < columns.length; i++) row[columns[i]] = cells[i]?.trim() ?? '';
    rows.push(row);
  }
  return rows;
}

/** The words of a cell that lists alternatives: `a|b|c`; empty cells give an empty list. */
export function alternatives(cell: string): string[] {
  return cell
    ? cell
        .split('|')
        .map((x) => x.trim())
        .filter(Boolean)
    : [];
}
