/** Growing list of unsigned integers. */
export class IntList {
  readonly #items: number[] = [];

  get length(): number {
    return this.#items.length;
  }
  push(value: number): void {
    this.#items.push(value);
  }
  at(index: number): number {
    return this.#items[index];
  }
  set(index: number, value: number): void {
    this.#items[index] = value;
  }
  toArray(): Uint32Array {
    return new Uint32Array(this.#items);
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
