import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEngine } from './index.ts';
import { readMeasured, recallOf } from './measured.ts';
import { createCodingPool } from './pool.ts';

const TEXT = 'Russia condemned the United States on Tuesday.';
const OPTIONS = { date: '2026-01-07' };

test('threads code as the engine itself does', async () => {
  const engine = await createEngine();
  const pool = createCodingPool(1);
  expect(await pool.code(TEXT, OPTIONS)).toEqual(engine.code(TEXT, OPTIONS));
  await pool.close();
}, 60_000);

test('callers of a thread that ends are told, and later ones too', async () => {
  const pool = createCodingPool(1);
  const waiting = pool.code(TEXT, OPTIONS);
  await pool.close();
  await expect(waiting).rejects.toMatchObject({ code: 'INTERNAL' });
  await expect(pool.code(TEXT, OPTIONS)).rejects.toMatchObject({ code: 'INTERNAL' });
});

test('rows of the user win over the shipped ones, and the version tells', async () => {
  const home = mkdtempSync(join(tmpdir(), 'demarche-tables-'));
  mkdirSync(join(home, 'tables/world'), { recursive: true });
  writeFileSync(join(home, 'tables/world/metonyms.tsv'), 'the Glass Palace\tFI\tGOV\t\t\tour own\n');
  const [shipped, own] = [await createEngine(), await createEngine({ home })];
  expect(shipped.world.resolve('the Glass Palace').country).toBeNull();
  expect(own.world.resolve('the Glass Palace').country).toBe('FI');
  expect(own.version).not.toBe(shipped.version);
  rmSync(home, { recursive: true });
}, 60_000);

test('the time a text takes grows with its length, not with its square', async () => {
  const engine = await createEngine();
  const time = (sentences: number) => {
    const text = `${TEXT} `.repeat(sentences);
    const started = process.cpuUsage();
    engine.code(text, OPTIONS);
    return process.cpuUsage(started).user;
  };
  time(500);
  expect(time(4000)).toBeLessThan(20 * time(500));
}, 120_000);

test('recall of a channel is the mean of its types, weighted by reports', () => {
  const measured = readMeasured(
    'type\tprecision\trecall\treports\nMOBILIZE\t.5\t.2\t10\nASSAULT\t.5\t.8\t30\n',
  );
  expect(recallOf(measured)('military')).toBeCloseTo(0.65);
  expect(recallOf([])('military')).toBe(0.5);
});
