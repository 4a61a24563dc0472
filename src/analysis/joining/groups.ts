/** Members of a group that a newcomer is compared with; the surest joins stand first. More would cost the square of a big event. */
const ASKED = 32;

/** Disjoint groups of the numbers 0 … size − 1, of which some may be kept apart. */
export class Groups {
  readonly #group: number[];
  readonly #members: Map<number, number[]>;
  readonly #apart = new Map<number, Set<number>>();

  constructor(size: number) {
    this.#group = Array.from({ length: size }, (_, i) => i);
    this.#members = new Map(this.#group.map((i) => [i, [i]]));
  }

  of(item: number): number {
    return this.#group[item];
  }

  /** Members of each group, ascending, the group of the smallest first. */
  list(): number[][] {
    return [...this.#members.values()]
      .map((members) => members.sort((a, b) => a - b))
      .sort((a, b) => a[0] - b[0]);
  }

  keepApart(a: number, b: number): void {
    this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b));
    this.#apart.set(b, (this.#apart.get(b) ?? new Set()).add(a));
  }

  /** Joins the groups of two; false when they hold a pair that is kept apart. Groups that are one already stay so. */
  join(a: number, b: number): boolean {
    const [one, other] = [this.#group[a], this.#group[b]];
    if (one === other) return true;
    const [left, right] = [this.#members.get(one)!, this.#members.get(other)!];
    for (const x of left) {
      const apart = this.#apart.get(x);
      if (apart && right.some((y) => apart.has(y))) return false;
    }
    const [large, small] = left.length >= right.length ? [one, other] : [other, one];
    const moved = this.#members.get(small)!;
    for (const item of moved) this.#group[item] = large;
    this.#members.get(large)!.push(...moved);
    this.#members.delete(small);
    return true;
  }

  /** Whether something holds of each member of the one group with each of the other. */
  everyPair(a: number, b: number, holds: (x: number, y: number) => boolean): boolean {
    const asked = (item: number) => this.#members.get(this.#group[item])!.slice(0, ASKED);
    const others = asked(b);
    return asked(a).every((x) => others.every((y) => holds(x, y)));
  }
}
