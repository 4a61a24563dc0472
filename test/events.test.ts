import { beforeAll, describe, expect, test } from 'vitest';
import type { CodedEvent } from '../src/coding/index.ts';
import type { Engine } from '../src/engine/index.ts';
import { testEngine } from './engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await testEngine();
}, 60_000);

const explain = (text: string) => engine.coder.explain(engine.read(text), { date: '2026-01-05' }).sentences;
const code = (text: string) => engine.code(text, { date: '2026-01-15' }).events;
const states = (list: CodedEvent['sources']) =>
  [...new Set(list.map((x) => x.country))].sort().join('+') || '-';
/** `ACCUSE FR>TR`, with the standing when it is not actual. */
const line = (e: CodedEvent) =>
  `${e.type} ${states(e.sources)}>${states(e.targets)}${e.realis === 'actual' ? '' : ` ${e.realis}`}`;
const lines = (text: string) => [...new Set(code(text).map(line))].sort();

describe('who does it to whom', () => {
  test.each([
    ['active', 'The French government condemned Turkey over the new law.', ['ACCUSE FR>TR']],
    ['passive with an agent', 'Two Israeli soldiers were killed by Hamas on Monday.', ['ASSAULT HAMAS>IL']],
    ['compound actors', 'Germany and Poland imposed sanctions on Belarus.', ['SANCTION DE+PL>BY']],
    ['control', 'The Turkish government urged Israel to open the border.', ['REQUEST TR>IL']],
    [
      'nationality of a noun',
      'An Israeli airstrike on a house in Lebanon killed five people.',
      ['ASSAULT IL>LB'],
    ],
    [
      'possessor of an event',
      "Russia's condemnation of the American operation was repeated.",
      ['ACCUSE RU>US'],
    ],
    [
      'target inside an instrument',
      'The United States imposed sanctions on Iranian banks.',
      ['SANCTION US>IR'],
    ],
    ['target behind an office', "Italy summoned Iran's ambassador on Tuesday.", ['ACCUSE IT>IR']],
    [
      'mutual talks',
      'The Italian minister held talks with Libyan officials.',
      ['CONSULT IT>LY', 'CONSULT LY>IT'],
    ],
    [
      'place of the victims',
      'Three people were killed in a drone strike in Kharkiv, Ukraine.',
      ['ASSAULT ->UA'],
    ],
    ['police without nationality', 'Police in Kenya arrested five people on Monday.', ['COERCE KE>KE']],
    ['dateline', 'PARIS (Reuters) - Iran condemned the Israeli strike on Monday.', ['ACCUSE IR>IL']],
  ])('%s', (_, text, expected) => {
    expect(lines(text).filter((x) => !x.endsWith('hypothetical'))).toEqual(expected);
  });

  test('three participants of one meeting: each towards the others', () => {
    expect(lines('The foreign ministers of Egypt, Jordan and Qatar met in Geneva.')).toEqual([
      'CONSULT EG>JO+QA',
      'CONSULT JO>EG+QA',
      'CONSULT QA>EG+JO',
    ]);
  });
});

describe('did it happen', () => {
  test.each([
    [
      'a threat is made, its content is not done',
      'Iran threatened to bomb Israel.',
      ['ASSAULT IR>IL hypothetical', 'THREATEN IR>IL'],
    ],
    ['a list without "and"', 'US, Russia hold talks in Geneva.', ['CONSULT RU>US', 'CONSULT US>RU']],
    ['one named to be left out', 'It was Turkey, not Greece, that broke off the talks.', ['REJECT TR>-']],
    ['the name of a ship', 'The United States seized the tanker Sibir of a Russian firm.', ['COERCE US>RU']],
    ['an idiom of rebuff', 'Cairo poured cold water on the Israeli plan.', ['REJECT EG>IL']],
    ['an idiom of expulsion', 'Ottawa showed four Indian diplomats the door.', ['SANCTION CA>IN']],
    ['a promise', 'Germany promised to help Poland.', ['AGREE DE>PL', 'AID DE>PL hypothetical']],
    ['a refusal', 'The Iranian president refused to meet the American envoy.', ['REJECT IR>US']],
    ['a condition', 'Israel would attack Iran if the talks failed.', []],
    ['a demand', 'Brazil demanded that Israel withdraw its troops from Lebanon.', ['REQUEST BR>IL']],
    ['no sanctions', 'The French government imposed no sanctions on Mali.', []],
  ])('%s', (_, text, expected) => {
    const kept = lines(text).filter((x) => !/ (?:negated|hypothetical)$/.test(x) || expected.includes(x));
    expect(kept).toEqual(expected);
  });

  test('what will be done is future, what is done in words is said', () => {
    const [recognition] = code('Malta will recognise Palestine in June.').filter((e) => e.type === 'SUPPORT');
    expect(recognition).toMatchObject({ realis: 'future', said: true });
    const [strike] = code('Israel bombed Lebanon on Monday.');
    expect(strike).toMatchObject({ realis: 'actual', said: false, channel: 'military', date: '2026-01-12' });
  });

  test('what is denied stands beside the denial, disputed by who denies it', () => {
    const events = code('Russia denied attacking Ukrainian ports.');
    expect(events.map((e) => e.type).sort()).toEqual(['ASSAULT', 'REJECT']);
    expect(events.find((e) => e.type === 'ASSAULT')?.disputedBy?.country).toBe('RU');
  });

  test('somebody else tells it', () => {
    const [attack] = code('Ukraine said that Russian troops attacked a village near Kharkiv.').filter(
      (e) => e.type === 'ASSAULT',
    );
    expect(states(attack.sources)).toBe('RU');
    expect(attack.reportedBy?.country).toBe('UA');
  });
});

describe('what is no event', () => {
  test.each([
    'The storm killed three people in France.',
    'Arsenal beat Chelsea in the final of the cup.',
    'Oil prices hit a record on Monday.',
    'Officials said on Monday that the weather would improve.',
    'The film about the war won an award in Berlin.',
    'Maria Silva was elected mayor of Lisbon.',
  ])('%s', (text) => {
    expect(lines(text).filter((x) => !/ (?:negated|hypothetical)$/.test(x))).toEqual([]);
  });
});

test('a statement of intent is a promise or a threat, and the deed is still to come', () => {
  expect(lines('France will send doctors to Haiti.')).toContain('AGREE FR>HT');
  expect(lines('Israel will bomb Iran, its defence minister said.')).toContain('THREATEN IL>IR');
});

test('strong words stand one rung above plain ones', () => {
  const rung = (text: string) => code(text)[0].rung;
  expect(rung('The French government criticised Turkey.')).toBeLessThan(
    rung('The French government condemned Turkey.'),
  );
  expect(rung('The French government condemned Turkey.')).toBeLessThan(
    rung('The French government strongly condemned Turkey.'),
  );
});

test('explain tells the tree as it was coded, who was meant and why, and which row fired', () => {
  const [first, second] = explain('The French government condemned Turkey. It later apologised to Ankara.');
  expect(first.words.map((word) => `${word.form} ${word.rel} ${word.head}`)).toContain('Turkey obj 3');
  expect(first.actors.map((actor) => [actor.text, actor.country])).toEqual([
    ['French government', 'FR'],
    ['Turkey', 'TR'],
  ]);
  expect(first.actors.every((actor) => actor.why !== '')).toBe(true);
  expect(first.fired).toEqual([
    expect.objectContaining({ word: 'condemned', frame: 'condemn/v/obj', asks: 'condemn + object', why: '' }),
  ]);
  expect(first.silence).toBeNull();
  expect(second.actors.find((actor) => actor.text === 'It')).toMatchObject({
    kind: 'pronoun',
    country: 'FR',
  });
});

test('explain tells which condition a row missed, the nearest row first', () => {
  const [{ nearly, silence }] = explain('The winter imposed itself.');
  expect(nearly.length).toBeGreaterThan(0);
  expect(nearly.every((row) => row.outcome === 'missed' && row.unmet > 0 && row.why !== '')).toBe(true);
  expect(nearly.map((row) => row.unmet)).toEqual(nearly.map((row) => row.unmet).sort((a, b) => a - b));
  expect(nearly[0].why).toMatch(/^object is none of /);
  expect(silence).toContain(nearly[0].why);
});

test('explain tells why a sentence has no event', () => {
  expect(explain('The room was blue.')[0].silence).toBe(
    'No word of the sentence begins a row of the frame tables.',
  );
  const [sense] = explain('The speech struck a balance.');
  expect(sense.fired).toEqual([expect.objectContaining({ word: 'struck', outcome: 'dropped' })]);
  expect(sense.silence).toContain('a sense that is no event');
});

test('the same text gives the same coding', () => {
  const text = 'Russia condemned the US operation. It also called for a meeting of the Security Council.';
  expect(code(text)).toEqual(code(text));
});
