/**
 * Makes something out of an object once: asked again with the same object, the same is answered. It is forgotten with the
 * object, and nothing has to be told when rows change: other rows are another object. For pure functions of what never
 * changes in place.
 */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    let found = made.get(of);
    if (!found) made.set(of, (found = { value: make(of) }));
    return found.value;
  };
}

/** The same for two: rows, and the crisis (or none) they are read as. */
export function onceFor<K extends object, B extends object | null, V>(
  make: (of: K, by: B) => V,
): (of: K, by: B) => V {
  const none = {};
  const made = once((_: K) => new WeakMap<object, { readonly value: V }>());
  return (of, by) => {
    const own = made(of);
    let found = own.get(by ?? none);
    if (!found) own.set(by ?? none, (found = { value: make(of, by) }));
    return found.value;
  };
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number of an object's own: the same object has the same one, no other has it. */
function numberOf(one: object): number {
  let own = numbers.get(one);
  if (own === undefined) numbers.set(one, (own = ++last));
  return own;
}

/**
 * Remembers what was found about objects, and words asked about them: the `most` findings asked for last, and no longer
 * than the first of the objects is there.
 */
export function onceAsked<V>(
  most: number,
): (of: readonly [object, ...(object | null | undefined)[]], asked: readonly string[], find: () => V) => V {
  const kept = once((_: object) => new Map<string, { readonly value: V }>());
  return (of, asked, find) => {
    const own = kept(of[0]);
    const key = JSON.stringify([of.map((one) => one && numberOf(one)), asked]);
    const found = own.get(key) ?? { value: find() };
    own.delete(key);
    own.set(key, found);
    for (const oldest of own.keys()) if (own.size > most) own.delete(oldest);
    return found.value;
  };
}
