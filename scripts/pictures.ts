/**
 * Takes a picture of every screen over the sample crises: `npm run pictures [-- NAME …]`.
 * Wide ones are light and narrow ones dark; with --all every screen is taken in all four ways. --out DIR writes elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { webRoot } from '../src/cli/web-build.ts';
import { openCorpus } from '../src/corpus/index.ts';
import { saveVersion, templateOf } from '../src/dossier/index.ts';
import { createEngine } from '../src/engine/index.ts';
import { addSamples } from '../src/intake/index.ts';
import { startServer } from '../src/server/index.ts';
import { CHROMIUM } from '../test/browser/chromium.ts';
import { addMediaCrisis } from '../test/browser/media-crisis.ts';
import { contactSheet } from './pictures/contact-sheet.ts';
import { type Screen, screensOf } from './pictures/screens.ts';

const WAYS = [
  { width: 1440, theme: 'light' },
  { width: 390, theme: 'dark' },
  { width: 1440, theme: 'dark' },
  { width: 390, theme: 'light' },
] as const;
/** Long screens are cut here: a picture tells how a screen looks, not all it holds. */
const TALLEST = 2400;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, out: { type: 'string' } },
});
if (!CHROMIUM) throw new Error('No Chromium was found; set CHROMIUM to its path.');
const out = values.out ?? fileURLToPath(new URL('../docs/pictures/screens/', import.meta.url));
mkdirSync(out, { recursive: true });

const home = mkdtempSync(join(tmpdir(), 'demarche-pictures-'));
const engine = await createEngine();
const corpus = await openCorpus({ home, publisherOf: (name) => engine.world.publisher(name) });
await addSamples(corpus, engine, fileURLToPath(new URL('../samples/', import.meta.url)));
const definition = {
  ...templateOf('brief'),
  crisis: 'venezuela-2026',
  actor: 'RU',
  title: 'Words, not deeds',
};
await saveVersion({ corpus, engine }, 'words-not-deeds', definition, { by: 'ana', create: true });
const server = await startServer({ corpus, engine, webRoot: await webRoot(home), port: 0 });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const [{ docId }] = (await corpus.search('Zakharova')).rows;
  const screens = screensOf(docId);
  const asked = screens.filter(({ name }) => !positionals.length || positionals.includes(name));
  const ways = WAYS.slice(0, values.all ? 4 : 2);
  for (const way of ways)
    await take(
      asked.filter((screen) => !screen.invented),
      way,
    );
  // What is invented comes last, so that no other screen counts it.
  await addMediaCrisis(corpus, engine);
  for (const way of ways)
    await take(
      asked.filter((screen) => screen.invented),
      way,
    );
  if (!values.out) writeFileSync(join(out, 'README.md'), contactSheet(screens));
} finally {
  await browser.close();
  await server.close();
  await corpus.close();
  rmSync(home, { recursive: true, force: true });
}

async function take(screens: readonly Screen[], { width, theme }: (typeof WAYS)[number]): Promise<void> {
  const height = width > 500 ? 900 : 844;
  const context = await browser.newContext({ colorScheme: theme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const { name, path, keys = [] } of screens) {
    await page.setViewportSize({ width, height });
    await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
    for (const key of keys) await page.keyboard.press(key);
    // As high as the page, so that what sticks to an edge of the window covers nothing.
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    if (!keys.length) await page.setViewportSize({ width, height: Math.min(TALLEST, whole) });
    await page.waitForTimeout(300);
    await page.evaluate('scrollTo(0, 0)');
    const file = join(out, `${name}-${width}-${theme}.png`);
    await page.screenshot({ path: file });
    quantise(file);
  }
  await context.close();
}

/** A screen has few colours: a palette makes its picture a third as large. Where pngquant is missing it stays as it is. */
function quantise(file: string): void {
  try {
    execFileSync('pngquant', ['--force', '--strip', '--speed', '4', '--output', file, '64', file]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
