import { expect, test } from 'vitest';
import type { Told } from '../actors/mentions.ts';
import type { Draft } from './assemble.ts';
import { mergeDrafts } from './merge.ts';

const told = (country: string): Told => ({
  actor: country,
  country,
  sector: null,
  start: 0,
  end: 1,
  kind: 'name',
  confidence: 1,
  actorKind: 'state',
  home: null,
});
const draft = (
  type: Draft['type'],
  sources: string[],
  targets: string[],
  more: Partial<Draft> = {},
): Draft => ({
  type,
  mode: null,
  cameo: '',
  said: false,
  ladder: null,
  realis: 'actual',
  sources: sources.map(told),
  targets: targets.map(told),
  trigger: { start: 0, end: 1 },
  token: 0,
  sentence: 0,
  place: null,
  reportedBy: null,
  disputedBy: null,
  context: [],
  when: { date: null, precision: 'unknown' },
  rule: '',
  ...more,
});
const told2 = (list: Draft[]) =>
  list.map((d) => `${d.sources.map((x) => x.country)}>${d.targets.map((x) => x.country)}`);

test('the killing in a strike is the strike', () => {
  expect(told2(mergeDrafts([draft('ASSAULT', [], ['UA']), draft('ASSAULT', ['RU'], ['UA'])]))).toEqual([
    'RU>UA',
  ]);
});

test('doer here and victim there are one attack', () => {
  expect(told2(mergeDrafts([draft('ASSAULT', ['RU'], []), draft('ASSAULT', [], ['UA'])]))).toEqual(['RU>UA']);
});

test('the same event told twice in a sentence is one', () => {
  expect(mergeDrafts([draft('SANCTION', ['US'], ['IN']), draft('SANCTION', ['US'], ['IN'])])).toHaveLength(1);
});

test('different targets, types, standings and sentences stay apart', () => {
  expect(mergeDrafts([draft('SANCTION', ['US'], ['IN']), draft('SANCTION', ['US'], ['BR'])])).toHaveLength(2);
  expect(mergeDrafts([draft('SANCTION', ['US'], ['IN']), draft('ACCUSE', ['US'], ['IN'])])).toHaveLength(2);
  expect(
    mergeDrafts([draft('ASSAULT', ['RU'], ['UA']), draft('ASSAULT', ['RU'], ['UA'], { realis: 'negated' })]),
  ).toHaveLength(2);
  expect(
    mergeDrafts([draft('ACCUSE', ['US'], []), draft('ACCUSE', ['US'], ['IN'], { sentence: 1 })]),
  ).toHaveLength(2);
});

test('who claims responsibility did the attack told before, whoever it hit', () => {
  const rule = 'frame:claim/v/obj=responsibility&for=attack';
  const merged = mergeDrafts([
    draft('ASSAULT', [], ['SO']),
    draft('ASSAULT', ['AL-SHABAAB'], [], { sentence: 1, rule }),
  ]);
  expect(merged.map((d) => [d.sources[0].country, d.targets[0].country])).toEqual([['AL-SHABAAB', 'SO']]);
});

test('a claim reaches no attack with a doer of its own, and none far before it', () => {
  const rule = 'frame:claim/v/obj=responsibility&for=attack';
  const claimed = (attack: Draft, sentence: number) =>
    mergeDrafts([attack, draft('ASSAULT', ['HAMAS'], [], { sentence, rule })])[0].sources.map(
      (x) => x.country,
    );
  expect(claimed(draft('ASSAULT', ['IR'], ['IL']), 1)).toEqual(['IR']);
  expect(claimed(draft('ASSAULT', [], ['IL']), 3)).toEqual([]);
});
