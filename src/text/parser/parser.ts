import { DEPRELS, type Deprel, UPOS, type Upos } from '../tags.ts';
import type { KernelFactory } from './kernels.ts';
import { jsKernels } from './kernels-js.ts';
import type { ModelFile } from './model-file.ts';
import { MAX_BATCH, Network } from './network.ts';

/** Columns the parser fills; indices and heads as `Doc` has them. */
export interface Parse {
  /** The form of each token, one string object a word type. */
  readonly form: string[];
  readonly upos: Uint8Array;
  readonly xpos: string[];
  readonly head: Int32Array;
  readonly deprel: Uint8Array;
}

/** Tags and parses tokens whose sentences are known. */
export interface Parser {
  /**
   * @param text the text the offsets point into
   * @param start UTF-16 offset of each token; `end` exclusive
   * @param sentenceStart first token of each sentence, with the number of tokens appended
   */
  parse(text: string, start: Uint32Array, end: Uint32Array, sentenceStart: Uint32Array): Parse;
}

/** Word types kept in memory, and how many of the model's frequent ones are computed ahead. */
const FAST = { slots: 12288, warm: 8000 };
/** Without WASM a head start costs more than it saves. */
const PLAIN = { slots: 16384, warm: 500 };

/** Makes a parser from a model; without `kernels` it runs in plain JavaScript, to the same trees. */
export function createParser(model: ModelFile, kernels?: KernelFactory): Parser {
  const network = new Network(model, kernels ?? jsKernels, kernels ? FAST : PLAIN);
  const uposOf = Uint8Array.from(model.upos, (name) => known(UPOS.indexOf(name as Upos), name));
  const deprelOf = Uint8Array.from(model.deprels, (name) => known(DEPRELS.indexOf(name as Deprel), name));
  const parataxis = DEPRELS.indexOf('parataxis');
  return {
    parse(text, start, end, sentenceStart) {
      const count = start.length;
      const out: Parse = {
        form: new Array(count),
        upos: new Uint8Array(count),
        xpos: new Array(count),
        head: new Int32Array(count),
        deprel: new Uint8Array(count),
      };
      let bounds = [0];
      const flush = () => {
        if (bounds.length < 2) return;
        const got = network.run(text, start, end, bounds);
        const first = bounds[0];
        for (let s = 0; s + 1 < bounds.length; s++)
          for (let t = bounds[s]; t < bounds[s + 1]; t++) {
            const i = t - first;
            out.form[t] = network.formOf(i);
            out.upos[t] = uposOf[got.upos[i]];
            out.xpos[t] = model.xpos[got.xpos[i]];
            out.head[t] = got.head[i] === 0 ? -1 : bounds[s] + got.head[i] - 1;
            out.deprel[t] = deprelOf[got.deprel[i]];
          }
        bounds = [bounds[bounds.length - 1]];
      };
      for (let s = 0; s + 1 < sentenceStart.length; s++) {
        const from = sentenceStart[s];
        const to = sentenceStart[s + 1];
        if (to === from) continue;
        if (to - bounds[0] > MAX_BATCH) flush();
        // A "sentence" beyond any grammar (a table, a list without stops) is read in pieces.
        for (let cut = from + MAX_BATCH; cut < to; cut += MAX_BATCH) {
          bounds.push(cut);
          flush();
        }
        bounds.push(to);
        if (to - from > MAX_BATCH) {
          flush();
          join(out, from, to, parataxis);
        }
      }
      flush();
      return out;
    },
  };
}

/** Hangs the roots of a sentence's later pieces on its first root. */
function join(out: Parse, from: number, to: number, deprel: number): void {
  let root = -1;
  for (let t = from; t < to; t++) {
    if (out.head[t] >= 0) continue;
    if (root < 0) root = t;
    else {
      out.head[t] = root;
      out.deprel[t] = deprel;
    }
  }
}

function known(index: number, name: string): number {
  if (index < 0) throw new Error(`the model has a tag this version does not know: ${name}`);
  return index;
}
