import { asDemarcheError } from '../errors.ts';

/** Writes a line to standard output. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One JSON value a line: what a machine reads. */
export function sayJson(value: unknown): void {
  say(JSON.stringify(value));
}

/** Remarks and progress go to standard error, so that standard output stays clean for pipes. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Columns padded to their widest cell; the last column is left as it is. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => [...(row[i] ?? '')].length))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat(widths[i] - [...cell].length)))
        .join('  '),
    )
    .join('\n');
}

/** Prints an error as the catalogue words it and sets the exit code. */
export function fail(thrown: unknown, json = false): void {
  const error = asDemarcheError(thrown);
  if (json) sayJson(error.toJSON());
  remark(`${error.code}: ${error.message} (${error.docs})`);
  if (error.code === 'INTERNAL' && error.cause instanceof Error) remark(error.cause.stack ?? '');
  process.exitCode = error.exit;
}
