import type { EventRow } from '../../corpus/rows.ts';

/** Whether a word, as it is written, can tell one event from another: neither a common word nor the name of a state. */
export type TellsApart = (word: string) => boolean;

/** One word of a sentence that tells its event apart. */
export interface ReportWord {
  /** What two forms of it have in common. */
  readonly stem: string;
  /** As it is written, for a reader. */
  readonly written: string;
  readonly kind: 'name' | 'number' | 'word';
  readonly weight: number;
}

/** The words by their stems. */
export type ReportWords = ReadonlyMap<string, ReportWord>;

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}’'-]|[.,](?=\p{N}))*/gu;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const SPELT = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** A name or a toll says more than a word; a small number is common to many tellings. */
const WEIGHT = { name: 2, number: 1.5, small: 0.5, word: 1 };
const SMALL = 10;

/**
 * Makes what reads out of a report's sentence the words that tell its event from others of the same kind: names,
 * numbers and stems of words. Left out are the verb of a statement (its type says as much), who said or did it (compared
 * as an actor), dates, and whatever `tellsApart` passes over. It remembers words, so use one for many reports.
 */
export function wordReader(tellsApart: TellsApart): (row: EventRow) => ReportWords {
  const known = new Map<string, ReportWord | null>();
  return (row) => {
    const { start: offset, text } = row.sentenceSpan;
    const skipped = row.said ? [row.trigger, ...row.sources] : row.sources;
    const words = new Map<string, ReportWord>();
    const found = [...text.matchAll(WORD)];
    for (const [i, match] of found.entries()) {
      const at = offset + match.index;
      if (skipped.some((span) => at >= span.start && at < span.end)) continue;
      let word = known.get(match[0]);
      if (word === undefined) known.set(match[0], (word = senseOf(match[0], tellsApart)));
      if (word === null) continue;
      // "2 January", "January 2": days are compared as days.
      if (word.kind === 'number' && [found[i - 1], found[i + 1]].some((next) => next && MONTH.test(next[0])))
        continue;
      // The word that opens a sentence is capitalised anyway: it may be a name, but none to rest on.
      if (word.kind === 'name' && i === 0) word = { ...word, kind: 'word', weight: WEIGHT.word };
      if (words.get(word.stem)?.kind !== 'name') words.set(word.stem, word);
    }
    return words;
  };
}

function senseOf(form: string, tellsApart: TellsApart): ReportWord | null {
  const written = form.replace(/[’']s?$/, '');
  const number = numberOf(written);
  if (number !== null) {
    if (number >= 1900 && number <= 2100) return null; // a year
    const weight = number < SMALL ? WEIGHT.small : WEIGHT.number;
    return { stem: String(number), written, kind: 'number', weight };
  }
  if (written.length < 3 || !tellsApart(written)) return null;
  const kind = /^\p{Lu}/u.test(written) ? 'name' : 'word';
  return { stem: stemOf(written), written, kind, weight: WEIGHT[kind] };
}

function numberOf(word: string): number | null {
  const spelt = SPELT.indexOf(word.toLowerCase());
  if (spelt >= 0) return spelt;
  return /^\d[\d.,]*$/.test(word) ? Number(word.replaceAll(',', '')) || 0 : null;
}

/** Folded, without the commonest endings, at most seven letters: "captures", "capturing" and "captured" are one. */
function stemOf(word: string): string {
  const folded = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return (folded.length > 4 ? folded.replace(/(?:ing|ed|es|s|e)$/, '') : folded).slice(0, 7);
}
