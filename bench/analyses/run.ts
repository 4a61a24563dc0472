/**
 * Prints how long each question to the API takes over a million stored events, 20,000 of them in one crisis:
 * `npm run bench:analyses [-- --events N] [--home FOLDER] [--asks N]`. Its exit code is 1 when one of them takes more
 * than 200 ms in one of twenty cases. A folder given by `--home` is filled once and kept.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../../src/engine/index.ts';
import { ask } from './ask.ts';
import { fill } from './load.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    asks: { type: 'string', default: '30' },
    home: { type: 'string' },
    only: { type: 'string' },
  },
});
const home = values.home ?? mkdtempSync(join(tmpdir(), 'demarche-bench-'));
try {
  const started = performance.now();
  if (await fill(home, Number(values.events)))
    console.log(`filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const held = await ask(home, await createEngine(), Number(values.asks), values.only);
  process.exitCode = held ? 0 : 1;
} finally {
  if (!values.home) rmSync(home, { recursive: true, force: true });
}
