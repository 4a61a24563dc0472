import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { Coding } from '../../coding/index.ts';
import { createEngine, type Engine } from '../../engine/index.ts';
import { asDemarcheError, DemarcheError } from '../../errors.ts';
import { fileError } from '../../intake/failure.ts';
import { readInputs } from '../../intake/index.ts';
import { example, isoDate } from '../options.ts';
import { fail, sayJson } from '../output.ts';

interface CodeDefaults {
  readonly date?: string;
  readonly publisher?: string;
}

interface Row {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly date?: unknown;
  readonly publisher?: unknown;
}

/** `demarche code`: the engine's public face, one JSON row per input. */
export function addCode(program: Command): void {
  program
    .command('code')
    .description('code texts and print events, quotes and attitudes as JSON, one row an input')
    .argument('[files...]', 'text, Markdown, HTML or JSONL; - or nothing for standard input', ['-'])
    .option('--jsonl', 'inputs are JSON lines {id?, text, date?, publisher?}')
    .option('--date <YYYY-MM-DD>', 'date of publication, where an input states none', isoDate)
    .option('--publisher <name>', 'publisher, where an input states none')
    .addHelpText(
      'after',
      example('echo "Russia condemned the US strikes on Caracas." | demarche code --date 2026-01-03'),
    )
    .action(async (files: string[], options) => {
      const engine = await createEngine();
      for (const file of files) {
        const coded = options.jsonl || file.endsWith('.jsonl') ? codeRows : codeFile;
        await coded(engine, file, options).catch((error) => fail(error));
      }
    });
}

/** Rows keep their text as it is, so that offsets fit it. A broken row is reported and the rest goes on. */
async function codeRows(engine: Engine, file: string, defaults: CodeDefaults): Promise<void> {
  let line = 0;
  for await (const raw of linesOf(file)) {
    line++;
    if (!raw.trim()) continue;
    try {
      const row = JSON.parse(raw) as Row | null;
      if (typeof row?.text !== 'string') throw new SyntaxError('no "text"');
      const date =
        typeof row.date === 'string' && /^\d{4}-\d\d-\d\d$/.test(row.date)
          ? row.date
          : (defaults.date ?? null);
      const publisher = typeof row.publisher === 'string' ? row.publisher : defaults.publisher;
      print(row.id ?? String(line), date, engine.code(row.text, { date, publisher }), null);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      fail(
        error instanceof SyntaxError
          ? new DemarcheError('INPUT_ROW_BROKEN', { input: file, row: line, reason })
          : error,
      );
    }
  }
}

/** @throws INPUT_NOT_FOUND, INPUT_NOT_READABLE, INPUT_DAMAGED */
async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    const handle = file === '-' ? null : await open(file);
    const input = handle ? handle.createReadStream() : process.stdin;
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw fileError(file, error);
  }
}

async function codeFile(engine: Engine, file: string, defaults: CodeDefaults): Promise<void> {
  for await (const read of readInputs([file], { date: defaults.date, publisher: defaults.publisher })) {
    if (!read.ok) {
      fail(read.error);
      continue;
    }
    const { text, published, publisher, sourceId, source } = read.document;
    const coding = engine.code(text, { date: published, publisher: publisher.name });
    print(sourceId ?? source, published, coding, asGiven(file, text) ? null : text);
  }
}

/** Whether the file begins with the very text that was coded: then offsets fit the file itself. */
function asGiven(file: string, text: string): boolean {
  if (file === '-' || /^https?:/.test(file)) return false;
  try {
    return readFileSync(file, 'utf8').startsWith(text);
  } catch (error) {
    throw asDemarcheError(error);
  }
}

function print(id: unknown, date: string | null, coding: Coding, text: string | null): void {
  const { sentences, events, quotes, attitudes } = coding;
  sayJson({ id, date, sentences: sentences.length, text, events, quotes, attitudes });
}
