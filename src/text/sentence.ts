import { BLANK, DIGIT, isCloser, isLower, isUpper, isWord, kindAt } from './tokenize-chars.ts';
import type { AbbreviationKind, TokenizerRules } from './tokenize-tables.ts';

/** Bullets that stand in running text where a list lost its line breaks. */
export function isBullet(code: number): boolean {
  return '•▪●‣◦'.includes(String.fromCharCode(code)) || (code >= 0xe000 && code <= 0xf8ff);
}

/** How the last token may end a sentence. */
export type Ending =
  | { readonly kind: 'none' }
  | { readonly kind: 'stop' | 'trail' }
  /** A question or exclamation mark; `name` behind a capitalised word, which may be a title ("Black Girls Rock! aired"). */
  | { readonly kind: 'ask'; readonly name: boolean }
  | { readonly kind: 'abbreviation'; readonly sort: AbbreviationKind | 'acronym' | 'initial' };

/** Longest look ahead for the verb after a quoted question. */
const SPEECH_WINDOW = 48;

/** Whether a sentence breaks between a token that may end one and the text that goes on at `next`. */
export function breaksHere(
  text: string,
  ending: Ending,
  closed: boolean,
  gap: boolean,
  next: number,
  limit: number,
  rules: TokenizerRules,
): boolean {
  const code = text.charCodeAt(next);
  if (',:;)]}»%'.includes(text[next])) return false;
  if (isCloser(code) && code !== 0x22 && code !== 0x27) return false;
  if (ending.kind === 'abbreviation')
    return breaksAfterAbbreviation(text, ending.sort, gap, next, limit, rules);
  if (!gap) return gluedBreak(text, ending, closed, next, limit);
  if (code === 0x2e || code === 0x2026 || code === 0x3f || code === 0x21) return false;
  if (code === 0x2d || code === 0x2013 || code === 0x2014) return ending.kind === 'stop' && !closed;
  if (isReference(text, next, limit)) return false;
  if (ending.kind === 'trail') return !isLower(text, next) && kindAt(text, next) !== DIGIT;
  if (isLower(text, next)) return !closed && !(ending.kind === 'ask' && ending.name);
  if (ending.kind === 'ask' && closed) return !goesOnWithSpeaker(text, next, limit, rules);
  return true;
}

/** `[12]`: a note mark belongs to the sentence before it. */
export function isReference(text: string, at: number, limit: number): boolean {
  return text.charCodeAt(at) === 0x5b && /^\[\d{1,3}\]/.test(text.slice(at, Math.min(limit, at + 5)));
}

/** No blank after the stop: a break only where a capitalised word follows ("left.It", "left.”He"). */
function gluedBreak(text: string, ending: Ending, closed: boolean, next: number, limit: number): boolean {
  if (ending.kind === 'trail') return false;
  if (!isUpper(text, next)) return false;
  return closed || ending.kind === 'ask' || (next + 1 < limit && isLower(text, next + 1));
}

function wordAt(text: string, at: number, limit: number): string {
  let end = at;
  while (end < limit && end < at + 24 && (isWord(text, end) || text[end] === "'" || text[end] === '’')) end++;
  return text.slice(at, end);
}

function breaksAfterAbbreviation(
  text: string,
  sort: AbbreviationKind | 'acronym' | 'initial',
  gap: boolean,
  next: number,
  limit: number,
  rules: TokenizerRules,
): boolean {
  if (!gap || sort === 'title' || sort === 'before' || sort === 'number') return false;
  let at = next;
  let quoted = false;
  while (at < limit && '"“‘\'('.includes(text[at])) {
    at++;
    quoted = true;
  }
  if (at >= limit || !isUpper(text, at)) return false;
  const word = wordAt(text, at, limit);
  // "J. A. Smith": a single letter with a stop is an initial, no article.
  if (word.length === 1 && text.charCodeAt(at + 1) === 46) return false;
  if (quoted && sort !== 'initial') return text[next] !== '(';
  if (sort === 'final') return true;
  if (rules.starters.has(word.toLowerCase().replace('’', "'"))) return true;
  return (
    (sort === 'acronym' || sort === 'other') && newSubjectAt(text, sort === 'acronym', next, limit, rules)
  );
}

const HONORIFIC = /^(?:Mr|Mrs|Ms|Messrs)\b/;
const OFFICE =
  /^(?:President|Prime|Premier|Chancellor|Foreign|Defen[cs]e|Minister|Secretary|Ambassador|King|Queen|Pope)\b/;
const SUBJECT = /^(\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,3})\s(\p{Ll}+)/u;
const FINITE = new Set('is was has had will would were are did does could may should must'.split(' '));
/** Longest look ahead for the verb of a subject. */
const SUBJECT_WINDOW = 64;

/**
 * A name with its verb after an abbreviation begins a sentence ("at 5 p.m. Moscow said"). After an acronym, which may
 * belong to the name ("the U.S. Senate said"), only a person does whom it cannot belong to ("in the U.S. President Putin
 * said").
 */
function newSubjectAt(
  text: string,
  acronym: boolean,
  next: number,
  limit: number,
  rules: TokenizerRules,
): boolean {
  const ahead = text.slice(next, Math.min(limit, next + SUBJECT_WINDOW));
  if (HONORIFIC.test(ahead)) return true;
  const found = SUBJECT.exec(ahead);
  if (!found || !(FINITE.has(found[2]) || rules.speechVerbs.has(found[2]))) return false;
  const oneWord = !/\s/.test(found[1]);
  if (!acronym) return oneWord;
  const before = text.slice(Math.max(0, next - 24), next);
  return !oneWord && OFFICE.test(ahead) && /\s(?:in|to|from|with|against|by) the\s\S+\s$/.test(before);
}

/** `“Why?” Prime Minister Obama asked`: names, then a verb of speech, before any punctuation. */
function goesOnWithSpeaker(text: string, next: number, limit: number, rules: TokenizerRules): boolean {
  const farthest = Math.min(limit, next + SPEECH_WINDOW);
  const window = text.slice(next, farthest);
  const words = window.split(/\s+/, 7);
  if (rules.starters.has(words[0].toLowerCase())) return false;
  for (const word of words) {
    const bare = word.replace(/[.,;:]$/, '');
    if (rules.speechVerbs.has(bare)) return true;
    if (bare !== word && !/^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov)\.$/u.test(word)) return false;
  }
  return false;
}

/** First offset at or after `at` that is not blank. */
export function skipBlanks(text: string, at: number, limit: number): number {
  while (at < limit && kindAt(text, at) === BLANK) at++;
  return at;
}
