import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Child, startChild } from '../testing/child.ts';
import { preparePlace } from './place.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { holdPrivatePostgres, type PrivatePostgres } from './private.ts';
import { isAlive } from './processes.ts';
import { postgresUser } from './run-as.ts';
import { until } from './until.ts';

let folder: string;
/** One cluster for most tests: to make one takes longer than all else. */
let home: string;
const children: Child[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-private-'));
  chmodSync(folder, 0o755);
  home = join(folder, 'home');
});
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()));
  await (await holdPrivatePostgres(home)).release(); // stops what a killed child has left
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function child(): Child {
  const started = startChild('hold', home);
  children.push(started);
  return started;
}

const postmaster = (hold: PrivatePostgres) => readPostmasterFile(hold.place.dataDir)!.pid;

async function ask(hold: PrivatePostgres, question: string): Promise<unknown> {
  const client = new pg.Client({ ...hold.address, database: 'postgres' });
  await client.connect();
  try {
    return Object.values((await client.query(question)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

it('is started once by processes that race for it, also for the making of the cluster', async () => {
  const racers = [child(), child(), child()];
  const pids = await Promise.all(racers.map((racer) => racer.line()));
  expect(new Set(pids).size).toBe(1);
  await Promise.all(racers.map((racer) => racer.leave()));
  expect(isAlive(Number(pids[0]))).toBe(false);
}, 60_000);

it('starts, is shared, and stops when the last of its users leaves', async () => {
  const mine = await holdPrivatePostgres(home);
  const pid = postmaster(mine);
  expect(await ask(mine, 'show fsync')).toBe('on');
  expect(await ask(mine, 'show listen_addresses')).toBe('');
  const other = child();
  expect(Number(await other.line())).toBe(pid);
  await mine.release();
  expect(isAlive(pid)).toBe(true);
  await other.leave();
  expect(isAlive(pid)).toBe(false);
  expect(existsSync(mine.address.host)).toBe(false);
});

it('outlives a killed user and is adopted by the next, who does not count the dead', async () => {
  const doomed = child();
  const pid = Number(await doomed.line());
  await doomed.kill();
  expect(isAlive(pid)).toBe(true);
  const next = await holdPrivatePostgres(home);
  expect(postmaster(next)).toBe(pid);
  await next.release();
  expect(isAlive(pid)).toBe(false);
});

it('starts again after it was killed, under a user who still thinks that it runs', async () => {
  const first = await holdPrivatePostgres(home);
  await ask(first, 'create table kept as select 42 as answer');
  process.kill(postmaster(first), 'SIGKILL');
  const second = await holdPrivatePostgres(home);
  expect(postmaster(second)).not.toBe(0);
  expect(await ask(second, 'select answer from kept')).toBe(42);
  await first.release();
  expect(await ask(second, 'select 1')).toBe(1);
  await second.release();
});

it('starts when a lock file names a process that is not ours', async () => {
  await (await holdPrivatePostgres(home)).release();
  const user = postgresUser();
  const sleeper = spawn('sleep', ['60'], { ...(user && { uid: user.uid, gid: user.gid }), cwd: '/' });
  try {
    const { dataDir } = preparePlace(home);
    writeFileSync(
      join(dataDir, 'postmaster.pid'),
      `${sleeper.pid}\n${dataDir}\n1\n5432\n/tmp/gone\n\n 1 1\nready   \n`,
    );
    const hold = await holdPrivatePostgres(home);
    expect(postmaster(hold)).not.toBe(sleeper.pid);
    await hold.release();
    expect(isAlive(sleeper.pid!)).toBe(true);
  } finally {
    sleeper.kill('SIGKILL');
  }
});

it('clears away a cluster whose making was killed', async () => {
  const ghost = spawn('true');
  await until(() => ghost.exitCode !== null, 5_000);
  const half = join(preparePlace(home).base, `postgres.init-${ghost.pid}`);
  mkdirSync(half);
  writeFileSync(join(half, 'PG_VERSION'), '18\n');
  await (await holdPrivatePostgres(home)).release();
  expect(existsSync(half)).toBe(false);
});

it('never runs as root, and finds a place where its user can work below a folder that is closed to others', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const hold = await holdPrivatePostgres(join(closed, 'home'));
  const { base, user, dataDir } = hold.place;
  const runner = statSync(dataDir).uid;
  expect(runner).not.toBe(0);
  expect(statSync(`/proc/${postmaster(hold)}`).uid).toBe(runner);
  if (user) {
    expect(base).not.toBe(join(closed, 'home'));
    expect(readFileSync(join(closed, 'home', 'postgres-location'), 'utf8').trim()).toBe(base);
  } else expect(base).toBe(join(closed, 'home'));
  expect(preparePlace(join(closed, 'home')).base).toBe(base);
  await hold.release();
  rmSync(base, { recursive: true, force: true });
});

it('says so when the data folder cannot be made', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(holdPrivatePostgres(join(folder, 'file', 'home'))).rejects.toMatchObject({
    code: 'DATA_FOLDER_NOT_WRITABLE',
    message: expect.stringContaining(join(folder, 'file')),
  });
});
