import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLemmatizer } from './lemma.ts';
import { UPOS, type Upos } from './tags.ts';

const table = (name: string) => readFileSync(new URL(`./tables/${name}.tsv`, import.meta.url), 'utf8');
const lemmatize = createLemmatizer({
  'lemma-forms': table('lemma-forms'),
  'lemma-rules': table('lemma-rules'),
});

describe('lemmas', () => {
  it.each<[Upos, string, string]>([
    [
      'VERB',
      'VBD',
      'condemned condemn|denied deny|fled flee|shot shoot|withdrew withdraw|freed free|lied lie|vetoed veto',
    ],
    [
      'VERB',
      'VBD',
      'overthrew overthrow|sought seek|led lead|left leave|expelled expel|deplored deplore|annexed annex',
    ],
    [
      'VERB',
      'VBN',
      'seized seize|captured capture|imposed impose|bombed bomb|struck strike|killed kill|stolen steal|banned ban',
    ],
    [
      'VERB',
      'VBG',
      'striking strike|shelling shell|lying lie|denouncing denounce|expelling expel|making make|travelling travel',
    ],
    [
      'VERB',
      'VBZ',
      'condemns condemn|denies deny|pushes push|vetoes veto|has have|does do|accuses accuse|warns warn',
    ],
    ['AUX', 'VBD', 'was be|were be|had have|did do'],
    ['AUX', 'MD', "would would|'d would|ca can|wo will|'ll will"],
    [
      'NOUN',
      'NNS',
      'crises crisis|allies ally|forces force|bases base|countries country|servicemen serviceman|wives wife',
    ],
    [
      'NOUN',
      'NNS',
      'airstrikes airstrike|aircraft aircraft|headquarters headquarters|children child|viruses virus|taxes tax',
    ],
    ['ADJ', 'JJR', 'stronger strong|worse bad|harsher harsh|bigger big|easier easy|larger large'],
    ['ADJ', 'JJS', 'gravest grave|best good|heaviest heavy|biggest big'],
    [
      'ADJ',
      'JJ',
      'Russian Russian|Venezuelan Venezuelan|concerned concerned|Deep deep|UNACCEPTABLE unacceptable',
    ],
    ['PART', 'RB', "n't not|not not"],
    ['PRON', 'PRP', 'I I|me I|them they|Us we|himself himself'],
    ['NUM', 'CD', '3,500 3500|two two'],
    ['PROPN', 'NNP', 'Lavrov Lavrov|RUSSIA RUSSIA|Nations Nations'],
  ])('%s %s: %s', (upos, xpos, words) => {
    const rows = words.split('|').map((row) => row.split(' '));
    expect(rows.map(([form]) => `${form} ${lemmatize(form, upos, xpos)}`)).toEqual(
      rows.map(([form, lemma]) => `${form} ${lemma}`),
    );
  });

  it('a curly apostrophe makes no difference', () => {
    for (const form of ["n't", "'s", "'re"]) {
      const tag = form === "n't" ? 'RB' : 'VBZ';
      expect(lemmatize(form.replace("'", '’'), 'AUX', tag)).toBe(lemmatize(form, 'AUX', tag));
    }
  });

  it('goes by the coarse tag where the two contradict each other', () => {
    expect(lemmatize('reporting', 'NOUN', 'VBG')).toBe('reporting');
    expect(lemmatize('extends', 'VERB', 'NNS')).toBe('extend');
    expect(lemmatize('torn', 'VERB', 'JJ')).toBe('tear');
    expect(lemmatize('coordinated', 'VERB', 'JJ')).toBe('coordinate');
    expect(lemmatize('existing', 'ADJ', 'VBG')).toBe('existing');
    expect(lemmatize('shot', 'NOUN', 'VBN')).toBe('shot');
    expect(lemmatize('reporters', 'PROPN', 'NNS')).toBe('reporter');
  });

  it('falls back on the coarse tag when the fine one is unknown', () => {
    expect(lemmatize('Ministers', 'NOUN', '???')).toBe('ministers');
    expect(lemmatize('xyzzy', 'X', '???')).toBe('xyzzy');
  });

  it('gives a lemma to any form and the same one each time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...UPOS),
        fc.constantFrom('NN', 'NNS', 'VBD', 'JJ', 'CD', ''),
        (form, upos, xpos) => {
          const lemma = lemmatize(form, upos, xpos);
          expect(lemma === '').toBe(form === '');
          expect(lemmatize(form, upos, xpos)).toBe(lemma);
        },
      ),
    );
  });
});
