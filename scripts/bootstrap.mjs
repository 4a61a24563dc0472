// Installs what is missing, then returns: npm packages (npm ci, when the lock or the platform changed) and,
// with --chromium, a Chromium from Debian's packages where one can be installed. Needs nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Demarche needs Node 20.19 or newer; this is ${process.versions.node}.`);

const lock = readFileSync(join(root, 'package-lock.json'));
const stamp = createHash('sha256')
  .update(lock)
  .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
  .digest('hex');
const stampFile = join(root, 'node_modules', '.bootstrap-ok');
const lockFile = join(root, '.bootstrap.lock');
const installed = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

if (!installed()) await installPackages();
if (process.argv.includes('--chromium')) installChromium();

async function installPackages() {
  await takeLock();
  try {
    if (installed()) return; // another start installed while we waited
    console.error('Installing packages (once) …');
    // A shell that set NODE_ENV=production or npm options for something else must not starve us of packages.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(
        ([key]) =>
          !/^(NODE_ENV|npm_config_(ignore_scripts|omit|include|production|only|global|dry_run))$/i.test(key),
      ),
    );
    if (!mayMake(env.npm_config_cache ?? join(homedir(), '.npm')))
      env.npm_config_cache = mkdtempSync(join(tmpdir(), 'npm-cache-'));
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const npm = process.env.npm_execpath;
    const run =
      npm?.endsWith('.js') || npm?.endsWith('.cjs')
        ? spawnSync(process.execPath, [npm, ...args], { cwd: root, env, stdio: ['ignore', 2, 2] })
        : spawnSync('npm', args, {
            cwd: root,
            env,
            stdio: ['ignore', 2, 2],
            shell: process.platform === 'win32',
          });
    if (run.status !== 0) stop('npm could not install the packages; its message stands above.');
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** Whether a folder is, or can be made, ours to write: a user without a home (nobody) has no cache for npm. */
function mayMake(folder) {
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Waits for another bootstrap of this folder; a lock whose process is gone is taken over. */
async function takeLock() {
  for (;;) {
    try {
      const fd = openSync(lockFile, 'wx');
      writeSync(fd, String(process.pid));
      closeSync(fd);
      return;
    } catch (error) {
      if (error.code === 'EACCES' || error.code === 'EROFS')
        stop(`Packages are missing and this folder cannot be written: ${root}`);
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(readFileSync(lockFile, 'utf8') || 0);
    let alive = owner > 0;
    if (alive) {
      try {
        process.kill(owner, 0);
      } catch (error) {
        alive = error.code === 'EPERM';
      }
    }
    if (!alive) rmSync(lockFile, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function installChromium() {
  const candidates = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  if (candidates.some((path) => path && existsSync(path))) return;
  const canInstall =
    process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (canInstall) {
    console.error('Installing Chromium for the browser tests (once) …');
    const quiet = {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    // Without a network this is to fail soon, and the other tests to run.
    const soon = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
    spawnSync('apt-get', ['update', '-qq', ...soon], quiet);
    const run = spawnSync(
      'apt-get',
      ['install', ...soon, '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      quiet,
    );
    if (run.status === 0) return;
  }
  const message = 'No Chromium here and none could be installed: the browser tests are skipped.';
  if (process.env.CI) stop(message);
  console.error(`${message} Set CHROMIUM to the path of one to run them.`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
