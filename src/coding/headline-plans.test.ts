import { expect, test } from 'vitest';
import { testEngine } from '../../test/engine.ts';
import type { Doc } from '../text/doc.ts';
import { headlinePlan } from './headline-plans.ts';
import { repairVerbs } from './repair.ts';

async function planOf(headline: string): Promise<[string, Doc]> {
  const { reader } = await testEngine();
  const doc = reader.read(headline);
  const verb = headlinePlan(doc, 0);
  return [verb < 0 ? '' : doc.form(verb), doc];
}

test.each([
  ['Norway to recall envoy from Denmark', 'recall'],
  ['France to withdraw last troops from Chad by January', 'withdraw'],
  ['Norway plans to recall its envoy', ''],
  ['Norway wants Denmark to withdraw its troops.', ''],
  ['A chance for Norway to withdraw troops', ''],
])('"%s" plans "%s"', async (headline, verb) => {
  expect((await planOf(headline))[0]).toBe(verb);
});

test('the name becomes the subject of the plan, and the tree stays one tree', async () => {
  const [, doc] = await planOf('Norway to recall envoy from Denmark');
  const repaired = repairVerbs(doc, new Map());
  expect(repaired.rootOf(0)).toBe(2);
  expect([repaired.head[0], repaired.rel(0)]).toEqual([2, 'nsubj']);
  const roots = [...repaired.head].filter((head) => head < 0);
  expect(roots).toHaveLength(1);
});
