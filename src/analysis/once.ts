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
