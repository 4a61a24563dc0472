import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { webRoot } from '../../src/cli/web-build.ts';
import { type Corpus, dataHome } from '../../src/corpus/index.ts';
import { freshCorpus } from '../../src/corpus/testing/fresh-corpus.ts';
import { createEngine, type Engine } from '../../src/engine/index.ts';
import { addSamples } from '../../src/intake/index.ts';
import { startServer } from '../../src/server/index.ts';
import { CHROMIUM } from './chromium.ts';

export { CHROMIUM };

export interface Workbench {
  readonly url: string;
  readonly corpus: Corpus;
  readonly engine: Engine;
  /** A page of its own; the test fails when anything is written to its console as an error or it asks another host. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** The real server over the sample crises, and a browser. */
export async function startWorkbench(): Promise<Workbench> {
  const engine = await createEngine();
  const corpus = await freshCorpus((name) => engine.world.publisher(name));
  await addSamples(corpus, engine, fileURLToPath(new URL('../../samples/', import.meta.url)));
  const server = await startServer({ corpus, engine, webRoot: await webRoot(dataHome()), port: 0 });
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
  const complaints: string[] = [];
  afterAll(async () => {
    await browser.close();
    await server.close();
    expect(complaints).toEqual([]);
  });
  return {
    url: server.url,
    corpus,
    engine,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(`${path}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
          complaints.push(`${path} asks ${request.url()}`);
      });
      await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
      return page;
    },
  };
}
