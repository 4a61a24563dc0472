/** A tag, comment or declaration: `[start, end)` in the page. */
export interface Tag {
  readonly kind: 'start' | 'end' | 'other';
  /** In lower case; empty for comments and declarations. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the tags of a page one after the other, in time linear in its size whatever it holds. Quoted attribute values
 * may contain `>`; a quote that is never closed counts for nothing.
 */
export class HtmlScanner {
  private readonly html: string;
  private at = 0;
  /** Past this point the mark does not occur again; spares looking for it once more. */
  private readonly gone = new Map<string, number>();

  constructor(html: string) {
    this.html = html;
  }

  next(): Tag | null {
    for (;;) {
      const start = this.html.indexOf('<', this.at);
      if (start < 0) return null;
      this.at = start + 1;
      const mark = this.html[start + 1];
      if (mark === '!' || mark === '?') return this.made('other', '', start, this.otherEnd(start));
      const from = mark === '/' ? start + 2 : start + 1;
      if (!/[a-z]/i.test(this.html[from] ?? '')) continue;
      const name = this.html
        .slice(from, from + 64)
        .match(/^[^\s/>]+/)![0]
        .toLowerCase();
      return this.made(mark === '/' ? 'end' : 'start', name, start, this.tagEnd(from));
    }
  }

  /** Goes past the content and end tag of the element whose start tag was found last. @returns where it is now */
  skipElement(name: string): number {
    const close = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi');
    close.lastIndex = this.at;
    const sealed = this.gone.get(`</${name}`);
    if (sealed === undefined && close.test(this.html)) this.at = close.lastIndex;
    else {
      // Never closed: browsers read on to the end; here the rest of the page is kept, since only prose is wanted.
      this.gone.set(`</${name}`, this.at);
    }
    return this.at;
  }

  private made(kind: Tag['kind'], name: string, start: number, end: number): Tag {
    this.at = end;
    return { kind, name, start, end };
  }

  private otherEnd(start: number): number {
    const comment = this.html.startsWith('<!--', start);
    const end = this.find(comment ? '-->' : '>', start + 2);
    return end < 0 ? start + 2 : end + (comment ? 3 : 1);
  }

  private tagEnd(from: number): number {
    let at = from;
    for (;;) {
      const char = this.html[at];
      if (char === undefined) return this.html.length;
      if (char === '>') return at + 1;
      const closing =
        (char === '"' || char === "'") && this.html[at - 1]?.match(/[=\s]/) ? this.find(char, at + 1) : -1;
      at = closing < 0 ? at + 1 : closing + 1;
    }
  }

  private find(mark: string, from: number): number {
    const gone = this.gone.get(mark);
    if (gone !== undefined && from >= gone) return -1;
    const found = this.html.indexOf(mark, from);
    if (found < 0) this.gone.set(mark, from);
    return found;
  }
}
