/**
 * Scores the reader on the treebanks, on gold tokens and on raw text.
 *
 * Usage: npx tsx eval/parse.ts [FOLDER]   (default ../shared: with ud/*.conllu.xz and tools/score.mjs)
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTables } from '../src/engine/tables.ts';
import { conlluWords, createReader, fillConllu, type Reader, toConllu } from '../src/text/index.ts';

/** One line of the score table; figures are F1 in per cent. */
export interface ParseRow {
  readonly set: string;
  readonly tokens: 'gold' | 'raw';
  readonly words: number;
  readonly upos: number;
  readonly uas: number;
  readonly las: number;
}

const SETS = ['en_ewt.dev', 'en_ewt.test', 'en_gum.dev'];
const MODEL = fileURLToPath(new URL('../models/en/', import.meta.url));

function bytes(file: string): ArrayBuffer {
  const b = readFileSync(join(MODEL, file));
  return b.buffer.slice(b.byteOffset, b.byteOffset + b.byteLength) as ArrayBuffer;
}

/** The reader as it ships; `plain` leaves the WASM kernels out. */
export function loadReader(plain = false): Promise<Reader> {
  const kernels = plain ? undefined : bytes('kernels.wasm');
  return createReader({ model: bytes('model.bin'), kernels, tables: readTables('text', null) });
}

/** The text of a treebank: sentences joined by a blank within a paragraph, a blank line between paragraphs. */
export function treebankText(conllu: string): string {
  const paragraphs: string[][] = [[]];
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newpar') || line.startsWith('# newdoc')) paragraphs.push([]);
    else if (line.startsWith('# text = ')) paragraphs[paragraphs.length - 1].push(line.slice(9));
  }
  return paragraphs
    .filter((p) => p.length)
    .map((p) => p.join(' '))
    .join('\n\n');
}

/** Score rows of every treebank in `folder`/ud, by the scorer in `folder`/tools. */
export async function parseScores(folder: string, reader?: Reader): Promise<ParseRow[]> {
  const used = reader ?? (await loadReader());
  const scratch = mkdtempSync(join(tmpdir(), 'parse-scores-'));
  const rows: ParseRow[] = [];
  try {
    for (const set of SETS) {
      const gold = execFileSync('xz', ['-dc', join(folder, 'ud', `${set}.conllu.xz`)], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      const outputs = {
        gold: fillConllu(gold, used.readTokens(conlluWords(gold))),
        raw: toConllu(used.read(treebankText(gold))),
      };
      const goldFile = join(scratch, 'reference.conllu');
      writeFileSync(goldFile, gold);
      for (const tokens of ['gold', 'raw'] as const) {
        const file = join(scratch, `${tokens}.conllu`);
        writeFileSync(file, outputs[tokens]);
        const score = execFileSync(
          process.execPath,
          [join(folder, 'tools/score.mjs'), 'parse', goldFile, file, '--json'],
          {
            encoding: 'utf8',
          },
        );
        const { words, upos, uas, las } = JSON.parse(score);
        rows.push({ set, tokens, words, upos, uas, las });
      }
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.table(await parseScores(process.argv[2] ?? '../shared'));
