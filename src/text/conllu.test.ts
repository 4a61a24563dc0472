import { describe, expect, it } from 'vitest';
import { conlluWords, fillConllu, toConllu } from './conllu.ts';
import { Doc } from './doc.ts';
import { DEPRELS, type Deprel, UPOS, type Upos } from './tags.ts';

const upos = (...names: Upos[]): Uint8Array => Uint8Array.from(names, (name) => UPOS.indexOf(name));
const deprel = (...names: Deprel[]): Uint8Array => Uint8Array.from(names, (name) => DEPRELS.indexOf(name));

/** "They met.\n\nTalks ended" as a Doc. */
const doc = new Doc({
  text: 'They met.\n\nTalks ended',
  start: Uint32Array.of(0, 5, 8, 11, 17),
  end: Uint32Array.of(4, 8, 9, 16, 22),
  upos: upos('PRON', 'VERB', 'PUNCT', 'NOUN', 'VERB'),
  xpos: ['PRP', 'VBD', '.', 'NNS', 'VBD'],
  head: Int32Array.of(1, -1, 1, 4, -1),
  deprel: deprel('nsubj', 'root', 'punct', 'nsubj', 'root'),
  lemma: ['they', 'meet', '.', 'talk', 'end'],
  sentenceStart: Uint32Array.of(0, 3, 5),
  paragraph: Uint32Array.of(0, 1),
});

describe('toConllu', () => {
  it('counts heads within the sentence and marks touching tokens and paragraphs', () => {
    expect(toConllu(doc)).toBe(
      [
        '# newpar',
        '# sent_id = 1',
        '# text = They met.',
        '1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_',
        '2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No',
        '3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_',
        '',
        '# newpar',
        '# sent_id = 2',
        '# text = Talks ended',
        '1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_',
        '2\tended\tend\tVERB\tVBD\t_\t0\troot\t_\t_',
        '',
        '',
      ].join('\n'),
    );
  });

  it('writes nothing for an empty Doc', () => {
    const none = new Uint32Array(0);
    const columns = { start: none, end: none, upos: new Uint8Array(0), xpos: [], head: new Int32Array(0) };
    const empty = new Doc({
      text: '',
      ...columns,
      deprel: new Uint8Array(0),
      lemma: [],
      sentenceStart: Uint32Array.of(0),
      paragraph: none,
    });
    expect(toConllu(empty)).toBe('');
  });
});

const GOLD = [
  '# text = They met.',
  '1-2\tThey met\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No',
  '1\tThey\t_\tX\t_\tCase=Nom\t0\tdep\t_\t_',
  '2\tmet\t_\tX\t_\t_\t0\tdep\t_\tSpaceAfter=No',
  '2.1\tdid\t_\tX\t_\t_\t_\t_\t_\t_',
  '3\t.\t_\tX\t_\t_\t0\tdep\t_\t_',
  '',
  '1\tTalks\t_\tX\t_\t_\t0\tdep\t_\t_',
  '2\tended\t_\tX\t_\t_\t0\tdep\t_\t_',
].join('\n');

describe('a file whose words are given', () => {
  it('yields words without ranges and empty nodes', () => {
    expect(conlluWords(`${GOLD}\r\n`)).toEqual([
      ['They', 'met', '.'],
      ['Talks', 'ended'],
    ]);
    expect(conlluWords('# only a comment\n')).toEqual([]);
  });

  it('is filled in, line for line, and otherwise left as it is', () => {
    const filled = fillConllu(GOLD, doc).split('\n');
    const before = GOLD.split('\n');
    expect(filled).toHaveLength(before.length);
    for (const i of [0, 1, 4, 6]) expect(filled[i]).toBe(before[i]);
    expect(filled[3]).toBe('2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No');
    expect(filled[7]).toBe('1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_');
  });

  it('is refused when the Doc has fewer words', () => {
    expect(() => fillConllu(`${GOLD}\n3\tnow\t_\tX\t_\t_\t0\tdep\t_\t_`, doc)).toThrow(RangeError);
  });
});
