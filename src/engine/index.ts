import './sparing-compiler.ts';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CodeOptions, type Coder, type Coding, createCoder } from '../coding/index.ts';
import { DemarcheError } from '../errors.ts';
import { createReader, type Doc, type Reader } from '../text/index.ts';
import {
  type Atlas,
  type Council,
  createAtlas,
  createCouncil,
  createTies,
  createWorld,
  type Ties,
  type World,
} from '../world/index.ts';
import { readTables, type Tables } from './tables.ts';

const MODEL = fileURLToPath(new URL('../../models/en/', import.meta.url));

/** Reading, world and coding, ready to use. */
export interface Engine {
  readonly reader: Reader;
  readonly world: World;
  readonly coder: Coder;
  /** The coding tables: ladders, measured precision and recall and what else the analyses read. */
  readonly tables: Tables;
  /** What the tables of the world say of the Security Council. */
  readonly council: Council;
  /** What the tables of the world say binds states. */
  readonly ties: Ties;
  /** Where the tables of the world place states on a map. */
  readonly atlas: Atlas;
  /** Changes whenever weights, tables or code of the engine change: a new one re-codes documents. */
  readonly version: string;
  read(text: string): Doc;
  /** English text → codings; offsets are UTF-16 units into `text`. */
  code(text: string, options: CodeOptions): Coding;
}

export interface EngineOptions {
  /** Data folder whose `tables/` may add rows to the shipped ones; null for none. */
  readonly home?: string | null;
}

/** Bumped when the code of reading or coding changes what comes out. */
const CODE_VERSION = '0.1.0';

/**
 * Loads weights and tables from disk.
 * @throws DemarcheError MODEL_MISSING, MODEL_DAMAGED, TABLE_BROKEN
 */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const home = options.home ?? null;
  const tables = {
    text: readTables('text', home),
    world: readTables('world', home),
    coding: readTables('coding', home),
  };
  const model = bytes('model.bin');
  const kernels = existsSync(join(MODEL, 'kernels.wasm')) ? bytes('kernels.wasm') : undefined;
  const reader = await createReader({ model, kernels, tables: tables.text });
  const world = createWorld(tables.world);
  const coder = createCoder(world, tables.coding);
  const hash = createHash('sha256').update(Buffer.from(model));
  for (const room of Object.values(tables))
    for (const [name, text] of Object.entries(room)) hash.update(name).update(text);
  let council: Council | undefined;
  let ties: Ties | undefined;
  let atlas: Atlas | undefined;
  return {
    reader,
    world,
    coder,
    tables: tables.coding,
    // Asked for by few commands: the many that only read and code do not pay for them.
    get council() {
      council ??= createCouncil(tables.world);
      return council;
    },
    get ties() {
      ties ??= createTies(tables.world);
      return ties;
    },
    get atlas() {
      atlas ??= createAtlas(tables.world);
      return atlas;
    },
    version: `${CODE_VERSION}+${hash.digest('hex').slice(0, 8)}`,
    read: (text) => reader.read(text),
    code: (text, codeOptions) => coder.code(reader.read(text), codeOptions),
  };
}

function bytes(file: string): ArrayBuffer {
  const path = join(MODEL, file);
  if (!existsSync(path)) throw new DemarcheError('MODEL_MISSING', { file: path });
  const buffer = readFileSync(path);
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer;
}
