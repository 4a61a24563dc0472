import { expect, test } from 'vitest';
import { named } from './named.ts';

test.each([
  'United States',
  'Netherlands',
  'Marshall Islands',
  'European Union',
  'UN Secretary-General',
  'Organization of American States',
  'Russian foreign ministry',
  'Lima Group',
  'Warsaw Pact',
  'World Bank',
])('the %s', (name) => {
  expect(named(name)).toBe(`the ${name}`);
  expect(named(name, true)).toBe(`The ${name}`);
});

test.each([
  'Russia',
  'NATO',
  'United Russia',
  'Nicolás Maduro',
  'New Zealand',
  'Asia-Pacific Economic Cooperation',
])('%s without an article', (name) => {
  expect(named(name)).toBe(name);
  expect(named(name, true)).toBe(name);
});
