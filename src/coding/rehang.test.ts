import { expect, test } from 'vitest';
import { hangCircumstances, rehangWords } from './rehang.ts';
import { show, tree } from './tree.fixture.ts';

test('what follows a verb behind “following” came before it, wherever it was hung', () => {
  const doc = hangCircumstances(
    rehangWords(
      tree(
        'Oslo/PROPN/NNP/1/nsubj',
        'freed/VERB/VBD/-1/root',
        'sailors/NOUN/NNS/1/obj',
        'following/VERB/VBG/2/acl',
        'talks/NOUN/NNS/3/obj',
      ),
    ),
  );
  expect([show(doc, 3), show(doc, 4)]).toEqual(['ADP case>4', 'NOUN obl>1']);
});

test('a second finite verb goes on from the first, not from the noun between', () => {
  const words = (tag: string) =>
    tree(
      'Oslo/PROPN/NNP/1/nsubj',
      'declares/VERB/VBZ/-1/root',
      'emergency/NOUN/NN/1/obj',
      'and/CCONJ/CC/4/cc',
      `deploys/VERB/${tag}/2/conj`,
      'police/NOUN/NN/4/obj',
    );
  expect(show(rehangWords(words('VBZ')), 4)).toBe('VERB conj>1');
  // of another tense it may belong elsewhere
  expect(show(rehangWords(words('VBD')), 4)).toBe('VERB conj>2');
});

test('a participle between a noun and its object is what the noun does to it', () => {
  const doc = rehangWords(
    tree(
      'Oslo/PROPN/NNP/1/nsubj',
      'signed/VERB/VBD/-1/root',
      'a/DET/DT/5/det',
      'decree/NOUN/NN/5/compound',
      'banning/VERB/VBG/5/amod',
      'entry/NOUN/NN/1/obj',
    ),
  );
  expect([2, 3, 4, 5].map((t) => show(doc, t))).toEqual([
    'DET det>3',
    'NOUN obj>1',
    'VERB acl>3',
    'NOUN obj>4',
  ]);
});

test('a verb has infinitives for complements, and names behind it for objects', () => {
  const votes = rehangWords(
    tree(
      'Council/PROPN/NNP/1/nsubj',
      'votes/VERB/VBZ/-1/root',
      'to/PART/TO/3/mark',
      'lift/VERB/VB/1/acl',
      'curbs/NOUN/NNS/3/obj',
    ),
  );
  expect(show(votes, 3)).toBe('VERB xcomp>1');
  const summons = rehangWords(
    tree('Oslo/PROPN/NNP/1/nsubj', 'summons/VERB/VBZ/-1/root', 'Aubert/PROPN/NNP/1/vocative'),
  );
  expect(show(summons, 2)).toBe('PROPN obj>1');
});

test('a gerund behind an article and a noun is a noun; who was shot and killed was shot', () => {
  const stabbing = rehangWords(
    tree(
      'Two/NUM/CD/1/nsubj:pass',
      'hurt/VERB/VBN/-1/root',
      'in/ADP/IN/4/case',
      'a/DET/DT/4/det',
      'mass/NOUN/NN/5/compound',
      'stabbing/VERB/VBG/1/advcl',
    ),
  );
  expect([2, 3, 5].map((t) => show(stabbing, t))).toEqual(['ADP case>5', 'DET det>5', 'NOUN obl>1']);
  const shot = rehangWords(
    tree('Reporter/NOUN/NN/2/nsubj', 'is/AUX/VBZ/2/cop', 'shot/NOUN/NN/-1/root', 'dead/ADJ/JJ/2/amod'),
  );
  expect([0, 1, 2].map((t) => show(shot, t))).toEqual([
    'NOUN nsubj:pass>2',
    'AUX aux:pass>2',
    'VERB root>-1',
  ]);
  expect(shot.lemma[2]).toBe('shoot');
});

test('a tree that is right stays the very same', () => {
  const doc = tree('Oslo/PROPN/NNP/1/nsubj', 'freed/VERB/VBD/-1/root', 'sailors/NOUN/NNS/1/obj');
  expect(rehangWords(doc)).toBe(doc);
  expect(hangCircumstances(doc)).toBe(doc);
});
