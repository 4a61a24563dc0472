import { DemarcheError } from '../errors.ts';

/** A failure to read a file, as the catalogue names it. `format` is what it was opened as. */
export function fileError(input: string, thrown: unknown, format = 'a file'): DemarcheError {
  if (thrown instanceof DemarcheError) return thrown;
  const code = (thrown as NodeJS.ErrnoException).code ?? '';
  const options = { cause: thrown };
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new DemarcheError('INPUT_NOT_FOUND', { input }, options);
  if (code === 'EACCES' || code === 'EPERM')
    return new DemarcheError('INPUT_NOT_READABLE', { input }, options);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const reason = message.split('\n', 1)[0].slice(0, 200) || code;
  return new DemarcheError('INPUT_DAMAGED', { input, format, reason }, options);
}

/** `INPUT_TOO_LARGE` with sizes a person reads; `bytes` unknown when only the limit was met. */
export function tooLarge(input: string, bytes: number | null, limit: number): DemarcheError {
  return new DemarcheError('INPUT_TOO_LARGE', {
    input,
    size: bytes === null ? `over ${megabytes(limit)}` : megabytes(bytes),
    limit: megabytes(limit),
  });
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
