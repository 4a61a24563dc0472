/** The query of an address with some parameters set, or taken out where null: `?lanes=channel&actor=RU`. */
export function changed(
  search: URLSearchParams,
  changes: Readonly<Record<string, string | null | undefined>>,
): string {
  const next = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes))
    if (value) next.set(key, value);
    else next.delete(key);
  return `?${next}`;
}
