import { expect, test } from 'vitest';
import { testEngine } from '../../test/engine.ts';
import type { Doc } from '../text/doc.ts';
import { repairVerbs } from './repair.ts';

/** The infinitive at the root of a headline after repair, if the name is its subject; and the repaired tree. */
async function planOf(headline: string): Promise<[string, Doc]> {
  const { reader } = await testEngine();
  const doc = repairVerbs(reader.read(headline), new Map());
  const root = doc.rootOf(0);
  const isPlan = doc.xpos[root] === 'VB' && doc.child(root, 'mark') >= 0 && doc.child(root, 'nsubj') >= 0;
  return [isPlan ? doc.form(root) : '', doc];
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
  const [, repaired] = await planOf('Norway to recall envoy from Denmark');
  expect(repaired.rootOf(0)).toBe(2);
  expect([repaired.head[0], repaired.rel(0)]).toEqual([2, 'nsubj']);
  const roots = [...repaired.head].filter((head) => head < 0);
  expect(roots).toHaveLength(1);
});
