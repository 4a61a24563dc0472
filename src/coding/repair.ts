import type { Doc } from '../text/doc.ts';
import { DEPRELS, UPOS } from '../text/tags.ts';
import type { EventLexicon } from './events/lexicon.ts';
import { type Columns, copyOf, reattach } from './reattach.ts';
import { hangCircumstances, rehangWords } from './rehang.ts';
import { retagWords } from './retag.ts';
import { withColumns } from './tree-edit.ts';
import { parseTsv } from './tsv.ts';

/** A form of a verb that has frames. */
interface VerbForm {
  readonly lemma: string;
  readonly tag: 'VBD' | 'VBZ' | 'VBP';
  /** Prepositions that the verb's frames ask for. */
  readonly prepositions: ReadonlySet<string>;
  /** Particles of the verb's frames. */
  readonly particles: ReadonlySet<string>;
  /** A frame of the verb takes an infinitive. */
  readonly infinitive: boolean;
}

/** Finite forms of verbs that have frames. */
export type VerbForms = ReadonlyMap<string, VerbForm>;

/** Word classes of those who act. */
const PEOPLE = ['troops', 'fighters', 'police', 'person'];

/** Forms of the verbs of the frame tables, by rule, and of `verb-forms.tsv`. */
export function verbForms(lexicon: EventLexicon, tsv: string): VerbForms {
  const prepositions = new Map<string, Set<string>>();
  const infinitives = new Set<string>();
  const particles = new Map<string, Set<string>>();
  for (const frame of lexicon.frames) {
    if (frame.pos !== 'v') continue;
    const list = prepositions.get(frame.lemma) ?? new Set();
    prepositions.set(frame.lemma, list);
    if (frame.particle)
      particles.set(frame.lemma, (particles.get(frame.lemma) ?? new Set()).add(frame.particle));
    for (const c of frame.conditions) {
      if (c.kind !== 'present' && c.kind !== 'in') continue;
      if (c.slot === 'xcomp') infinitives.add(frame.lemma);
      for (const slot of c.slots) list.add(slot);
    }
  }
  const forms = new Map<string, VerbForm>();
  // "United States forces captured": such words are nouns more often than verbs
  const people = new Set(PEOPLE.flatMap((name) => [...(lexicon.classes.get(name) ?? [])]));
  const add = (form: string, lemma: string, tag: VerbForm['tag']) =>
    forms.set(form, {
      lemma,
      tag,
      prepositions: prepositions.get(lemma) ?? new Set(),
      particles: particles.get(lemma) ?? new Set(),
      infinitive: infinitives.has(lemma) || lexicon.realis.has(`v:${lemma}:xcomp`),
    });
  for (const lemma of prepositions.keys()) {
    if (lemma.length < 3 || people.has(lemma)) continue;
    const consonant = /[^aeiou]y$/.test(lemma);
    add(lemma, lemma, 'VBP');
    add(
      consonant ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`,
      lemma,
      'VBZ',
    );
    if (lemma.endsWith('e')) add(`${lemma}d`, lemma, 'VBD');
    else
      for (const past of consonant
        ? [`${lemma.slice(0, -1)}ied`]
        : [`${lemma}ed`, `${lemma}${lemma.at(-1)}ed`])
        add(past, lemma, 'VBD');
  }
  for (const row of parseTsv(tsv)) add(row.form, row.lemma, 'VBD');
  return forms;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X']);
const OPENS_OBJECT = new Set(['DET', 'NUM', 'PROPN', 'ADJ', 'NOUN', 'PRON']);
const STOPS = new Set([',', ';', ':', '—', '–', '--', '(', ')', '"', '“', '”', '.', '!', '?']);
const CLAUSE_STARTS = new Set(
  'after before as while when because since that who which where if although though until once unless and but'.split(
    ' ',
  ),
);
const QUANTITY = new Set(['over', 'about', 'around', 'nearly', 'some', 'more', 'almost', 'roughly']);

/**
 * Gives verbs of the frame tables back their place where the reader took them for names, nouns, adjectives or
 * participles ("France slammed Turkey", "police in Kenya arrest five people"): a known form behind a noun phrase and
 * before its object, in a stretch of text without another finite verb. The text and its offsets stay as they are.
 * @returns the same document when nothing had to be changed
 */
export function repairVerbs(read: Doc, forms: VerbForms): Doc {
  const doc = rehangWords(retagWords(read));
  let columns = relemmatized(doc, forms);
  for (let t = 1; t < doc.length; t++) {
    if (!isGerundObject(doc, t, forms)) continue;
    columns ??= copyOf(doc);
    const noun = doc.head[t];
    columns.head[t] = t - 1;
    columns.deprel[t] = DEPRELS.indexOf('xcomp');
    columns.head[noun] = t;
  }
  for (let s = 0; s < doc.sentenceCount; s++) {
    const { start, end } = doc.sentenceTokens(s);
    for (let from = start; from < end; ) {
      const to = stretchEnd(doc, from, end);
      const found =
        to - from > 2
          ? (misread(doc, from, to, forms) ?? behindApposition(doc, start, from, to, forms))
          : null;
      if (found) {
        columns ??= copyOf(doc);
        columns.upos[found.token] = UPOS.indexOf('VERB');
        columns.xpos[found.token] = found.form.tag;
        columns.lemma[found.token] = found.form.lemma;
        reattach(doc, columns, found.token, { from: found.from, to, start, end });
      }
      from = to + 1;
    }
  }
  return hangCircumstances(withColumns(doc, columns));
}

/** Verbs whose lemma no frame knows, though their form is one of a verb with frames ("overran", "gassed"). */
function relemmatized(doc: Doc, forms: VerbForms): Columns | null {
  let columns: Columns | null = null;
  for (let t = 0; t < doc.length; t++) {
    if (doc.pos(t) !== 'VERB' || doc.xpos[t] === 'VBG') continue;
    const form = forms.get(doc.form(t));
    if (!form || form.lemma === doc.lemma[t] || forms.get(doc.lemma[t])?.tag === 'VBP') continue;
    columns ??= copyOf(doc);
    columns.lemma[t] = form.lemma;
  }
  return columns;
}

/** "denied attacking Ukrainian ports" read as ports of a kind: the gerund is what the verb is about. */
function isGerundObject(doc: Doc, t: number, forms: VerbForms): boolean {
  if (doc.xpos[t] !== 'VBG' || doc.rel(t) !== 'amod') return false;
  const noun = doc.head[t];
  return (
    noun > t &&
    doc.head[noun] === t - 1 &&
    doc.rel(noun) === 'obj' &&
    forms.get(doc.form(t - 1))?.infinitive === true
  );
}

/** A stretch ends at a stop or at a word that opens a clause. */
function stretchEnd(doc: Doc, from: number, end: number): number {
  let to = from;
  while (to < end && !STOPS.has(doc.form(to)) && !(to > from && CLAUSE_STARTS.has(doc.form(to)))) to++;
  return to;
}

interface Misread {
  readonly token: number;
  readonly form: VerbForm;
  /** Where the stretch that it governs begins. */
  readonly from: number;
}

/** "Cambodia's envoy, Chhea Keo, calls for …": the verb opens its stretch, its subject stands before the commas. */
function behindApposition(
  doc: Doc,
  start: number,
  from: number,
  to: number,
  forms: VerbForms,
): Misread | null {
  if (from - start < 3 || doc.form(from - 1) !== ',') return null;
  const form = forms.get(doc.form(from));
  if (form?.tag !== 'VBZ' || doc.pos(from) === 'VERB') return null;
  for (let t = start; t < to; t++) if (isFiniteVerb(doc, t)) return null;
  return likelihood(doc, from, to, form, NOMINAL.has(doc.pos(from - 2))) > 0
    ? { token: from, form, from: start }
    : null;
}

/** "forces have tortured scores of refugees": the auxiliary is right, the participle behind it was taken for an adjective. */
function behindAuxiliary(doc: Doc, t: number, from: number, to: number, forms: VerbForms): Misread | null {
  if (
    t <= from ||
    t + 2 >= to ||
    doc.pos(t) !== 'AUX' ||
    doc.head[t] === t + 1 ||
    !NOMINAL.has(doc.pos(t - 1))
  )
    return null;
  const rel = doc.rel(t + 1);
  if (doc.pos(t + 1) === 'VERB' && rel !== 'amod' && rel !== 'compound' && rel !== 'flat') return null;
  const form = forms.get(doc.form(t + 1));
  return form?.tag === 'VBD' && OPENS_OBJECT.has(doc.pos(t + 2)) ? { token: t + 1, form, from } : null;
}

/** The likeliest misread verb of a stretch that has no finite verb. */
function misread(doc: Doc, from: number, to: number, forms: VerbForms): Misread | null {
  let best: Misread | null = null;
  let bestScore = 0;
  for (let t = from; t < to; t++) {
    const perfect = behindAuxiliary(doc, t, from, to, forms);
    if (perfect) return perfect;
    if (isFiniteVerb(doc, t)) return null;
    if (t === from) continue;
    const form = forms.get(doc.form(t));
    const score = form ? likelihood(doc, t, to, form) : 0;
    if (score > bestScore) {
      best = { token: t, form: form!, from };
      bestScore = score;
    }
  }
  return best;
}

function isFiniteVerb(doc: Doc, t: number): boolean {
  if (doc.pos(t) === 'AUX') return true;
  const tag = doc.xpos[t];
  if (doc.pos(t) !== 'VERB' || doc.rel(t) === 'amod' || doc.rel(t) === 'flat' || doc.rel(t) === 'compound')
    return false;
  return (
    tag === 'VBD' ||
    tag === 'VBZ' ||
    tag === 'VBP' ||
    (tag === 'VBN' && doc.rel(t) !== 'acl') ||
    (tag === 'VB' && doc.rel(t) === 'root')
  );
}

/** How well a form fits as the verb between what stands before and behind it; 0: not at all. */
function likelihood(doc: Doc, t: number, to: number, form: VerbForm, behindSubject = false): number {
  const pos = doc.pos(t);
  if (
    pos === 'ADV' ||
    pos === 'ADP' ||
    pos === 'AUX' ||
    pos === 'PRON' ||
    (pos === 'VERB' && form.tag === 'VBP' && !doc.xpos[t].startsWith('NN'))
  )
    return 0;
  // "the judge temporarily blocks …"
  const left =
    form.tag === 'VBZ' && doc.pos(t - 1) === 'ADV' && doc.form(t - 1).endsWith('ly') ? t - 2 : t - 1;
  const before = left < 0 ? '' : doc.pos(left);
  const behindNoun = behindSubject || (NOMINAL.has(before) && doc.xpos[left] !== 'POS');
  if (!behindNoun && !(before === 'ADJ' && form.tag === 'VBZ')) return 0;
  if (t + 1 >= to) return 0;
  const next = doc.pos(t + 1);
  const word = doc.form(t + 1).toLowerCase();
  if (word === "'s" || word === '’s') return 0;
  if (next === 'DET' || next === 'NUM' || next === 'SYM' || doc.xpos[t + 1] === 'PRP$') return 4;
  if (QUANTITY.has(word) || (word === 'at' && doc.form(t + 2) === 'least')) return 4;
  if (next === 'PART' && word === 'to') return form.infinitive ? 4 : 0;
  if (doc.xpos[t + 1] === 'RP') return 3;
  if (form.particles.has(word) && t + 2 < to && OPENS_OBJECT.has(doc.pos(t + 2))) return 3;
  if (form.tag === 'VBP') return next === 'PROPN' && doc.xpos[t - 1] === 'NNS' ? 2 : 0;
  if (next === 'PROPN' || next === 'ADJ' || next === 'PRON') return 3;
  if (next === 'NOUN') return 2;
  return next === 'ADP' && form.tag === 'VBZ' && (behindSubject || form.prepositions.has(word)) ? 1 : 0;
}
