/**
 * Prints what the workbench weighs and how fast it opens and answers, in a real Chromium over a warm server:
 * `npm run bench:web`. Ends with 1 when something is over its budget.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { webRoot } from '../src/cli/web-build.ts';
import { openCorpus } from '../src/corpus/index.ts';
import { createEngine } from '../src/engine/index.ts';
import { addSamples } from '../src/intake/index.ts';
import { startServer } from '../src/server/index.ts';
import { CHROMIUM } from '../test/browser/chromium.ts';
import type { BenchRow } from './clock.ts';
import { addLongDocument } from './long-document.ts';
import { brushing } from './web-brush.ts';
import { firstScreen, readerOpening } from './web-times.ts';

if (!CHROMIUM) throw new Error('No Chromium was found; set CHROMIUM to its path.');
const home = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
const engine = await createEngine();
const corpus = await openCorpus({ home, publisherOf: (name) => engine.world.publisher(name) });
const root = await webRoot(home);
const server = await startServer({ corpus, engine, webRoot: root, port: 0 });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  await addSamples(corpus, engine, fileURLToPath(new URL('../samples/', import.meta.url)));
  const long = await addLongDocument(corpus, engine.version);
  print(sizes(root));
  print(await firstScreen(browser, server.url));
  print(await readerOpening(browser, server.url, long));
  print(await brushing(browser, server.url));
} finally {
  await browser.close();
  await server.close();
  await corpus.close();
  rmSync(home, { recursive: true, force: true });
}

function print(rows: readonly BenchRow[]): void {
  for (const { what, value, unit, most } of rows) {
    const figure = value.toLocaleString('en-US', { maximumFractionDigits: 1 }).padStart(8);
    const over = most !== undefined && value > most;
    const budget =
      most === undefined ? '' : ` (at most ${most.toLocaleString('en-US')})${over ? ' OVER' : ''}`;
    console.log(`${what.padEnd(56)} ${figure} ${unit}${budget}`);
    if (over) process.exitCode = 1;
  }
}

/** The shell is what the page itself names; everything else comes when a view asks for it. */
function sizes(folder: string): BenchRow[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = readdirSync(join(folder, 'assets')).map((name) => ({
    name,
    value: gzipSync(readFileSync(join(folder, 'assets', name))).length / 1024,
  }));
  const shell = files.filter(({ name }) => page.includes(name)).reduce((sum, { value }) => sum + value, 0);
  const views = files.filter(({ name }) => !page.includes(name) && name.endsWith('.js'));
  return [
    { what: 'shell', value: shell, unit: 'kB gzip', most: 200 },
    ...views
      .sort((a, b) => b.value - a.value)
      .map(({ name, value }) => ({ what: `  ${name}`, value, unit: 'kB gzip', most: 60 })),
  ];
}
