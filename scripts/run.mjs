// Runs a command of this package's node_modules/.bin by its own file, so that it works right after bootstrap
// and whatever PATH is: node scripts/run.mjs vitest run
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packages = { tsc: 'typescript', biome: '@biomejs/biome', asc: 'assemblyscript' };
const [command, ...args] = process.argv.slice(2);
const name = packages[command] ?? command;
const require = createRequire(join(root, 'package.json'));
const home = join(root, 'node_modules', ...name.split('/'));
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
const run = spawnSync(process.execPath, [require.resolve(join(home, bin)), ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
