import { expect, test } from 'vitest';
import { suggestions } from './suggestions.ts';

const NAMES = ['deeds', 'statements', 'asked.council', 'council.headline', 'compare.less', 'RU', 'RU.MFA'];

test.each([
  ['statments', ['statements']],
  ['deed', ['deeds']],
  ['council', ['council.headline', 'asked.council']],
  ['ru', ['RU', 'RU.MFA']],
  ['zebra crossing', []],
])('%s may have meant %j', (typed, meant) => {
  expect(suggestions(typed, NAMES).slice(0, meant.length || 1)).toEqual(meant);
});
