import type { Doc } from './doc.ts';

/** A word line of a CoNLL-U file: its ten columns. Ranges (`3-4`) and empty nodes (`5.1`) are not words. */
const isWordLine = (line: string): boolean => /^\d+\t/.test(line);

/** Writes a Doc as CoNLL-U: `# newpar` and `# text` before each sentence, `SpaceAfter=No` where tokens touch. */
export function toConllu(doc: Doc): string {
  const lines: string[] = [];
  for (let s = 0; s < doc.sentenceCount; s++) {
    const { start, end } = doc.sentenceTokens(s);
    if (end === start) continue;
    if (s === 0 || doc.paragraph[s] !== doc.paragraph[s - 1]) lines.push('# newpar');
    lines.push(`# sent_id = ${s + 1}`, `# text = ${oneLine(doc.sentenceText(s))}`);
    for (let t = start; t < end; t++) {
      const touches = t + 1 < end && doc.start[t + 1] === doc.end[t];
      lines.push(wordLine(doc, t, start, touches ? 'SpaceAfter=No' : '_'));
    }
    lines.push('');
  }
  return lines.length ? `${lines.join('\n')}\n` : '';
}

/** The words of a CoNLL-U file, sentence by sentence, as `Reader.readTokens` takes them. */
export function conlluWords(conllu: string): string[][] {
  const sentences: string[][] = [];
  let words: string[] = [];
  for (const line of lineList(conllu)) {
    if (isWordLine(line)) words.push(line.split('\t')[1]);
    else if (line.trim() === '' && words.length) {
      sentences.push(words);
      words = [];
    }
  }
  if (words.length) sentences.push(words);
  return sentences;
}

/**
 * The same CoNLL-U file with lemma, tags, heads and relations of its words taken from `doc`, which must have been
 * read from `conlluWords` of that file. Comments, ranges and the last column stay as they are.
 */
export function fillConllu(conllu: string, doc: Doc): string {
  let token = 0;
  let sentenceFirst = 0;
  return lineList(conllu)
    .map((line) => {
      if (!isWordLine(line)) {
        if (line.trim() === '') sentenceFirst = token;
        return line;
      }
      if (token >= doc.length) throw new RangeError('the Doc has fewer words than the CoNLL-U file');
      const columns = line.split('\t');
      const filled = wordLine(doc, token++, sentenceFirst, columns[9] ?? '_').split('\t');
      filled[1] = columns[1];
      return filled.join('\t');
    })
    .join('\n');
}

function wordLine(doc: Doc, token: number, sentenceFirst: number, misc: string): string {
  const head = doc.head[token] < 0 ? 0 : doc.head[token] - sentenceFirst + 1;
  const form = oneLine(doc.form(token));
  const lemma = oneLine(doc.lemma[token]) || '_';
  const id = token - sentenceFirst + 1;
  return [id, form, lemma, doc.pos(token), doc.xpos[token], '_', head, doc.rel(token), '_', misc].join('\t');
}

const oneLine = (s: string): string => s.replace(/\s+/g, ' ');
const lineList = (s: string): string[] => s.split(/\r?\n/);
