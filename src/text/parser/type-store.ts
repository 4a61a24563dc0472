/**
 * Slots for word types: a hash table from spelling to slot that reads char codes straight from the text. The forms
 * a model names as frequent keep their slots; the others give way to new ones, those not met lately first.
 */
export class TypeStore {
  readonly capacity: number;
  /** Spelling in each slot. Slot 0 stands for the edge of a sentence. */
  readonly forms: string[] = [''];
  /** Slots given out since the caller last emptied this list: their rows must be computed. */
  readonly fresh: number[] = [];
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #hash: Int32Array;
  readonly #stamp: Uint32Array;
  readonly #met: Uint8Array;
  #pinned = 0;
  #hand = 0;
  #batch = 1;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.#heads = new Int32Array(1 << Math.ceil(Math.log2(capacity * 2))).fill(-1);
    this.#next = new Int32Array(capacity);
    this.#hash = new Int32Array(capacity);
    this.#stamp = new Uint32Array(capacity);
    this.#met = new Uint8Array(capacity);
  }

  /** Keeps every slot given out so far for good. */
  pin(): void {
    this.#pinned = this.forms.length - 1;
    this.#hand = this.#pinned;
  }
  /** Starts a batch: slots looked up from now on stay until the next one starts. */
  nextBatch(): void {
    this.#batch++;
  }
  /** Slot of the form at `[start, end)` of a text, given out anew when it has none. */
  lookup(text: string, start: number, end: number): number {
    let h = 0x811c9dc5;
    for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
    h ^= h >>> 15;
    const bucket = h & (this.#heads.length - 1);
    for (let slot = this.#heads[bucket]; slot >= 0; slot = this.#next[slot]) {
      if (this.#hash[slot] === h && sameForm(this.forms[slot], text, start, end)) {
        this.#met[slot] = 1;
        this.#stamp[slot] = this.#batch;
        return slot;
      }
    }
    const slot = this.#free();
    this.forms[slot] = detach(text.slice(start, end));
    this.#hash[slot] = h;
    this.#next[slot] = this.#heads[bucket];
    this.#heads[bucket] = slot;
    this.#stamp[slot] = this.#batch;
    this.#met[slot] = 0;
    this.fresh.push(slot);
    return slot;
  }

  #free(): number {
    if (this.forms.length < this.capacity) return this.forms.length;
    for (;;) {
      if (++this.#hand >= this.capacity) this.#hand = this.#pinned + 1;
      const slot = this.#hand;
      if (this.#stamp[slot] === this.#batch) continue;
      if (this.#met[slot]) this.#met[slot] = 0;
      else {
        this.#unlink(slot);
        return slot;
      }
    }
  }
  #unlink(slot: number): void {
    const bucket = this.#hash[slot] & (this.#heads.length - 1);
    let at = this.#heads[bucket];
    if (at === slot) {
      this.#heads[bucket] = this.#next[slot];
      return;
    }
    while (this.#next[at] !== slot) at = this.#next[at];
    this.#next[at] = this.#next[slot];
  }
}

function sameForm(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A copy that does not keep the text it was cut from alive, as engines' string slices do. */
function detach(s: string): string {
  if (s.length < 13) return s;
  let out = '';
  for (let i = 0; i < s.length; i++) out += String.fromCharCode(s.charCodeAt(i));
  return out;
}
