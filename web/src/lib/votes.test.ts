import { expect, test } from 'vitest';
import { nextVote, readVotes, withVote } from './votes.ts';

test('a seat goes through all votes and back to what was read', () => {
  let search = new URLSearchParams('date=2026-01-05&no=CN');
  const seen: string[] = [];
  for (let i = 0; i < 5; i++) {
    search = withVote(search, 'FR', nextVote(readVotes(search).get('FR')));
    seen.push(search.toString());
  }
  expect(seen).toEqual([
    'date=2026-01-05&no=CN&yes=FR',
    'date=2026-01-05&no=CN%2CFR',
    'date=2026-01-05&no=CN&abstain=FR',
    'date=2026-01-05&no=CN&unknown=FR',
    'date=2026-01-05&no=CN',
  ]);
});

test('the same votes make the same link, in whatever order they were given', () => {
  const one = withVote(withVote(new URLSearchParams(), 'RU', 'yes'), 'CN', 'yes');
  const two = withVote(withVote(new URLSearchParams(), 'CN', 'yes'), 'RU', 'yes');
  expect(one.toString()).toBe(two.toString());
});
