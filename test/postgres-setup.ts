import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdPrivatePostgres } from '../src/corpus/postgres/private.ts';

/** One real PostgreSQL for all test files, in a folder that goes with them; each file makes its own database on it. */
export default async function setup(): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'demarche-tests-'));
  chmodSync(home, 0o755); // under root another user runs the server
  process.env.DEMARCHE_TEST_HOME = home;
  const hold = await holdPrivatePostgres(home);
  return async () => {
    await hold.release();
    for (const folder of [hold.place.base, home]) rmSync(folder, { recursive: true, force: true });
  };
}
