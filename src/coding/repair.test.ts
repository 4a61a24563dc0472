import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Doc } from '../text/doc.ts';
import type { Deprel, Upos } from '../text/tags.ts';
import { readEventLexicon } from './events/lexicon.ts';
import { repairVerbs, verbForms } from './repair.ts';
import { docOf } from './tree.fixture.ts';

const FRAMES =
  'predicate\tpos\tpattern\ttype\nkidnap\tv\tobj\tASSAULT\ncall\tv\tfor\tREQUEST\nhand over\tv\tobj\tAID\nsend\tv\tobj\tAID\n';
const forms = verbForms(readEventLexicon({ 'frames-x': FRAMES }), 'form\tlemma\nsent\tsend\n');

type Word = [form: string, pos: Upos, tag: string, head: number, rel: Deprel];

function doc(words: readonly Word[]): Doc {
  return docOf(
    words.map(([form, pos, tag, head, rel]) => ({
      form,
      pos,
      tag,
      head,
      rel,
      lemma: pos === 'VERB' && form === 'kidnapped' ? 'kidnap' : undefined,
    })),
  );
}

test('a verb read as part of a name governs its clause again', () => {
  const fixed = repairVerbs(
    doc([
      ['Rebels', 'PROPN', 'NNP', -1, 'root'],
      ['kidnapped', 'PROPN', 'NNP', 0, 'flat'],
      ['Nigerian', 'PROPN', 'NNP', 3, 'compound'],
      ['students', 'NOUN', 'NNS', 0, 'list'],
      ['.', 'PUNCT', '.', 0, 'punct'],
    ]),
    forms,
  );
  expect(fixed.rootOf(0)).toBe(1);
  expect([fixed.pos(1), fixed.lemma[1]]).toEqual(['VERB', 'kidnap']);
  expect([fixed.child(1, 'nsubj'), fixed.child(1, 'obj')]).toEqual([0, 3]);
});

test('"gunmen from Niger kidnap five people": the phrase between stays with the subject', () => {
  const fixed = repairVerbs(
    doc([
      ['Gunmen', 'NOUN', 'NNS', -1, 'root'],
      ['from', 'ADP', 'IN', 3, 'case'],
      ['Niger', 'PROPN', 'NNP', 3, 'compound'],
      ['kidnap', 'NOUN', 'NN', 0, 'nmod'],
      ['five', 'NUM', 'CD', 5, 'nummod'],
      ['people', 'NOUN', 'NNS', 0, 'nmod'],
    ]),
    forms,
  );
  expect([fixed.child(3, 'nsubj'), fixed.child(3, 'obj')]).toEqual([0, 5]);
  expect([fixed.head[2], fixed.rel(2)]).toEqual([0, 'nmod']);
});

test('a clause with a finite verb, and participles behind nouns without an object, stay as they are', () => {
  const clause = doc([
    ['Rebels', 'NOUN', 'NNS', 1, 'nsubj'],
    ['left', 'VERB', 'VBD', -1, 'root'],
    ['kidnapped', 'VERB', 'VBN', 3, 'amod'],
    ['students', 'NOUN', 'NNS', 1, 'obj'],
  ]);
  expect(repairVerbs(clause, forms)).toBe(clause);
  const participle = doc([
    ['Students', 'NOUN', 'NNS', -1, 'root'],
    ['kidnapped', 'VERB', 'VBN', 0, 'acl'],
    ['by', 'ADP', 'IN', 3, 'case'],
    ['rebels', 'NOUN', 'NNS', 1, 'obl'],
  ]);
  expect(repairVerbs(participle, forms)).toBe(participle);
});

test('whatever tree goes in, a tree with the same words comes out', () => {
  const word = fc.constantFrom<[string, Upos, string]>(
    ['Iran', 'PROPN', 'NNP'],
    ['kidnapped', 'PROPN', 'NNP'],
    ['kidnaps', 'NOUN', 'NNS'],
    ['calls', 'NOUN', 'NNS'],
    ['hands', 'NOUN', 'NNS'],
    ['over', 'ADP', 'IN'],
    ['for', 'ADP', 'IN'],
    ['the', 'DET', 'DT'],
    ['five', 'NUM', 'CD'],
    ['men', 'NOUN', 'NNS'],
    [',', 'PUNCT', ','],
    ['said', 'VERB', 'VBD'],
    ['sent', 'VERB', 'VBN'],
    ['and', 'CCONJ', 'CC'],
    ['after', 'SCONJ', 'IN'],
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat(), fc.nat()), { minLength: 1, maxLength: 14 }), (picks) => {
      // heads point to earlier words in a shuffled order: always a tree
      const order = picks.map((_, i) => i).sort((a, b) => picks[a][2] - picks[b][2] || a - b);
      const words = picks.map(([[form, pos, tag]], i): Word => {
        const rank = order.indexOf(i);
        const head = rank === 0 ? -1 : order[picks[i][1] % rank];
        return [form, pos, tag, head, rank === 0 ? 'root' : 'dep'];
      });
      const fixed = repairVerbs(doc(words), forms);
      expect(fixed.length).toBe(words.length);
      let roots = 0;
      for (let i = 0; i < fixed.length; i++) {
        if (fixed.head[i] < 0) roots++;
        let steps = 0;
        for (let at = i; at >= 0; at = fixed.head[at]) expect(steps++).toBeLessThanOrEqual(fixed.length);
      }
      expect(roots).toBe(1);
    }),
    { numRuns: 500 },
  );
});
