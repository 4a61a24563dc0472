import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DemarcheError } from '../errors.ts';
import { remark } from './output.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = join(ROOT, 'web', 'dist');

/** What the built workbench depends on. */
const INPUTS = ['web', 'src/charts', 'src/analysis', 'src/coding', 'package-lock.json'];

/**
 * Folder of the built workbench, built anew when its sources changed. The stamp is a hash, not a date: a fresh clone
 * has fresh dates and old contents.
 */
export function webRoot(): string {
  const stamp = hashOf(INPUTS.flatMap((input) => filesUnder(join(ROOT, input))));
  const stampFile = join(DIST, '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return DIST;
  remark('Building the workbench (once) …');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', 'web', '--logLevel', 'error'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    const reason = (run.stderr || run.stdout || String(run.error ?? 'vite failed')).trim();
    throw new DemarcheError('OUTPUT_NOT_WRITABLE', { file: DIST, reason });
  }
  writeFileSync(stampFile, stamp);
  return DIST;
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = path.endsWith('.json') ? null : readdirSync(path, { withFileTypes: true });
  if (!entries) return [path];
  return entries
    .filter((entry) => !['dist', 'node_modules'].includes(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]))
    .filter((file) => /\.(tsx?|css|html|json|svg)$/.test(file));
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex');
}
