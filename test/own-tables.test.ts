import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createEngine } from '../src/engine/index.ts';
import { testEngine } from './engine.ts';

const page = readFileSync(new URL('../docs/coding.md', import.meta.url), 'utf8');
const [, rows] = /```tsv\n([\s\S]*?)```/.exec(page)!;
const home = mkdtempSync(join(tmpdir(), 'demarche-own-'));
mkdirSync(join(home, 'tables/coding'), { recursive: true });
writeFileSync(join(home, 'tables/coding/frames-own.tsv'), rows);
afterAll(() => rmSync(home, { recursive: true }));

test('the example of docs/coding.md adds a predicate and replaces a shipped row', async () => {
  const [shipped, own] = [await testEngine(), await createEngine({ home })];
  const events = (engine: typeof own, text: string) =>
    engine
      .code(text, { date: '2026-01-15' })
      .events.map((e) => [e.type, e.rung, e.sources[0]?.country, e.targets[0]?.country]);
  const demarche = 'The Norwegian government demarched Denmark over the quotas.';
  expect(events(shipped, demarche)).toEqual([]);
  expect(events(own, demarche)).toEqual([['REQUEST', 8, 'NO', 'DK']]);
  const chide = 'Ministers in Oslo heard that Sweden chided Finland.';
  expect(events(shipped, chide)).toContainEqual(['ACCUSE', 4, 'SE', 'FI']);
  expect(events(own, chide)).toContainEqual(['ACCUSE', 2, 'SE', 'FI']);
}, 60_000);
