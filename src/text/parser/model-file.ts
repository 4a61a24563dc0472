/** Sizes of the network, as the trainer's `Config` names them. */
export interface ModelConfig {
  /** Dimensions of word and affix vectors. */
  readonly word: number;
  readonly affix: number;
  /** Units of one direction of a recurrent layer, and the number of layers. */
  readonly hidden: number;
  readonly layers: number;
  /** Dimensions in which heads and relations are scored. */
  readonly arc: number;
  readonly label: number;
  /** Rows of the affix table, a power of two. */
  readonly buckets: number;
}

interface TensorEntry {
  readonly name: string;
  readonly rows: number;
  readonly cols: number;
  /** `f32` and `f16`: row-major numbers. `i8`: one float32 scale a row, then the rows as int8. */
  readonly kind: 'f32' | 'f16' | 'i8';
  readonly offset: number;
}

/** An int8 table with one scale a row. */
export interface RowTable {
  readonly scales: Float32Array;
  readonly values: Int8Array;
  readonly cols: number;
}

interface Header {
  readonly format: string;
  readonly config: ModelConfig;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly deprels: readonly string[];
  readonly words: readonly string[];
  readonly cased: readonly string[];
  readonly frequent: readonly string[];
  readonly tensors: readonly TensorEntry[];
}

/** A model as read from its file: closed lists, sizes, and tensors by name. */
export interface ModelFile extends Omit<Header, 'format' | 'tensors'> {
  dense(name: string): Float32Array;
  table(name: string): RowTable;
  /** Eight hex digits that change when any byte of the file does. */
  readonly fingerprint: string;
}

const FORMAT = 'demarche-parser-1';

/**
 * Reads the trainer's file: uint32 length of a JSON header, the header, the tensors.
 * @throws Error when the bytes are no such file.
 */
export function readModelFile(bytes: ArrayBuffer): ModelFile {
  const length = bytes.byteLength > 4 ? new DataView(bytes).getUint32(0, true) : 0;
  if (length === 0 || length + 4 > bytes.byteLength) throw new Error('not a parser model: too short');
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length)));
  } catch (cause) {
    throw new Error('not a parser model: no readable header', { cause });
  }
  if (header.format !== FORMAT) throw new Error(`not a parser model: format ${header.format}, not ${FORMAT}`);
  const base = 4 + length;
  const entry = (name: string): TensorEntry => {
    const found = header.tensors.find((t) => t.name === name);
    if (!found) throw new Error(`parser model without tensor ${name}`);
    return found;
  };
  return {
    ...header,
    fingerprint: fingerprint(new Uint8Array(bytes)),
    dense(name) {
      const { kind, rows, cols, offset } = entry(name);
      if (kind === 'f32')
        return new Float32Array(bytes.slice(base + offset, base + offset + 4 * rows * cols));
      return fromHalf(new Uint16Array(bytes.slice(base + offset, base + offset + 2 * rows * cols)));
    },
    table(name) {
      const { rows, cols, offset } = entry(name);
      const at = base + offset;
      return {
        scales: new Float32Array(bytes.slice(at, at + 4 * rows)),
        values: new Int8Array(bytes, at + 4 * rows, rows * cols),
        cols,
      };
    },
  };
}

/** IEEE half precision → single. */
export function fromHalf(halves: Uint16Array): Float32Array {
  const out = new Float32Array(halves.length);
  const bits = new Uint32Array(out.buffer);
  for (let i = 0; i < halves.length; i++) {
    const h = halves[i];
    const exponent = (h >> 10) & 31;
    if (exponent === 0) out[i] = (h & 0x8000 ? -1 : 1) * (h & 1023) * 2 ** -24;
    else
      bits[i] = ((h & 0x8000) << 16) | ((exponent === 31 ? 255 : exponent + 112) << 23) | ((h & 1023) << 13);
  }
  return out;
}

function fingerprint(bytes: Uint8Array): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ bytes[i], 16777619);
  return (h >>> 0).toString(16).padStart(8, '0');
}
