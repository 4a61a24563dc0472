import type { Doc, Range } from '../../text/doc.ts';
import { parseTsv, type Row } from '../tsv.ts';
import { type PhraseMatch, PhraseTable } from './phrases.ts';

/** Strongest rung on each axis; 0 where the axis is silent. Positive is hostile or binding, negative friendly. */
export interface Axes {
  readonly evaluative: number;
  readonly directive: number;
  readonly commissive: number;
}
export interface VerbalIntensity {
  /** −4.5 … 10.5, in halves: the strongest rung present. */
  readonly rung: number;
  readonly axes: Axes;
}
/** Texts of the tables `intensity.tsv`, `cue-verbs.tsv` and `cue-nouns.tsv`. */
export interface IntensityTables {
  readonly expressions: string;
  readonly cueVerbs: string;
  readonly cueNouns: string;
}
/** `tokens`: the words of a statement; `cueToken`: its verb or noun of saying, or -1. */
export type IntensityOf = (doc: Doc, tokens: Range, cueToken: number) => VerbalIntensity;

type Axis = keyof Axes;
interface Expression {
  readonly rung: number;
  readonly axis: Axis | null;
  /** Rung when an intensifier attaches. */
  readonly raised: number;
  /** Relation the expression's head must have, e.g. `obj`: "warned X" against "warned that". */
  readonly needs: string;
  /** An act of speech ("condemn", "demand"): it is the speaker's only as the cue, or in the first person. */
  readonly act: boolean;
}

const AXIS: Record<string, Axis> = { E: 'evaluative', D: 'directive', C: 'commissive' };
const NONE: VerbalIntensity = { rung: 0, axes: { evaluative: 0, directive: 0, commissive: 0 } };
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'without', 'no', 'neither', 'nor', 'cannot']);
/** Verbs that cancel the act named by their complement: "refused to condemn". */
const CANCELLING = new Set([
  'refuse',
  'decline',
  'fail',
  'avoid',
  'refrain',
  'stop',
  'hesitate',
  'deny',
  'omit',
]);
const FIRST_PERSON = new Set(['we', 'i', 'our', 'my', 'us']);
const THIRD_PERSON = new Set(['it', 'they', 'he', 'she', 'who', 'which']);
const CONTENT_WORD: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'ADJ', 'PROPN']);
const NOMINAL_OBJECT = new Set(['obj', 'xcomp', 'conj', 'obl']);

/**
 * Reads the verbal intensity of a statement off its words: three axes (evaluation, direction, commitment), the
 * single rung being the strongest rung present; an attached intensifier lifts an expression (by half a rung, or
 * to the rung the table gives: "condemn" 6, "strongly condemn" 7), a hedge lowers it by half a rung.
 */
export function createIntensity(tables: IntensityTables): IntensityOf {
  const verbs = parseTsv(tables.cueVerbs);
  const nouns = parseTsv(tables.cueNouns);
  const cues = [...verbs, ...nouns];
  const acts = new Set(cues.map((row) => row.lemma ?? row.noun));
  const rows: [string, Expression][] = [];
  const degrees: [string, number][] = [];
  for (const row of parseTsv(tables.expressions)) {
    if (row.kind !== 'rung') degrees.push([row.expression, Number(row.rung)]);
    else rows.push([row.expression, expression(row, acts.has(row.expression))]);
  }
  // A row with a condition is tried before the same words without one.
  rows.sort((a, b) => b[1].needs.length - a[1].needs.length);
  const expressions = new PhraseTable(rows);
  const listed = new Set(rows.map(([phrase]) => phrase));
  const words = (table: readonly Row[], column: string) =>
    new PhraseTable(
      table.flatMap((row): [string, Expression][] =>
        row.axis && !listed.has(row[column]) ? [[row[column], expression(row, true)]] : [],
      ),
    );
  const cueVerbs = words(verbs, 'lemma');
  const cueNouns = words(nouns, 'noun');
  const degreeWords = new PhraseTable(degrees);

  return (doc, tokens, cueToken) => {
    const holds = (m: PhraseMatch<Expression>) => !m.value.needs || hasRelation(doc, m, m.value.needs);
    const found = expressions.find(doc, tokens, holds);
    if (cueToken >= 0 && !found.some((m) => m.start <= cueToken && cueToken < m.end)) {
      const limit = doc.sentenceTokens(doc.sentenceOf(cueToken)).end;
      const own = doc.pos(cueToken) === 'NOUN' ? cueNouns : cueVerbs;
      const atCue = [...expressions.at(doc, cueToken, limit), ...own.at(doc, cueToken, limit)].find(holds);
      if (atCue) found.push(atCue);
    }
    if (!found.length) return NONE;
    const steps = degreeWords.find(doc, tokens);
    const axes = { evaluative: 0, directive: 0, commissive: 0 };
    for (const match of found) {
      const { axis } = match.value;
      if (!axis || isCancelled(doc, match)) continue;
      if ((match.value.act || match.value.rung < 0) && !isOwnAct(doc, match, cueToken)) continue;
      axes[axis] = stronger(axes[axis], degree(doc, match, steps));
    }
    return { rung: Object.values(axes).reduce(stronger, 0), axes };
  };
}

function expression(row: Row, act: boolean): Expression {
  const rung = Number(row.rung);
  const raised = row.raised ? Number(row.raised) : rung + Math.sign(rung) / 2;
  return { rung, axis: AXIS[row.axis] ?? null, raised, needs: row.needs ?? '', act };
}

/** Hostile rungs outrank friendly ones; among friendly ones the friendlier wins. */
function stronger(a: number, b: number): number {
  if (a > 0 || b > 0) return Math.max(a, b);
  return Math.min(a, b);
}

function headOf(doc: Doc, match: Range): number {
  for (let i = match.start; i < match.end; i++) {
    const head = doc.head[i];
    if (head < match.start || head >= match.end) return i;
  }
  return match.start;
}

function hasRelation(doc: Doc, match: Range, needs: string): boolean {
  return doc.child(headOf(doc, match), needs, `i${needs}`) >= 0;
}

/** "did not condemn", "without condemning", "refused to condemn", unless the negation is part of the expression. */
function isCancelled(doc: Doc, match: PhraseMatch<Expression>): boolean {
  const head = headOf(doc, match);
  for (const c of doc.children(head))
    if ((c < match.start || c >= match.end) && NEGATIONS.has(doc.form(c).toLowerCase())) return true;
  const governor = doc.head[head];
  if (governor < 0 || (governor >= match.start && governor < match.end)) return false;
  const rel = doc.baseRel(head);
  return (rel === 'xcomp' || rel === 'advcl') && CANCELLING.has(doc.lemma[governor]);
}

/**
 * Whether an act of speech or a friendly word is the speaker's own: the cue itself, its object or a clause beside
 * it without a subject of its own ("…, urging the release"), "we reject", or "said it rejects".
 */
function isOwnAct(doc: Doc, match: PhraseMatch<Expression>, cueToken: number): boolean {
  if (cueToken >= match.start && cueToken < match.end) return true;
  const head = headOf(doc, match);
  if (!CONTENT_WORD.has(doc.pos(head))) return false;
  const subject = subjectOf(doc, head);
  if (subject >= 0) {
    const word = doc.form(subject).toLowerCase();
    return FIRST_PERSON.has(word) || (doc.head[head] === cueToken && THIRD_PERSON.has(word));
  }
  for (const c of doc.children(head)) if (FIRST_PERSON.has(doc.form(c).toLowerCase())) return true;
  const governor = doc.head[head];
  if (governor < 0 || governor === cueToken) return doc.baseRel(head) !== 'nsubj';
  if (!NOMINAL_OBJECT.has(doc.baseRel(head))) return false;
  const owner = subjectOf(doc, governor);
  return owner >= 0 && FIRST_PERSON.has(doc.form(owner).toLowerCase());
}

function subjectOf(doc: Doc, head: number): number {
  return doc.child(head, 'nsubj', 'csubj');
}

/** The rung after intensifiers and hedges that attach to the expression or stand next to it. */
function degree(doc: Doc, match: PhraseMatch<Expression>, steps: readonly PhraseMatch<number>[]): number {
  const { rung, raised } = match.value;
  let up = false;
  let down = false;
  const head = headOf(doc, match);
  for (const step of steps) {
    if (step.start >= match.start && step.end <= match.end) continue;
    const stepHead = doc.head[headOf(doc, step)];
    const attached = (stepHead >= match.start && stepHead < match.end) || stepHead === head;
    const adjacent = step.end === match.start || step.start === match.end;
    const sameClause = step.end - step.start > 2 && Math.abs(step.start - match.end) < 12;
    if (!attached && !adjacent && !sameClause) continue;
    if (step.value > 0) up = true;
    else down = true;
  }
  if (up && !down) return raised;
  return down && !up ? rung - Math.sign(rung) / 2 : rung;
}
