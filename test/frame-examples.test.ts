import { beforeAll, expect, test } from 'vitest';
import { type EventLexicon, readEventLexicon } from '../src/coding/index.ts';
import type { Engine } from '../src/engine/index.ts';
import { testEngine } from './engine.ts';
import { knownFailures } from './known-failures.ts';

let engine: Engine;
let lexicon: EventLexicon;
beforeAll(async () => {
  engine = await testEngine();
  lexicon = readEventLexicon(engine.tables);
}, 60_000);

test('the frame tables hold at least 2,500 predicates, each with an example and a CAMEO code that exists', () => {
  expect(new Set(lexicon.frames.map((f) => `${f.lemma} ${f.particle} ${f.pos}`)).size).toBeGreaterThanOrEqual(
    2500,
  );
  expect(lexicon.frames.filter((f) => !f.example).map((f) => f.id)).toEqual([]);
  expect(lexicon.frames.filter((f) => f.type && !lexicon.cameoNames.has(f.cameo)).map((f) => f.id)).toEqual(
    [],
  );
  expect(
    lexicon.frames.filter((f) => f.mode && !lexicon.scores.has(`${f.type}:${f.mode}`)).map((f) => f.id),
  ).toEqual([]);
});

test('every rung that a frame names stands on a ladder', () => {
  const rungs = new Set(lexicon.ladders.map((r) => `${r.channel}:${r.rung}`));
  const wrong = lexicon.frames.filter((f) => f.ladder && !rungs.has(`${f.ladder.channel}:${f.ladder.rung}`));
  expect(wrong.map((f) => f.id)).toEqual([]);
});

test('the example of a row gives its type between the states it names, but for the known failures', () => {
  const known = new Set(knownFailures('frame-examples').map((r) => r.example));
  const examples = new Set(lexicon.frames.map((f) => f.example));
  const wrong: string[] = [];
  const failing = new Set<string>();
  const coded = new Map([...examples].map((x) => [x, engine.code(x, { date: '2026-01-15' }).events]));
  for (const frame of lexicon.frames) {
    const events = coded.get(frame.example)!;
    const [source, target] = frame.who.split('>');
    const told = events.some(
      (e) =>
        e.type === frame.type &&
        (!source || e.sources.some((x) => x.country === source)) &&
        (!target || e.targets.some((x) => x.country === target)),
    );
    const right = frame.type === null ? events.length === 0 : told;
    if (right) continue;
    failing.add(frame.example);
    if (!known.has(frame.example)) wrong.push(`${frame.table} ${frame.id}: ${frame.example}`);
  }
  expect(wrong).toEqual([]);
  const fixed = [...known].filter((x) => !failing.has(x));
  expect(fixed, 'remove it from the list in test/known-failures').toEqual([]);
  expect(
    [...known].filter((x) => !examples.has(x)),
    'no row has this example',
  ).toEqual([]);
}, 60_000);
