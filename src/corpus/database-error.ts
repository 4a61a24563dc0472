import { DemarcheError } from '../errors.ts';

/** SQLSTATE classes and system codes that mean "the server is gone or going", from PostgreSQL's appendix A. */
const GONE = /^(08|57P0[1-3]|ECONNRESET|ECONNREFUSED|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;
const GONE_SAID = /Connection terminated|connection ended|Client was closed|Client has encountered/i;

/**
 * An error of the driver as one of the catalogue, when the user can do something about it; others stay as they are.
 * @param folder  what to call the disk that is full
 */
export function databaseError(error: unknown, folder: string): unknown {
  if (error instanceof DemarcheError || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  if (code === '53100') return new DemarcheError('DISK_FULL', { folder }, { cause: error });
  if (GONE.test(code) || GONE_SAID.test(error.message))
    return new DemarcheError('DATABASE_LOST', { reason: error.message }, { cause: error });
  return error;
}

/** Two transactions that wait for each other, or collide: the one that was broken off may simply be repeated. */
export function isCollision(error: unknown): boolean {
  return ['40P01', '40001'].includes(String((error as { code?: unknown } | null)?.code));
}
