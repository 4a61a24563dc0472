import { Doc } from './doc.ts';
import { withoutInvisible } from './invisible.ts';
import { createLemmatizer } from './lemma.ts';
import { cutOverlong } from './overlong.ts';
import { wasmKernels } from './parser/kernels.ts';
import { readModelFile } from './parser/model-file.ts';
import { createParser } from './parser/parser.ts';
import type { Reader } from './reader.ts';
import { UPOS } from './tags.ts';
import { createTokenizer, type TokenColumns } from './tokenize.ts';

/** What a reader is made of; the caller brings the bytes, from a disk or over the network. */
export interface ReaderParts {
  /** `models/en/model.bin`. */
  readonly model: ArrayBuffer;
  /** `models/en/kernels.wasm`; without it the parser runs in plain JavaScript, several times slower, to the same trees. */
  readonly kernels?: ArrayBuffer;
  /** Every file of `src/text/tables` by its name without `.tsv`. */
  readonly tables: Readonly<Record<string, string>>;
}

/** Version of this engine; changes when tokens, tags or trees of the same weights can change. */
const ENGINE = 'text-2';

const TABLES = [
  'lemma-forms',
  'lemma-rules',
  'abbreviations',
  'contractions',
  'prefixes',
  'suffixes',
  'starters',
  'speech-verbs',
  'datelines',
] as const;

/**
 * Makes a reader of English.
 * @throws Error when the model cannot be used or a table is missing
 */
export async function createReader(parts: ReaderParts): Promise<Reader> {
  const model = readModelFile(parts.model);
  const parser = createParser(model, parts.kernels && (await wasmKernels(parts.kernels)));
  const tables = neededTables(parts.tables);
  const tokenizer = createTokenizer(tables);
  const lemmatize = createLemmatizer(tables);

  const toDoc = (text: string, tokens: TokenColumns): Doc => {
    const words = withoutInvisible(text, tokens);
    const { form, ...columns } = parser.parse(words.text, words.start, words.end, tokens.sentenceStart);
    const { upos, xpos } = columns;
    const lemma = form.map((f, i) => lemmatize(f, UPOS[upos[i]], xpos[i]));
    return new Doc({ text, ...tokens, ...columns, lemma });
  };

  return {
    version: `${ENGINE}/en-${model.fingerprint}`,
    read: (text) => toDoc(text, cutOverlong(tokenizer.tokenize(text))),
    readTokens: (sentences) => toDoc(...layOut(sentences)),
  };
}

/** A text in which given words stand one blank apart, sentences one line apart. */
function layOut(sentences: readonly (readonly string[])[]): [string, TokenColumns] {
  const count = sentences.reduce((n, words) => n + words.length, 0);
  const start = new Uint32Array(count);
  const end = new Uint32Array(count);
  const sentenceStart = new Uint32Array(sentences.length + 1);
  let at = 0;
  let token = 0;
  sentences.forEach((words, s) => {
    sentenceStart[s] = token;
    for (const word of words) {
      start[token] = at;
      at += word.length;
      end[token++] = at++;
    }
    if (words.length === 0) at++;
  });
  sentenceStart[sentences.length] = token;
  const text = sentences.map((words) => words.join(' ')).join('\n');
  return [text, { start, end, sentenceStart, paragraph: new Uint32Array(sentences.length) }];
}

function neededTables(tables: Readonly<Record<string, string>>): Record<(typeof TABLES)[number], string> {
  const missing = TABLES.filter((name) => tables[name] === undefined);
  if (missing.length) throw new Error(`language tables missing: ${missing.join(', ')}`);
  return Object.fromEntries(TABLES.map((name) => [name, tables[name]])) as Record<
    (typeof TABLES)[number],
    string
  >;
}
