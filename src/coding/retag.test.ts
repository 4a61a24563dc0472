import { expect, test } from 'vitest';
import { Doc } from '../text/doc.ts';
import { retagWords } from './retag.ts';
import { show, tree } from './tree.fixture.ts';

test('a bare verb behind a finite one is a noun with its phrases', () => {
  const doc = retagWords(
    tree(
      'Oslo/PROPN/NNP/1/nsubj',
      'stopped/VERB/VBD/-1/root',
      'aid/VERB/VB/1/xcomp',
      'to/ADP/IN/4/case',
      'Egypt/PROPN/NNP/2/obl',
    ),
  );
  expect(show(doc, 2)).toBe('NOUN obj>1');
  expect(show(doc, 4)).toBe('PROPN nmod>2');
});

test('a verb that takes another without "to" keeps it', () => {
  const read = tree('Oslo/PROPN/NNP/1/nsubj', 'helped/VERB/VBD/-1/root', 'build/VERB/VB/1/xcomp');
  const doc = retagWords(new Doc({ ...read, lemma: ['oslo', 'help', 'build'] }));
  expect(show(doc, 2)).toBe('VERB xcomp>1');
});

test('"to" before a capital opens no infinitive in running text', () => {
  const doc = retagWords(
    tree(
      'Athens/PROPN/NNP/1/nsubj',
      'bowed/VERB/VBD/-1/root',
      'to/PART/TO/3/mark',
      'Turkish/VERB/VB/1/xcomp',
      'pressure/NOUN/NN/3/obj',
    ),
  );
  expect(show(doc, 4)).toBe('NOUN obl>1');
  expect(show(doc, 3)).toBe('ADJ amod>4');
  expect(show(doc, 2)).toBe('ADP case>4');
});

test('the verb of a headline in title case stays an infinitive', () => {
  const doc = retagWords(
    tree('Putin/PROPN/NNP/-1/root', 'to/PART/TO/2/mark', 'Visit/VERB/VB/0/acl', 'China/PROPN/NNP/2/obj'),
  );
  expect(show(doc, 2)).toBe('VERB acl>0');
});

test('a verb tagged as a noun gets its subject back', () => {
  const doc = retagWords(
    tree('The/DET/DT/2/det', 'government/NOUN/NN/2/compound', 'set/VERB/NN/-1/root', 'terms/NOUN/NNS/2/obj'),
  );
  expect(show(doc, 1)).toBe('NOUN nsubj>2');
  expect(show(doc, 0)).toBe('DET det>1');
  expect(doc.xpos[2]).toBe('VBD');
});

test('what stands behind a gerund is its object', () => {
  const doc = retagWords(
    tree(
      'Moscow/PROPN/NNP/1/nsubj',
      'denied/VERB/VBD/-1/root',
      'attacking/VERB/VBG/1/xcomp',
      'ports/NOUN/NNS/1/obj',
    ),
  );
  expect(show(doc, 3)).toBe('NOUN obj>2');
});

test('one phrase read as two is joined', () => {
  const doc = retagWords(
    tree('Azerbaijani/PROPN/NNP/2/nsubj', 'shelling/NOUN/NN/2/nsubj', 'began/VERB/VBD/-1/root'),
  );
  expect(show(doc, 0)).toBe('PROPN amod>1');
});

test('a charge completes the verb that makes it, and a finite verb behind "and" goes on from there', () => {
  const read = tree(
    'Oslo/PROPN/NNP/1/nsubj',
    'accused/VERB/VBD/-1/root',
    'Cairo/PROPN/NNP/1/obj',
    'of/SCONJ/IN/4/mark',
    'spying/VERB/VBG/2/acl',
    'and/CCONJ/CC/6/cc',
    'recalled/VERB/VBD/4/conj',
    'envoys/NOUN/NNS/6/obj',
  );
  const lemma = ['Oslo', 'accuse', 'Cairo', 'of', 'spy', 'and', 'recall', 'envoy'];
  const doc = retagWords(new Doc({ ...read, lemma }));
  expect(show(doc, 4)).toBe('VERB advcl>1');
  expect(show(doc, 6)).toBe('VERB conj>1');
});

test('a statement interrupted by its speaker gets its subject back', () => {
  const doc = retagWords(
    tree(
      'Jets/NOUN/NNS/4/nsubj',
      ',/PUNCT/,/0/punct',
      'Chadian/ADJ/JJ/3/amod',
      'officials/NOUN/NNS/4/nsubj',
      'said/VERB/VBD/-1/root',
      ',/PUNCT/,/6/punct',
      'bombed/VERB/VBD/4/ccomp',
      'villages/NOUN/NNS/6/obj',
    ),
  );
  expect(show(doc, 0)).toBe('NOUN nsubj>6');
  expect(show(doc, 3)).toBe('NOUN nsubj>4');
});

test('right before its verb a plural is the subject; what hangs on a verb as part of a name is subject or object', () => {
  const forces = retagWords(
    tree(
      'Kenya/PROPN/NNP/1/nsubj',
      'forces/VERB/VBZ/2/advcl',
      'captured/VERB/VBD/-1/root',
      'gunmen/NOUN/NNS/2/obj',
    ),
  );
  expect([show(forces, 0), show(forces, 1)]).toEqual(['PROPN compound>1', 'NOUN nsubj>2']);
  const aircraft = retagWords(
    tree('aircraft/NOUN/NN/1/compound', 'bombed/VERB/VBD/-1/root', 'Lagos/PROPN/NNP/1/flat'),
  );
  expect([show(aircraft, 0), show(aircraft, 2)]).toEqual(['NOUN nsubj>1', 'PROPN obj>1']);
});
