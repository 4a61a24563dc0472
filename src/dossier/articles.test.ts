import { expect, test } from 'vitest';
import { event, joined, party } from '../analysis/rows.fixture.ts';
import { articlesFor } from './articles.ts';

const articles = ['4', '27(2)', '27(3)', '34', '35', '39', '41', '42', '51', '94'].map((article) => ({
  article,
  chapter: '',
  subject: '',
  measure: 'x',
  requires: '',
}));
const told = (...events: Parameters<typeof event>[0][]) =>
  articlesFor({ articles }, joined(events.map((one, i) => event({ key: `event:${i}`, ...one })))).map(
    ({ article }) => article,
  );

test('how the Council votes always bears on the matter', () => {
  expect(told({ type: 'ACCUSE' })).toEqual(['27(3)']);
});

test('who asks the Council brings in how it is asked; who only demands something does not', () => {
  expect(told({ type: 'REQUEST', targets: [party('UN', 'UN.SC')] })).toEqual(['27(2)', '27(3)', '34', '35']);
  expect(told({ type: 'REQUEST', targets: [party('US')] })).toEqual(['27(3)']);
});

test('force brings in breach, enforcement and self-defence; sanctions their own article', () => {
  expect(told({ type: 'ASSAULT', channel: 'military', said: false })).toEqual(['27(3)', '39', '42', '51']);
  expect(told({ type: 'ASSAULT', channel: 'military', said: false, realis: 'negated' })).toEqual(['27(3)']);
  expect(told({ type: 'SANCTION', channel: 'economic' })).toEqual(['27(3)', '39', '41']);
});
