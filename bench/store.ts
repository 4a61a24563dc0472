import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCorpus } from '../src/corpus/index.ts';
import { createEngine } from '../src/engine/index.ts';
import type { DocumentInput } from '../src/intake/index.ts';
import { type BenchRow, cpuSeconds } from './clock.ts';

const DOCUMENTS = 600;

/** Documents coded and stored in a fresh private database; the server's own CPU time is not counted. */
export async function benchStore(texts: readonly string[]): Promise<BenchRow[]> {
  const home = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  const engine = await createEngine();
  const corpus = await openCorpus({ home, publisherOf: (name) => engine.world.publisher(name) });
  try {
    const started = cpuSeconds();
    const clock = performance.now();
    for (let i = 0; i < DOCUMENTS; i += 50) {
      const items = Array.from({ length: 50 }, (_, k) => {
        const input = documentOf(`${texts[(i + k) % texts.length]} Report ${i + k}.`, i + k);
        return { input, coding: engine.code(input.text, { date: input.published }) };
      });
      await corpus.saveDocuments(items, engine.version);
    }
    const cpu = cpuSeconds() - started;
    const wall = (performance.now() - clock) / 1000;
    return [
      { what: 'documents coded and stored', value: DOCUMENTS / cpu, unit: 'documents per CPU-second' },
      {
        what: 'documents coded and stored, one process',
        value: DOCUMENTS / wall,
        unit: 'documents per second',
      },
    ];
  } finally {
    await corpus.close();
    rmSync(home, { recursive: true, force: true });
  }
}

function documentOf(text: string, serial: number): DocumentInput {
  return {
    title: `Report ${serial}`,
    text,
    language: 'en',
    published: '2026-01-03',
    publishedPrecision: 'day',
    publisher: { name: 'Bench', url: null },
    url: null,
    source: `bench-${serial}`,
    sourceLine: null,
    sourceId: null,
    references: [],
    sample: false,
    meta: {},
  };
}
