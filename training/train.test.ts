import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RECIPE } from './recipe.ts';
import { updateCard } from './train.ts';

const card = readFileSync(new URL('../models/en/README.md', import.meta.url), 'utf8');

it('writes a new hash into the card and nothing else', () => {
  const updated = updateCard(card, { 'model.bin': 'abc123' });
  expect(updated).toContain('| `model.bin` | abc123 |');
  const rows = card.split('\n').filter((line) => !line.startsWith('| `model.bin`'));
  expect(updated.split('\n').filter((line) => !line.startsWith('| `model.bin`'))).toEqual(rows);
});

it('trains on the treebanks that the card names', () => {
  expect(RECIPE.train).toEqual(['en_ewt.train', 'en_gum_free.train']);
  expect(RECIPE.tuning).not.toContain('en_ewt.test');
  expect(card).toContain(`2 × ${RECIPE.rounds.student.options.hidden} units`);
});

it('averages rounds that started from the same weights, with shares that make a whole', () => {
  const shares = Object.values(RECIPE.average);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  for (const name of Object.keys(RECIPE.average)) expect(RECIPE.rounds).toHaveProperty([name]);
});
