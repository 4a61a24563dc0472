import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DemarcheError } from '../errors.ts';
import { remark } from './output.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the built workbench depends on. */
const INPUTS = ['web', 'src/charts', 'src/analysis', 'src/coding', 'package-lock.json'];

/**
 * Folder of the built workbench, built anew when its sources changed. The stamp is a hash, not a date: a fresh clone
 * has fresh dates and old contents. A checkout that may only be read keeps its build in the data folder.
 * @param home  data folder
 * @throws OUTPUT_NOT_WRITABLE when it cannot be built
 */
export async function webRoot(home: string): Promise<string> {
  const stamp = hashOf(INPUTS.flatMap((input) => filesUnder(join(ROOT, input))));
  const shipped = join(ROOT, 'web', 'dist');
  if (isBuilt(shipped, stamp)) return shipped;
  const target = mayWrite(join(ROOT, 'web')) ? shipped : join(home, 'web');
  if (isBuilt(target, stamp)) return target;
  remark('Building the workbench (once) …');
  try {
    await build(target, stamp);
  } catch (error) {
    const reason = (error as Error).message;
    throw new DemarcheError('OUTPUT_NOT_WRITABLE', { file: target, reason }, { cause: error });
  }
  return target;
}

/** Built beside its place and then renamed: two that build at once never mix, and none serves half a build. */
async function build(target: string, stamp: string): Promise<void> {
  const half = join(dirname(target), `.web-${process.pid}`, 'dist');
  try {
    // Under root another user, who runs the database, must be able to enter the data folder.
    mkdirSync(half, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 });
    await runVite(half);
    writeFileSync(join(half, '.stamp'), stamp);
    rmSync(target, { recursive: true, force: true });
    try {
      renameSync(half, target);
    } catch (error) {
      if (!isBuilt(target, stamp)) throw error; // another start was faster otherwise
    }
  } finally {
    rmSync(dirname(half), { recursive: true, force: true });
  }
}

function runVite(outDir: string): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  // The runner needs no temporary file beside the configuration, where nothing may be written.
  const args = [vite, 'build', 'web', '--logLevel', 'error', '--configLoader', 'runner', '--outDir', outDir];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said.trim() || 'vite failed'))));
  });
}

function isBuilt(folder: string, stamp: string): boolean {
  const file = join(folder, '.stamp');
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = path.endsWith('.json') ? null : readdirSync(path, { withFileTypes: true });
  if (!entries) return [path];
  return entries
    .filter(({ name }) => !/^(dist|node_modules|\..*)$|\.test\.tsx?$/.test(name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]))
    .filter((file) => /\.(tsx?|css|html|json|svg)$/.test(file));
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex');
}
