import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchHash, cpuSeconds } from '../bench/clock.ts';
import type { Engine } from '../src/engine/index.ts';
import { barOf } from './bars.ts';
import type { ScoreRow } from './score.ts';

const TEXTS = 300;

/**
 * Raw news text → events, parse included, per CPU-second of one thread, on text read for the first time. Beside it the time
 * of SHA-256 over 100 MB, by which machines compare. Both depend on what else the machine does: no record is kept of them.
 */
export function scoreSpeed(shared: string, engine: Engine): ScoreRow[] {
  const texts = readFileSync(join(shared, 'gold/quotes/polnear.train.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, TEXTS)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const started = cpuSeconds();
  let sentences = 0;
  for (const text of texts) sentences += engine.code(text, { date: '2026-01-03' }).sentences.length;
  const rate = sentences / (cpuSeconds() - started);
  const figure = 'sentences per CPU-second';
  const hash = benchHash();
  return [
    { set: 'speed', figure, value: rate, bar: barOf('speed', figure), noisy: true },
    { set: 'speed', figure: 'SHA-256 of 100 MB, CPU-seconds', value: hash.value, bar: null, noisy: true },
  ];
}
