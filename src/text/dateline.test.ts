import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createTokenizer, type TokenizerTables } from './tokenize.ts';

const NAMES = [
  'abbreviations',
  'contractions',
  'prefixes',
  'suffixes',
  'starters',
  'speech-verbs',
  'datelines',
] as const;
const tables = Object.fromEntries(
  NAMES.map((name) => [name, readFileSync(new URL(`./tables/${name}.tsv`, import.meta.url), 'utf8')]),
) as unknown as TokenizerTables;
const { tokenize } = createTokenizer(tables);

function sentences(text: string): string[] {
  const { start, end, sentenceStart } = tokenize(text);
  return Array.from({ length: sentenceStart.length - 1 }, (_, i) =>
    text.slice(start[sentenceStart[i]], end[sentenceStart[i + 1] - 1]),
  );
}

it.each([
  ['MOSCOW (Reuters) -', 'Russia’s foreign ministry condemned the raid.'],
  ['CARACAS, Venezuela —', 'Troops left the capital.'],
  ['LA PAZ, Bolivia, March 9 (Xinhua) --', 'Two ministers resigned.'],
  ['ADDIS ABABA -', 'The African Union condemned the coup.'],
  ['KYIV, Feb 24 (AFP)  —', '"We will fight," he said.'],
  ['Kyiv (AFP) –', 'Shelling went on.'],
  ['BEIJING (Xinhua) --', 'China protested.'],
  ['NEW YORK, 3 May 2023 –', 'The Secretary-General called for calm.'],
  ['TEL AVIV--', 'Israel struck.'],
  ['ST. PETERSBURG, Russia –', 'Leaders met.'],
  ['LONDON/BRUSSELS, Jan 5 (Reuters) -', 'Talks failed.'],
  ['MOSCOW, April 15. /TASS/.', 'The ministry denied it.'],
  ['RIO DE JANEIRO —', 'Protesters marched.'],
  ['(Reuters) -', 'Iran fired missiles.'],
  ['Jan 7 (Reuters) -', 'Iran fired missiles.'],
  ['Geneva —', 'The High Commissioner voiced alarm.'],
  ['N’DJAMENA, Chad (AP) —', '30 people died.'],
])('a dateline is a sentence: %s', (dateline, rest) => {
  expect(sentences(`${dateline} ${rest}`)).toEqual([dateline, rest]);
});

it.each([
  'Russia - a permanent member - vetoed the text.',
  'Paris – London trains were cancelled.',
  'NATO - Russia ties are frozen.',
  'US – China trade talks stalled.',
  'EU — Turkey relations cooled.',
  'KIEV – MOSCOW TALKS COLLAPSE',
  'Mr. Lavrov (Russia) - speaking in French - objected.',
  'The President (Brazil) — and others — left.',
  'Iran’s army (IRGC) – which has denied it – was blamed.',
  'Moscow, Beijing and Tehran - allies all - met.',
  'MOSCOW, BEIJING AND TEHRAN MET',
  'May 9 - the holiday - was quiet.',
  'Sergei Lavrov (born 1950) - a diplomat - spoke.',
])('what looks like one stays whole: %s', (text) => {
  expect(sentences(text)).toEqual([text]);
});

it('only the start of a paragraph can be a dateline', () => {
  const text =
    'Talks failed.\n\nKABUL, Afghanistan (AP) — Gunmen fled. They were in KABUL (AP) - Reuters said so.';
  expect(sentences(text)).toEqual([
    'Talks failed.',
    'KABUL, Afghanistan (AP) —',
    'Gunmen fled.',
    'They were in KABUL (AP) - Reuters said so.',
  ]);
  expect([...tokenize(text).paragraph]).toEqual([0, 1, 1, 1]);
});
