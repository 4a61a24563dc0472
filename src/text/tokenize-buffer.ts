/** Growing list of unsigned integers; the arrays of a long text are never copied more than log n times. */
export class IntList {
  #items = new Uint32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#items.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.#items);
      this.#items = wider;
    }
    this.#items[this.length++] = value;
  }
  at(index: number): number {
    return this.#items[index];
  }
  set(index: number, value: number): void {
    this.#items[index] = value;
  }
  toArray(): Uint32Array {
    return this.#items.slice(0, this.length);
  }
}

/** Tokens found so far, as UTF-16 offsets. */
export class TokenList {
  readonly start = new IntList();
  readonly end = new IntList();

  get length(): number {
    return this.start.length;
  }
  push(start: number, end: number): void {
    this.start.push(start);
    this.end.push(end);
  }
  /** Cuts the last unit off a token and makes it the token behind it. */
  splitLast(index: number): void {
    const cut = this.end.at(index) - 1;
    this.push(0, 0);
    for (let i = this.length - 1; i > index + 1; i--) {
      this.start.set(i, this.start.at(i - 1));
      this.end.set(i, this.end.at(i - 1));
    }
    this.start.set(index + 1, cut);
    this.end.set(index + 1, cut + 1);
    this.end.set(index, cut);
  }
}
