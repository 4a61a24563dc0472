import { Arena, packPanels, packPanels16, padTo8 } from './arena.ts';
import { affixBuckets, lowered, normalise } from './features.ts';
import { HEAP_BASE, type KernelFactory, type Kernels } from './kernels.ts';
import type { ModelFile, RowTable } from './model-file.ts';
import { decodeTree } from './tree.ts';
import { TypeStore } from './type-store.ts';

/** Most tokens the network takes at once; longer sentences are cut by the caller. */
export const MAX_BATCH = 256;
const MISS_BATCH = 32;
/** Cached rows hold 1/512ths: the gates saturate long before ±64. */
const ROW_SCALE = 512;
/** Activations are taken as 1/1024ths within ±8, weights as ±1023 units: 256 products fit 32 bits. */
const STEP = 1024;
const REACH = 8191;
const WEIGHT_UNITS = 1023;

/** Where everything stands in memory. */
function plan(model: ModelFile, slots: number) {
  const { word, affix, hidden: H, layers, arc, label } = model.config;
  const arena = new Arena(HEAP_BASE);
  const D = word + affix;
  const N = MAX_BATCH;
  const mlp = 2 * arc + 2 * label;
  const Z = padTo8(mlp + model.upos.length + model.xpos.length);
  const L = padTo8(model.deprels.length);
  return {
    D,
    H,
    Z,
    L,
    arc,
    label,
    mlp,
    w1: arena.bytes(2 * D * 24 * H),
    w1Units: arena.words(24 * H),
    b1: arena.words(24 * H),
    layers: Array.from({ length: layers }, (_, l) => ({
      v: [arena.words(2 * H), arena.words(2 * H)],
      w: l ? arena.bytes(2 * 2 * H * 6 * H) : 0,
      units: l ? arena.words(6 * H) : 0,
      b: l ? arena.words(6 * H) : 0,
    })),
    wz: arena.bytes(2 * 2 * H * Z),
    zUnits: arena.words(Z),
    bz: arena.words(Z),
    arcU: arena.words(arc * arc),
    arcu: arena.words(arc),
    rootArc: arena.words(arc),
    wl: arena.words(3 * label * L),
    bl: arena.words(L),
    missIn: arena.words(MISS_BATCH * D),
    missSteps: arena.bytes(2 * MISS_BATCH * D),
    missOut: arena.words(MISS_BATCH * 24 * H),
    slots: arena.words(3 * N + 8),
    gates: arena.words(N * 8 * H),
    hidden: [arena.words(N * 2 * H), arena.words(N * 2 * H)],
    steps: arena.bytes(2 * N * 2 * H),
    state: arena.words(H),
    z: arena.words((N + 1) * Z),
    q: arena.words(N * arc),
    scores: arena.words(N * (N + 1)),
    heads: arena.words(N),
    pairs: arena.words(N * 3 * label),
    rels: arena.words(N * L),
    best: arena.words(3 * N),
    rows: arena.bytes(slots * 48 * H),
    size: arena.size,
  };
}

/** What the network says of a batch: one entry a token, in the order given. The arrays are reused by the next batch. */
export interface Predicted {
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  /** 0 for the root, else 1 + position in the sentence. */
  readonly head: Int32Array;
  readonly deprel: Int32Array;
}

/** The tagger–parser with its weights in the kernels' memory. One batch at a time. */
export class Network {
  readonly types: TypeStore;
  readonly #kernels: Kernels;
  readonly #at: ReturnType<typeof plan>;
  readonly #F: Float32Array;
  readonly #U: Uint32Array;
  readonly #words: RowTable;
  readonly #cased: RowTable;
  readonly #affixes: RowTable;
  readonly #wordIds: ReadonlyMap<string, number>;
  readonly #casedIds: ReadonlyMap<string, number>;
  readonly #buckets: number;
  readonly #rootLabel: number;
  readonly #counts: { readonly upos: number; readonly xpos: number; readonly deprels: number };
  readonly #out: Predicted;
  readonly #forms: string[] = [];

  /** `slots`: word types kept in memory at once, among them for good the `warm` most frequent ones. */
  constructor(
    model: ModelFile,
    makeKernels: KernelFactory,
    { slots, warm }: { slots: number; warm: number },
  ) {
    const at = plan(model, slots);
    this.#at = at;
    this.#kernels = makeKernels(at.size);
    this.#F = new Float32Array(this.#kernels.memory.buffer);
    this.#U = new Uint32Array(this.#kernels.memory.buffer);
    this.#words = model.table('words');
    this.#cased = model.table('cased');
    this.#affixes = model.table('affixes');
    this.#wordIds = new Map(model.words.map((w, i) => [w, i]));
    this.#casedIds = new Map(model.cased.map((w, i) => [w, i]));
    this.#buckets = model.config.buckets;
    this.#rootLabel = model.deprels.indexOf('root');
    this.#counts = { upos: model.upos.length, xpos: model.xpos.length, deprels: model.deprels.length };
    this.types = new TypeStore(slots);
    const best = at.best >> 2;
    const ints = new Int32Array(this.#kernels.memory.buffer);
    this.#out = {
      upos: ints.subarray(best, best + MAX_BATCH),
      xpos: ints.subarray(best + MAX_BATCH, best + 2 * MAX_BATCH),
      deprel: ints.subarray(best + 2 * MAX_BATCH, best + 3 * MAX_BATCH),
      head: new Int32Array(MAX_BATCH),
    };
    this.#load(model);
    for (const form of model.frequent.slice(0, warm)) this.types.lookup(form, 0, form.length);
    this.types.pin();
    this.#fill();
  }

  #load(model: ModelFile): void {
    const at = this.#at;
    const F = this.#F;
    const { H, D, Z, L, arc, label, mlp } = at;
    const view = (address: number, count: number): Float32Array =>
      F.subarray(address >> 2, (address >> 2) + count);
    const I16 = new Int16Array(F.buffer);
    const view16 = (address: number, count: number): Int16Array =>
      I16.subarray(address >> 1, (address >> 1) + count);
    const w1Units = packPanels16(model.dense('w1'), D, 24 * H, WEIGHT_UNITS, view16(at.w1, D * 24 * H));
    view(at.w1Units, 24 * H).set(w1Units.map((u) => u / STEP));
    view(at.b1, 8 * H).set(model.dense('b1'));
    at.layers.forEach((layer, l) => {
      const vf = model.dense(`vf${l + 1}`);
      const vr = model.dense(`vr${l + 1}`);
      for (let d = 0; d < 2; d++) {
        view(layer.v[d], H).set(vf.subarray(d * H, d * H + H));
        view(layer.v[d] + 4 * H, H).set(vr.subarray(d * H, d * H + H));
      }
      if (l === 0) return;
      const units = packPanels16(
        model.dense(`w${l + 1}`),
        2 * H,
        6 * H,
        WEIGHT_UNITS,
        view16(layer.w, 12 * H * H),
      );
      view(layer.units, 6 * H).set(units.map((u) => u / STEP));
      view(layer.b, 6 * H).set(model.dense(`b${l + 1}`));
    });
    // The file has tags before the scoring columns; here the scoring columns come first, which keeps them aligned.
    const tags = model.upos.length + model.xpos.length;
    const columns = Array.from({ length: mlp + tags }, (_, j) => (j < mlp ? tags + j : j - mlp));
    const units = packPanels16(
      model.dense('wz'),
      2 * H,
      tags + mlp,
      WEIGHT_UNITS,
      view16(at.wz, 2 * H * Z),
      columns,
    );
    view(at.zUnits, Z).set(units.map((u) => u / STEP));
    const bz = model.dense('bz');
    columns.forEach((from, j) => {
      F[(at.bz >> 2) + j] = bz[from];
    });
    packPanels(model.dense('arcU'), arc, arc, view(at.arcU, arc * arc));
    view(at.arcu, arc).set(model.dense('arcu'));
    view(at.rootArc, arc).set(model.dense('rootArc'));
    view(at.z + 4 * (2 * arc + label), label).set(model.dense('rootLabel'));
    packPanels(model.dense('wl'), 3 * label, model.deprels.length, view(at.wl, 3 * label * L));
    view(at.bl, model.deprels.length).set(model.dense('bl'));
    // Slot 0, the edge of a sentence: what it adds as a left and as a right neighbour.
    view(at.missOut + 32 * H, 8 * H).set(model.dense('padLeft'));
    view(at.missOut + 64 * H, 8 * H).set(model.dense('padRight'));
    this.#kernels.quantise(24 * H, at.missOut, ROW_SCALE, 32767, at.rows);
  }

  /** Computes the first-layer rows of the types met for the first time. */
  #fill(): void {
    const { fresh, forms } = this.types;
    const { D, H, missIn, missSteps, missOut, w1, w1Units, b1, rows } = this.#at;
    for (let from = 0; from < fresh.length; from += MISS_BATCH) {
      const count = Math.min(MISS_BATCH, fresh.length - from);
      for (let i = 0; i < count; i++) this.#embed(forms[fresh[from + i]], (missIn >> 2) + i * D);
      this.#kernels.quantise(count * D, missIn, STEP, REACH, missSteps);
      this.#kernels.matmul16(count, 24 * H, D, missSteps, D, w1, w1Units, b1, missOut, 24 * H);
      for (let i = 0; i < count; i++)
        this.#kernels.quantise(
          24 * H,
          missOut + i * 96 * H,
          ROW_SCALE,
          32767,
          rows + fresh[from + i] * 48 * H,
        );
    }
    fresh.length = 0;
  }

  #embed(form: string, to: number): void {
    const F = this.#F;
    const normal = normalise(form);
    const low = lowered(normal);
    F.fill(0, to, to + this.#at.D);
    addRow(this.#words, this.#wordIds.get(low) ?? 0, F, to);
    const cased = low === normal ? undefined : this.#casedIds.get(normal);
    if (cased !== undefined) addRow(this.#cased, cased, F, to);
    for (const bucket of affixBuckets(normal, this.#buckets, low))
      addRow(this.#affixes, bucket, F, to + this.#words.cols);
  }

  /**
   * Tags and parses sentences of a text, at most `MAX_BATCH` tokens together.
   * Token i spans `[start[i], end[i])`; sentence s holds tokens `bounds[s]` … `bounds[s + 1] - 1` (indices into start).
   */
  run(text: string, start: Uint32Array, end: Uint32Array, bounds: readonly number[]): Predicted {
    const at = this.#at;
    const k = this.#kernels;
    const { H, Z, L, arc, label, mlp } = at;
    const first = bounds[0];
    const sentences = bounds.length - 1;
    const N = bounds[sentences] - first;
    this.types.nextBatch();
    for (let s = 0, to = at.slots >> 2; s < sentences; s++) {
      this.#U[to++] = 0;
      for (let i = bounds[s]; i < bounds[s + 1]; i++) {
        const slot = this.types.lookup(text, start[i], end[i]);
        this.#forms[i - first] = this.types.forms[slot];
        this.#U[to++] = slot;
      }
      this.#U[to++] = 0;
    }
    if (this.types.fresh.length) this.#fill();
    for (let s = 0; s < sentences; s++) {
      const offset = bounds[s] - first;
      const n = bounds[s + 1] - bounds[s];
      k.gather(n, 8 * H, at.slots + 4 * (offset + 2 * s), at.rows, 1 / ROW_SCALE, at.gates + offset * 32 * H);
    }
    at.layers.forEach((layer, l) => {
      const below = at.hidden[(l + 1) & 1];
      const h = at.hidden[l & 1];
      const per = l ? 3 * H : 4 * H;
      const ldg = 2 * per;
      if (l) {
        k.quantise(N * 2 * H, below, STEP, REACH, at.steps);
        k.matmul16(N, 6 * H, 2 * H, at.steps, 2 * H, layer.w, layer.units, layer.b, at.gates, 6 * H);
      }
      for (let d = 0; d < 2; d++) {
        const gates = at.gates + 4 * d * per;
        const skip = l ? below + 4 * d * H : gates + 12 * H;
        for (let s = 0; s < sentences; s++)
          k.recur(
            bounds[s] - first,
            bounds[s + 1] - first,
            d ? -1 : 1,
            H,
            gates,
            ldg,
            skip,
            l ? 2 * H : ldg,
            layer.v[d],
            at.state,
            h + 4 * d * H,
            2 * H,
          );
      }
    });
    const z = at.z + 4 * Z;
    k.quantise(N * 2 * H, at.hidden[(at.layers.length + 1) & 1], STEP, REACH, at.steps);
    k.matmul16(N, Z, 2 * H, at.steps, 2 * H, at.wz, at.zUnits, at.bz, z, Z);
    k.leaky(N, mlp, z, Z);
    k.matmul(N, arc, arc, z, Z, at.arcU, at.arcu, at.q, arc);
    for (let s = 0; s < sentences; s++) this.#tree(bounds[s] - first, bounds[s + 1] - bounds[s], z);
    k.pairs(N, label, z + 8 * arc, at.z + 4 * (2 * arc + label), Z, at.heads, at.pairs);
    k.matmul(N, L, 3 * label, at.pairs, 3 * label, at.wl, at.bl, at.rels, L);
    const { upos, xpos, deprels } = this.#counts;
    k.argmax(N, upos, z + 4 * mlp, Z, at.best);
    k.argmax(N, xpos, z + 4 * (mlp + upos), Z, at.best + 4 * MAX_BATCH);
    k.argmax(N, deprels, at.rels, L, at.best + 8 * MAX_BATCH);
    for (let i = 0; i < N; i++) if (this.#out.head[i] === 0) this.#out.deprel[i] = this.#rootLabel;
    return this.#out;
  }

  /** Form of token i of the last batch, as the type store holds it. */
  formOf(i: number): string {
    return this.#forms[i];
  }

  /** Heads of one sentence: `n` tokens from position `offset` of the batch; z: activations of the batch. */
  #tree(offset: number, n: number, z: number): void {
    const { arc, Z, q, rootArc, scores, heads } = this.#at;
    const from = q + 4 * offset * arc;
    this.#kernels.dots(n, n, arc, from, arc, z + 4 * (offset * Z + arc), Z, scores + 4, n + 1);
    this.#kernels.dots(n, 1, arc, from, arc, rootArc, arc, scores, n + 1);
    const head = this.#out.head.subarray(offset, offset + n);
    decodeTree(n, this.#F.subarray(scores >> 2, (scores >> 2) + n * (n + 1)), n + 1, head);
    for (let i = 0; i < n; i++) this.#U[(heads >> 2) + offset + i] = head[i] && head[i] + offset;
  }
}

function addRow(table: RowTable, row: number, out: Float32Array, to: number): void {
  const { values, cols } = table;
  const scale = table.scales[row];
  for (let j = 0, from = row * cols; j < cols; j++) out[to + j] += scale * values[from + j];
}
