import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll } from 'vitest';
import { type Corpus, EMPTY_QUERY } from '../../corpus/index.ts';
import { CRISIS_ITEMS } from '../../corpus/testing/crisis-documents.ts';
import { freshCorpus } from '../../corpus/testing/fresh-corpus.ts';
import { createEngine, type Engine } from '../../engine/index.ts';
import { createApp } from '../app.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted field by field, not typed
type Body = Record<string, any>;

export interface FreshApp {
  readonly app: Hono;
  readonly corpus: Corpus;
  readonly engine: Engine;
  /** GET as JSON. */
  get(path: string): Promise<{ status: number; body: Body }>;
  send(method: string, path: string, body: unknown): Promise<{ status: number; body: Body }>;
}

/** The whole application over an empty database and the real engine; with `crisis`, five documents about one crisis. */
export async function freshApp(options: { password?: string; crisis?: boolean } = {}): Promise<FreshApp> {
  const engine = await createEngine();
  const corpus = await freshCorpus((name) => engine.world.publisher(name));
  if (options.crisis) {
    await corpus.saveDocuments(CRISIS_ITEMS, engine.version);
    await corpus.saveCrisis({
      id: 'capture',
      title: 'Capture of a president',
      trigger: { date: '2026-01-03', actor: 'US', target: 'VE', summary: 'The president was captured.' },
      from: '2026-01-01',
      to: '2026-01-31',
      roles: { intervener: ['US'] },
      query: { ...EMPTY_QUERY, words: 'capture or captured' },
      sample: false,
    });
  }
  const webRoot = mkdtempSync(join(tmpdir(), 'demarche-web-'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>page</title>');
  afterAll(() => rmSync(webRoot, { recursive: true, force: true }));
  const app = createApp({ corpus, engine, webRoot, password: options.password });
  const ask = async (path: string, init?: RequestInit) => {
    const response = await app.request(`http://localhost${path}`, init);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    app,
    corpus,
    engine,
    get: (path) => ask(path),
    send: (method, path, body) =>
      ask(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  };
}
