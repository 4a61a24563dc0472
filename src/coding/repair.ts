import { Doc } from '../text/doc.ts';
import { DEPRELS, type Deprel, UPOS } from '../text/tags.ts';
import type { EventLexicon } from './events/lexicon.ts';
import { parseTsv } from './tsv.ts';

/** Past and third-person forms of verbs that have frames → lemma. */
export type VerbForms = ReadonlyMap<string, string>;

/** Forms of the verbs of the frame tables, by rule, and of `verb-forms.tsv`. */
export function verbForms(lexicon: EventLexicon, tsv: string): VerbForms {
  const forms = new Map<string, string>();
  for (const frame of lexicon.frames)
    if (frame.pos === 'v') for (const form of regularForms(frame.lemma)) forms.set(form, frame.lemma);
  for (const row of parseTsv(tsv)) forms.set(row.form, row.lemma);
  return forms;
}

function regularForms(lemma: string): string[] {
  if (lemma.length < 3) return [];
  const consonant = /[^aeiou]y$/.test(lemma);
  const past = lemma.endsWith('e')
    ? [`${lemma}d`]
    : consonant
      ? [`${lemma.slice(0, -1)}ied`]
      : [`${lemma}ed`, `${lemma}${lemma.at(-1)}ed`];
  const third = consonant
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  return [...past, third];
}

const NOUNISH = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X']);
const OPENS_OBJECT = new Set(['DET', 'NUM', 'PROPN', 'ADJ', 'NOUN', 'PRON']);
const STOPS = new Set([',', ';', ':', '—', '–', '--', '(', ')', '"', '“', '”', '.', '!', '?']);

/**
 * Gives verbs of the frame tables back their place where the reader took them for names, adjectives or participles
 * ("France slammed Turkey", "rebels kidnapped students"): a known form between a noun phrase and its object, in a
 * stretch of text without another finite verb. The text and its offsets stay as they are.
 * @returns the same document when nothing had to be changed
 */
export function repairVerbs(doc: Doc, forms: VerbForms): Doc {
  let repaired: {
    head: Int32Array;
    deprel: Uint8Array;
    upos: Uint8Array;
    xpos: string[];
    lemma: string[];
  } | null = null;
  for (let s = 0; s < doc.sentenceCount; s++) {
    const { start, end } = doc.sentenceTokens(s);
    for (let t = start + 1; t < end - 1; t++) {
      const lemma = forms.get(doc.form(t));
      if (!lemma || !isMisread(doc, t, start, end)) continue;
      repaired ??= {
        head: doc.head.slice(),
        deprel: doc.deprel.slice(),
        upos: doc.upos.slice(),
        xpos: [...doc.xpos],
        lemma: [...doc.lemma],
      };
      reattach(doc, repaired, t, start, end, lemma);
      break;
    }
  }
  if (!repaired) return doc;
  return new Doc({
    text: doc.text,
    start: doc.start,
    end: doc.end,
    sentenceStart: doc.sentenceStart,
    paragraph: doc.paragraph,
    ...repaired,
  });
}

function isMisread(doc: Doc, t: number, start: number, end: number): boolean {
  const pos = doc.pos(t);
  const rel = doc.rel(t);
  if (pos === 'VERB' && rel !== 'amod' && rel !== 'flat' && rel !== 'compound') return false;
  if (pos === 'ADV' || pos === 'ADP' || pos === 'AUX' || pos === 'PRON') return false;
  const before = doc.pos(t - 1);
  if (!NOUNISH.has(before) || doc.xpos[t - 1] === 'POS') return false;
  if (!opensObject(doc, t, end)) return false;
  if (doc.form(t).endsWith('s') && !/^(?:DET|NUM|PROPN|PRON)$/.test(doc.pos(t + 1))) return false;
  const [from, to] = stretch(doc, t, start, end);
  for (let i = from; i < to; i++) if (i !== t && isFiniteVerb(doc, i)) return false;
  return true;
}

function opensObject(doc: Doc, t: number, end: number): boolean {
  const next = doc.pos(t + 1);
  if (OPENS_OBJECT.has(next)) return doc.form(t + 1) !== "'s";
  return doc.xpos[t + 1] === 'RP' && t + 2 < end && OPENS_OBJECT.has(doc.pos(t + 2));
}

function isFiniteVerb(doc: Doc, t: number): boolean {
  const tag = doc.xpos[t];
  if (doc.pos(t) === 'AUX') return true;
  return doc.pos(t) === 'VERB' && (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP') && doc.rel(t) !== 'amod';
}

/** Tokens around t up to the nearest comma or other stop on each side. */
function stretch(doc: Doc, t: number, start: number, end: number): [number, number] {
  let from = t;
  while (from > start && !STOPS.has(doc.form(from - 1))) from--;
  let to = t + 1;
  while (to < end && !STOPS.has(doc.form(to))) to++;
  return [from, to];
}

type Columns = { head: Int32Array; deprel: Uint8Array; upos: Uint8Array; xpos: string[]; lemma: string[] };

function reattach(doc: Doc, columns: Columns, t: number, start: number, end: number, lemma: string): void {
  const [from, to] = stretch(doc, t, start, end);
  const set = (token: number, head: number, rel: Deprel) => {
    columns.head[token] = head;
    columns.deprel[token] = DEPRELS.indexOf(rel);
  };
  const outer = outside(doc, from, to);
  columns.upos[t] = UPOS.indexOf('VERB');
  columns.xpos[t] = doc.form(t).endsWith('s') ? 'VBZ' : 'VBD';
  columns.lemma[t] = lemma;
  let subject = -1;
  for (let i = t - 1; i >= from; i--) {
    const head = doc.head[i];
    if (head >= from && head < t && head !== i) continue;
    if (subject < 0) {
      subject = i;
      set(i, t, 'nsubj');
    } else set(i, subject, doc.pos(i) === 'PROPN' ? 'compound' : 'dep');
  }
  let object = -1;
  for (let i = t + 1; i < to; i++) {
    const head = doc.head[i];
    if (head > t && head < to) continue;
    const hasCase = doc.child(i, 'case') >= 0;
    if (doc.xpos[i] === 'RP') set(i, t, 'compound:prt');
    else if (hasCase) set(i, t, 'obl');
    else if (object < 0 && NOUNISH.has(doc.pos(i))) {
      object = i;
      set(i, t, 'obj');
    } else set(i, object < 0 ? t : object, 'dep');
  }
  if (outer.head >= 0) set(t, outer.head, outer.rel);
  else {
    set(t, -1, 'root');
    for (let i = start; i < end; i++)
      if (i !== t && columns.head[i] < 0) set(i, t, doc.pos(i) === 'PUNCT' ? 'punct' : 'dep');
  }
  for (let i = start; i < end; i++)
    if (
      (i < from || i >= to) &&
      columns.head[i] >= from &&
      columns.head[i] < to &&
      outer.head < 0 &&
      doc.pos(i) === 'PUNCT'
    )
      columns.head[i] = t;
  breakCycle(columns, t, start, end);
}

/** Where the stretch hangs: a verb of the rest of the sentence, or nothing. */
function outside(doc: Doc, from: number, to: number): { head: number; rel: Deprel } {
  for (let i = from; i < to; i++) {
    const head = doc.head[i];
    if (head < 0) return { head: -1, rel: 'root' };
    if (head < from || head >= to)
      if (doc.pos(head) === 'VERB' && doc.pos(i) !== 'PUNCT')
        return { head, rel: head >= to ? 'ccomp' : 'parataxis' };
  }
  return { head: -1, rel: 'root' };
}

/** A head outside the stretch may itself hang on it: then the verb becomes the root. */
function breakCycle(columns: Columns, t: number, start: number, end: number): void {
  for (let at = columns.head[t], guard = 0; at >= 0; at = columns.head[at], guard++)
    if (at === t || guard > end - start) {
      columns.head[t] = -1;
      columns.deprel[t] = DEPRELS.indexOf('root');
      for (let i = start; i < end; i++) if (i !== t && columns.head[i] < 0) columns.head[i] = t;
      return;
    }
}
