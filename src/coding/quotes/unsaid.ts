import type { Doc } from '../../text/doc.ts';
import type { Draft } from './drafts.ts';

const NOBODY: ReadonlySet<string> = new Set(['no', 'neither', 'nobody', 'none', 'nothing', 'few']);
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never']);

/**
 * Paraphrase that the sentence itself says was not uttered: "no official announced measures", "Moscow did not say that it
 * would withdraw". Words between quotation marks stay: somebody wrote them as said.
 */
export function isUnsaid(doc: Doc, draft: Draft): boolean {
  if (draft.pieces.length) return false;
  const { speaker, found } = draft.frame;
  const denies = (token: number, words: ReadonlySet<string>) =>
    token >= 0 &&
    token < doc.length &&
    (words.has(doc.form(token).toLowerCase()) ||
      [...doc.children(token)].some((c) => Math.abs(c - token) <= 4 && words.has(doc.form(c).toLowerCase())));
  return denies(speaker, NOBODY) || denies(found.token, NOT);
}
