import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import { parseTsv } from '../tsv.ts';
import type { PloverType, Realis } from '../types.ts';

const code = async (text: string) => (await testEngine()).code(text, { date: null }).events;

test.each<[sentence: string, type: PloverType, realis: Realis]>([
  ['Why did Turkey bomb the Kurdish town?', 'ASSAULT', 'actual'],
  ['Could the United States bomb Iran again?', 'ASSAULT', 'hypothetical'],
  [
    'Not only did Jakarta condemn the killing, it recalled its ambassador from Canberra.',
    'SANCTION',
    'actual',
  ],
  ['No Arab state expelled the Israeli ambassador.', 'SANCTION', 'negated'],
  ['Neither China nor India condemned the Russian invasion.', 'ACCUSE', 'negated'],
  ["Nobody in Hungary's government criticised Russia.", 'ACCUSE', 'negated'],
  ['Rwanda has yet to withdraw its troops from Congo.', 'RETREAT', 'negated'],
  ['Instead of attacking Iran, the United States sent an envoy.', 'ASSAULT', 'negated'],
  ['Sweden decided against arresting the Russian captain.', 'COERCE', 'negated'],
  ['There is no evidence that Iran attacked the tanker.', 'ASSAULT', 'negated'],
  ['London has not ruled out expelling the Iranian ambassador.', 'SANCTION', 'hypothetical'],
  ['Had Russia invaded Estonia, NATO would have fought.', 'ASSAULT', 'hypothetical'],
  ['If Ethiopia invades Eritrea, Egypt will intervene.', 'ASSAULT', 'hypothetical'],
  ['The Swiss debated whether to freeze Russian assets.', 'SANCTION', 'hypothetical'],
  ['Officials discussed a possible attack on Syrian airfields.', 'ASSAULT', 'hypothetical'],
  ['Two Russian attachés are to be expelled from Bulgaria.', 'SANCTION', 'future'],
  ['Saudi Arabia is withdrawing its troops from Yemen next month.', 'RETREAT', 'future'],
  ['Mexico to sue US gunmakers again', 'ACCUSE', 'future'],
  ['The Chadian army is about to attack the rebel base, its commander said.', 'ASSAULT', 'future'],
])('%s %s is %s', async (sentence, type, realis) => {
  const events = (await code(sentence)).filter((event) => event.type === type);
  expect(events.map((event) => event.realis)).toContain(realis);
});

test('what is denied stands as told, with who denies it', async () => {
  const [bombing] = (await code('Egypt denied that its warplanes had bombed Sudanese rebels.')).filter(
    (event) => event.type === 'ASSAULT',
  );
  expect(bombing).toMatchObject({ realis: 'actual', disputedBy: { country: 'EG' } });
});

test('the teller of a claim is named, before the claim and after it', async () => {
  for (const sentence of [
    'According to the Lebanese army, Israeli drones attacked a checkpoint.',
    'Israeli drones attacked a checkpoint, Lebanese officials said.',
  ])
    expect((await code(sentence)).find((event) => event.type === 'ASSAULT')).toMatchObject({
      realis: 'actual',
      reportedBy: { country: 'LB' },
    });
});

const rows = parseTsv(readFileSync(new URL('./realis.fixture.tsv', import.meta.url), 'utf8'));

test.each(rows)('$kind: $sentence is $realis', async ({ sentence, trigger, types, realis }) => {
  const at = sentence.indexOf(trigger);
  const event = (await code(sentence)).find(
    (e) => types.split(',').includes(e.type) && Math.abs(e.trigger.start - at) < 15,
  );
  expect(realis.split(',')).toContain(event?.realis);
});
