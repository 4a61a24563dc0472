import { Doc } from '../text/doc.ts';
import { DEPRELS, type Deprel, UPOS } from '../text/tags.ts';
import { type Columns, copyOf } from './reattach.ts';

/** The document as its changed columns tell it; the text and its offsets stay as they are. Null: nothing was changed. */
export function withColumns(doc: Doc, columns: Columns | null): Doc {
  if (!columns) return doc;
  const { text, start, end, sentenceStart, paragraph } = doc;
  return new Doc({ text, start, end, sentenceStart, paragraph, ...columns });
}

/** Changes to what was read of a document. Its columns are copied at the first: most documents are right as they are. */
export class TreeEdit {
  /** As it was read: what is asked of it does not see the changes. */
  protected readonly doc: Doc;
  #columns: Columns | null = null;

  constructor(doc: Doc) {
    this.doc = doc;
  }

  /** The changed document, or the one that was given. */
  document(): Doc {
    return withColumns(this.doc, this.#columns);
  }

  protected tag(token: number, pos: (typeof UPOS)[number], tag: string): void {
    const columns = this.#own();
    columns.upos[token] = UPOS.indexOf(pos);
    columns.xpos[token] = tag;
  }

  protected lemma(token: number, lemma: string): void {
    this.#own().lemma[token] = lemma;
  }

  protected attach(token: number, head: number, rel?: Deprel): void {
    const columns = this.#own();
    columns.head[token] = head;
    if (rel) columns.deprel[token] = DEPRELS.indexOf(rel);
  }

  protected word(token: number, pos: (typeof UPOS)[number], tag: string, head: number, rel: Deprel): void {
    this.tag(token, pos, tag);
    this.attach(token, head, rel);
  }

  #own(): Columns {
    return (this.#columns ??= copyOf(this.doc));
  }
}
