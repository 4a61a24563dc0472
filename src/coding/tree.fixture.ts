import { Doc } from '../text/doc.ts';
import { DEPRELS, type Deprel, UPOS, type Upos } from '../text/tags.ts';

/** A word of a tree made by hand; `head` counts from 0, −1 is the root. */
export interface Word {
  readonly form: string;
  readonly pos: Upos;
  readonly tag: string;
  readonly head: number;
  readonly rel: Deprel;
  /** The form in small letters where it is not given. */
  readonly lemma?: string;
}

/** A document of one sentence, its words parted by blanks. */
export function docOf(words: readonly Word[]): Doc {
  let at = 0;
  const start = words.map(({ form }) => {
    const here = at;
    at += form.length + 1;
    return here;
  });
  return new Doc({
    text: words.map(({ form }) => form).join(' '),
    start: Uint32Array.from(start),
    end: Uint32Array.from(words.map(({ form }, i) => start[i] + form.length)),
    sentenceStart: Uint32Array.from([0, words.length]),
    paragraph: Uint32Array.from([0]),
    head: Int32Array.from(words.map(({ head }) => head)),
    deprel: Uint8Array.from(words.map(({ rel }) => DEPRELS.indexOf(rel))),
    upos: Uint8Array.from(words.map(({ pos }) => UPOS.indexOf(pos))),
    xpos: words.map(({ tag }) => tag),
    lemma: words.map(({ form, lemma }) => lemma ?? form.toLowerCase()),
  });
}

/** The same from `word/UPOS/XPOS/head/relation`. */
export function tree(...words: string[]): Doc {
  return docOf(
    words.map((word) => {
      const [form, pos, tag, head, rel] = word.split('/');
      return { form, pos: pos as Upos, tag, head: Number(head), rel: rel as Deprel };
    }),
  );
}

/** Part of speech, relation and head of a token: `VERB root>-1`. */
export const show = (doc: Doc, t: number) => `${doc.pos(t)} ${doc.rel(t)}>${doc.head[t]}`;
