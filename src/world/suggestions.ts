const MOST_SUGGESTED = 5;

/** Which of some names may have been meant by a mistyped one: those that begin like it or hold it, then those few letters away. */
export function suggestions(word: string, known: readonly string[]): string[] {
  const typed = word.toLowerCase();
  const far = Math.max(2, Math.floor(typed.length / 3));
  return known
    .map((name) => ({ name, distance: distanceTo(typed, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => name);
}

function distanceTo(typed: string, name: string): number {
  if (name.startsWith(typed)) return 0;
  return typed.length > 2 && name.includes(typed) ? 0.5 : editDistance(typed, name);
}

/** Levenshtein's: how many letters must be added, left out or replaced. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++)
    row = row.reduce<number[]>((next, above, j) => {
      const left = next[j - 1];
      next.push(j ? Math.min(above + 1, left + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)) : i);
      return next;
    }, []);
  return row[b.length];
}
