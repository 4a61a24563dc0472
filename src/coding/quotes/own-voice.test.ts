import { beforeAll, expect, test } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import type { CodedQuote } from '../types.ts';

const MISSION = 'Permanent Mission of Norway to the United Nations';
let quotes: (text: string, publisher?: string) => readonly CodedQuote[];
beforeAll(async () => {
  const engine = await testEngine();
  quotes = (text, publisher) => engine.code(text, { date: '2021-09-25', publisher }).quotes;
});

const SPEECH = `Sweden's attack on Denmark broke every rule that we share. It violated the sovereignty of Denmark. Our own sovereignty is sacred to us. The harvest was good.`;

test('a sentence of a mission that invokes a principle is its own words', () => {
  const own = quotes(SPEECH, MISSION);
  const said = own.map((q) => SPEECH.slice(...q.spans[0]));
  expect(said).toContain('It violated the sovereignty of Denmark.');
  expect(said).not.toContain('The harvest was good.');
  for (const quote of own)
    expect(quote).toMatchObject({
      kind: 'direct',
      speaker: { actor: 'NO.MFA', country: 'NO' },
      cue: null,
      fragments: [],
      rule: 'quote:own-voice/principle',
    });
  const [breach] = own.filter((q) => SPEECH.slice(...q.spans[0]).startsWith('It violated'));
  expect(breach.principles).toContainEqual(expect.objectContaining({ principle: 'sovereignty', for: 'DK' }));
  expect(breach.targets.map((who) => who.country)).toContain('DK');
});

test('"our" sovereignty is the publisher’s, and the word that says so is its span', () => {
  const [own] = quotes('Our own sovereignty is sacred to us.', MISSION);
  expect(own.principles).toEqual([{ principle: 'sovereignty', against: null, for: 'NO' }]);
  expect([own.speaker?.start, own.speaker?.end]).toEqual([0, 3]);
});

test('a paper has no such voice, nor has a text of nobody known', () => {
  expect(quotes(SPEECH, 'The Village Gazette')).toEqual([]);
  expect(quotes(SPEECH, 'Reuters')).toEqual([]);
  expect(quotes(SPEECH)).toEqual([]);
});

test('what somebody else is quoted with stays his', () => {
  const text = 'Denmark said that Sweden had violated its sovereignty. “Sweden violated our sovereignty.”';
  const found = quotes(text, MISSION);
  expect(found.filter((q) => q.rule === 'quote:own-voice/principle')).toEqual([]);
  expect(found[0]).toMatchObject({ speaker: { country: 'DK' } });
});

test('"we" outside quotation marks is the publisher, inside them whoever is quoted', () => {
  const text = 'We stress that the sovereignty of Denmark must be respected.';
  expect(quotes(text, MISSION)[0]).toMatchObject({ speaker: { actor: 'NO.MFA', country: 'NO' } });
  expect(quotes(text)[0].speaker?.country).toBeNull();
  const inside = '“We stress that the sovereignty of Denmark must be respected,” the Swedish minister said.';
  expect(quotes(inside, MISSION).map((q) => q.speaker?.country)).toEqual(['SE']);
});
