import { DemarcheError } from '../errors.ts';

/** SQLSTATE classes and system codes that mean "the server is gone or going", from PostgreSQL's appendix A. */
const GONE = /^(08|57P0[1-3]|ECONNRESET|ECONNREFUSED|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;
const GONE_SAID = /Connection terminated|connection ended|Client was closed|Client has encountered/i;

/** The server that an error came from. */
export interface ErrorSource {
  /** What to call it: the data folder, or the server's host. */
  readonly label: string;
  /** What the server wrote last; empty when that cannot be read. */
  lastWords(): string;
}

/**
 * An error of the driver as one of the catalogue, when the user can do something about it; others stay as they are.
 * A server that cannot write its log of changes ends at once: the client only sees the connection break.
 */
export function databaseError(error: unknown, source: ErrorSource): unknown {
  if (error instanceof DemarcheError || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const gone = GONE.test(code) || GONE_SAID.test(error.message);
  if (code === '53100' || (gone && /No space left on device|Disk quota exceeded/.test(source.lastWords())))
    return new DemarcheError('DISK_FULL', { folder: source.label }, { cause: error });
  return gone ? new DemarcheError('DATABASE_LOST', { reason: error.message }, { cause: error }) : error;
}

/** Two transactions that wait for each other, or collide: the one that was broken off may simply be repeated. */
export function isCollision(error: unknown): boolean {
  return ['40P01', '40001'].includes(String((error as { code?: unknown } | null)?.code));
}
