import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linkLibraries } from './binaries.ts';
import { dataHome } from './home.ts';
import { folderError } from './place.ts';
import { parsePostmasterFile, readPostmasterFile } from './postmaster-file.ts';
import { canEnter } from './reach.ts';
import { postgresUser } from './run-as.ts';
import { startError } from './start-error.ts';

const scratch = mkdtempSync(join(tmpdir(), 'demarche-parts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the data folder', () => {
  it.each([
    [{ DEMARCHE_HOME: '/data/d', XDG_DATA_HOME: '/xdg' }, 'linux', /^\/data\/d$/],
    [{ XDG_DATA_HOME: '/xdg' }, 'linux', /^\/xdg\/demarche$/],
    [{ XDG_DATA_HOME: 'relative' }, 'linux', /\/\.local\/share\/demarche$/],
    [{}, 'darwin', /\/Library\/Application Support\/demarche$/],
    [{ LOCALAPPDATA: '/local' }, 'win32', /^\/local\/demarche$/],
  ])('of %o on %s', (env, platform, path) => expect(dataHome(env, platform)).toMatch(path));
});

describe('who runs PostgreSQL', () => {
  const passwd = (...lines: string[]) =>
    ['root:x:0:0::/:/bin/sh', '# a remark', 'broken', ...lines].join('\n');
  it('is the caller, unless that is root', () => expect(postgresUser(undefined, 1000, passwd())).toBeNull());
  it.each([
    [['a:x:7:8::/:', 'nobody:x:65534:65534::/:', 'postgres:x:101:104::/:'], 'postgres', 101, 104],
    [['a:x:7:8::/:', 'nobody:x:65534:65534::/:'], 'nobody', 65534, 65534],
    [['a:x:7:8::/:', 'b:x:9:9::/:'], 'a', 7, 8],
  ])('under root, of %j', (lines, name, uid, gid) =>
    expect(postgresUser(undefined, 0, passwd(...lines))).toEqual({ name, uid, gid }),
  );
  it('is the owner of the cluster there is', () =>
    expect(postgresUser(7, 0, passwd('postgres:x:101:104::/:', 'a:x:7:8::/:'))?.name).toBe('a'));
  it('is nobody at all where there is only root', () =>
    expect(() => postgresUser(undefined, 0, passwd())).toThrow(
      expect.objectContaining({ code: 'DATABASE_NO_USER' }),
    ));
});

it('a user can enter a folder only through open ones', () => {
  const inner = join(scratch, 'outer', 'inner');
  mkdirSync(inner, { recursive: true });
  chmodSync(scratch, 0o755);
  const stranger = { name: 'stranger', uid: 54_321, gid: 54_321 };
  expect(canEnter(stranger, inner)).toBe(true);
  chmodSync(join(scratch, 'outer'), 0o700);
  expect(canEnter(stranger, inner)).toBe(false);
  expect(canEnter({ ...stranger, uid: process.getuid!() }, inner)).toBe(true);
});

describe('postmaster.pid', () => {
  it.each([
    ['', null],
    ['77', { pid: 77, port: null, socketDir: null, status: '' }],
    ['77\n/data\n1700000000\n5433\n', { pid: 77, port: 5433, socketDir: null, status: '' }],
    [
      '77\n/data\n1700000000\n5433\n/tmp/s\n\n  42  3\nready   \n',
      { pid: 77, port: 5433, socketDir: '/tmp/s', status: 'ready' },
    ],
  ])('%j', (content, file) => expect(parsePostmasterFile(content)).toEqual(file));
  it('may not be there', () => expect(readPostmasterFile(join(scratch, 'nothing'))).toBeNull());
});

it('links of libraries are made from the list of the package, those there are left alone', () => {
  const native = join(scratch, 'native');
  mkdirSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib', 'libx.so.1.2'), 'x');
  const links = ['native/lib/libx.so', 'native/lib/libx.so.1'].map((target) => ({
    source: 'native/lib/libx.so.1.2',
    target,
  }));
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  expect(linkLibraries(native)).toBe(true);
  expect(readFileSync(join(native, 'lib', 'libx.so'), 'utf8')).toBe('x');
  expect(linkLibraries(native)).toBe(true);
  const moved = join(scratch, 'moved');
  cpSync(native, moved, { recursive: true, verbatimSymlinks: true });
  rmSync(native, { recursive: true });
  expect(readdirSync(join(moved, 'lib')).every((name) => existsSync(join(moved, 'lib', name)))).toBe(true);
});

describe('errors', () => {
  it.each([
    [
      'postgres: error while loading shared libraries: libicui18n.so.60: cannot open shared object file',
      'DATABASE_LIBRARIES_MISSING',
      'libicui18n.so.60',
    ],
    ['initdb: error: could not create file: No space left on device', 'DISK_FULL', '/data'],
    [
      'LOG: starting\nFATAL: database files are incompatible with server\nDETAIL: version 16',
      'DATABASE_NOT_STARTED',
      'FATAL: database files are incompatible with server',
    ],
    ['', 'DATABASE_NOT_STARTED', 'without a word'],
  ])('at the start: %s', (said, code, words) => {
    expect(startError(said, '/data')).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EACCES', 'DATA_FOLDER_NOT_WRITABLE'],
    ['EROFS', 'DATA_FOLDER_NOT_WRITABLE'],
    ['EISDIR', 'EISDIR'],
  ])('of the file system: %s', (code, expected) => {
    expect(folderError(Object.assign(new Error(code), { code }), '/data')).toMatchObject({ code: expected });
  });
});
