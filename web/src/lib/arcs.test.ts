import { expect, test } from 'vitest';
import { layOutTree } from './arcs.ts';

const word = (form: string, upos: string, head: number, rel: string) => ({
  form,
  lemma: form,
  upos,
  xpos: '',
  head,
  rel,
  start: 0,
  end: form.length,
});
const words = [
  word('Chile', 'PROPN', 1, 'nsubj'),
  word('praised', 'VERB', -1, 'root'),
  word('the', 'DET', 4, 'det'),
  word('new', 'ADJ', 4, 'amod'),
  word('treaty', 'NOUN', 1, 'obj'),
  word('.', 'PUNCT', 1, 'punct'),
];

test('an arc stands above those that it spans, one a dependency, none for punctuation and the root', () => {
  const { arcs, levels } = layOutTree(words);
  expect(arcs.map(({ from, to, rel, level }) => [from, to, rel, level])).toEqual([
    [1, 0, 'nsubj', 1],
    [4, 2, 'det', 2],
    [4, 3, 'amod', 1],
    [1, 4, 'obj', 3],
  ]);
  expect(levels).toBe(3);
});

test('words stand side by side without touching', () => {
  const { words: placed, width } = layOutTree(words);
  for (let i = 1; i < placed.length; i++)
    expect(placed[i].x - placed[i].width / 2).toBeGreaterThan(placed[i - 1].x + placed[i - 1].width / 2);
  expect(placed[5].x).toBeLessThan(width);
});

test('arcs that leave a word on one side leave it apart, the longer nearer to its middle', () => {
  const { arcs, words: placed } = layOutTree(words);
  const [det, amod] = [arcs[1], arcs[2]];
  expect(det.x1).toBeGreaterThan(amod.x1);
  expect(det.x1).toBeLessThan(placed[4].x);
});
