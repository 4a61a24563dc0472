export type Cell = string | number | boolean | null | undefined;

/** One column of a table: its heading and how a row gives its value. */
export type Column<Row> = readonly [heading: string, value: (row: Row) => Cell, means?: string];

/** A column with what its cells mean: what the codebook of an export is made from. */
export type DescribedColumn<Row> = readonly [heading: string, value: (row: Row) => Cell, means: string];

/**
 * RFC 4180 with `\r\n`. A cell that a spreadsheet would run as a formula gets a leading apostrophe: documents come
 * from anywhere.
 */
export function toCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    columns.map(([heading]) => quote(heading)),
    ...rows.map((row) => columns.map(([, value]) => quote(value(row)))),
  ];
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

function quote(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV answer that browsers save under a name. */
export function csvResponse<Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): Response {
  return new Response(toCsv(rows, columns), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName(name)}.csv"`,
    },
  });
}

export function fileName(name: string): string {
  return name.replace(/[^\w.-]+/g, '-').slice(0, 80);
}
