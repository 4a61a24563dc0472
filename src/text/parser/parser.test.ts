import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEPRELS, UPOS } from '../tags.ts';
import { wasmKernels } from './kernels.ts';
import { readModelFile } from './model-file.ts';
import { createParser, type Parse, type Parser } from './parser.ts';

const file = (name: string): ArrayBuffer =>
  new Uint8Array(readFileSync(new URL(`../../../models/en/${name}`, import.meta.url))).buffer;

/** Parses sentences of given words. */
function parse(parser: Parser, sentences: readonly (readonly string[])[]): Parse {
  const start: number[] = [];
  const end: number[] = [];
  const bounds = [0];
  let text = '';
  for (const words of sentences) {
    for (const word of words) {
      start.push(text.length);
      text += word;
      end.push(text.length);
      text += ' ';
    }
    bounds.push(start.length);
  }
  return parser.parse(text, Uint32Array.from(start), Uint32Array.from(end), Uint32Array.from(bounds));
}

/** Word lists from which sentences are drawn: many of them odd, so that every branch of the scores is walked. */
const WORDS = (
  'the a Russia Moscow ministry condemned strikes on of and to said that , . " ‘ ’ it will be was had been not who ' +
  'Lavrov U.S. urged demand demanded release immediately 2,000 troops sanctions talks between President Zelenskyy EU ' +
  'by with after before if “ ” - — … ( ) : ; ? $ 3.2 bn % Foreign Minister Guterres deeply concerned according spokesman'
).split(' ');
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ minLength: 1, maxLength: 14 }),
);
const sentences = fc.array(fc.array(words, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 12 });

let fast: Parser;
let plain: Parser;
beforeAll(async () => {
  const model = readModelFile(file('model.bin'));
  fast = createParser(model, await wasmKernels(file('kernels.wasm')));
  plain = createParser(model);
});

/** Heads of each sentence form one tree inside it, its root and only its root labelled so. */
function expectTrees(got: Parse, lengths: readonly number[]): void {
  let first = 0;
  for (const n of lengths) {
    const roots = [];
    for (let t = first; t < first + n; t++) {
      if (got.head[t] < 0) roots.push(t);
      else expect(got.head[t] >= first && got.head[t] < first + n).toBe(true);
      let at = t;
      for (let step = 0; got.head[at] >= 0; at = got.head[at]) expect(step++).toBeLessThan(n);
    }
    expect(roots).toHaveLength(1);
    expect(DEPRELS[got.deprel[roots[0]]]).toBe('root');
    first += n;
  }
}

describe('the parser that ships', () => {
  it('gives the same trees with and without WASM, on at least 200 sentences', () => {
    let seen = 0;
    fc.assert(
      fc.property(sentences, (list) => {
        expect(parse(plain, list)).toEqual(parse(fast, list));
        seen += list.length;
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(200);
  });

  it('gives one tree a sentence, whatever the words', () => {
    fc.assert(
      fc.property(sentences, (list) => {
        expectTrees(
          parse(fast, list),
          list.map((s) => s.length),
        );
      }),
    );
  });

  it('does not let neighbours change a sentence', () => {
    const own = ['Russia', 'condemned', 'the', 'strikes', '.'];
    const alone = parse(fast, [own]);
    fc.assert(
      fc.property(sentences, (list) => {
        const among = parse(fast, [own, ...list]);
        expect([...among.head.slice(0, 5)]).toEqual([...alone.head]);
        expect([...among.deprel.slice(0, 5)]).toEqual([...alone.deprel]);
      }),
      { numRuns: 30 },
    );
  });

  it('reads a sentence of any length as one tree', () => {
    const long = Array.from({ length: 5000 }, (_, i) => WORDS[(i * 7) % WORDS.length]);
    const got = parse(fast, [['Short', '.'], long, ['Short', 'again', '.']]);
    expectTrees(got, [2, 5000, 3]);
    expect(got.upos).toHaveLength(5005);
  });

  it('skips empty sentences and reads nothing as nothing', () => {
    expect(parse(fast, []).head).toHaveLength(0);
    const got = parse(fast, [[], ['Yes'], [], ['No', '!']]);
    expect([...got.head]).toEqual([-1, -1, 1]);
  });

  it('hands out the forms as they stand in the text', () => {
    expect(parse(fast, [['Déjà', 'vu', '’s']]).form).toEqual(['Déjà', 'vu', '’s']);
  });

  it('forgets rare words without changing what it says of them', () => {
    const odd = Array.from({ length: 40 }, (_, i) => Array.from({ length: 500 }, (_, k) => `zq${i}x${k}`));
    const before = parse(fast, [odd[0]]);
    for (const list of odd) parse(fast, [list]);
    const after = parse(fast, [odd[0]]);
    expect(after.upos).toEqual(before.upos);
    expect(after.head).toEqual(before.head);
    expect(UPOS[after.upos[0]]).toBe(UPOS[before.upos[0]]);
  });
});
