import type { Change, DossierChange, DossierDefinition, DossierPart } from '../corpus/index.ts';

const SETTINGS = ['title', 'crisis', 'actor', 'others', 'style'] as const;

/** A part and its place in the definition, from 0. */
export interface PlacedPart {
  readonly at: number;
  readonly part: DossierPart;
}

/** What a version changed of the one before. Of a part: `was` null, it is new; `is` null, it is gone; else changed or moved. */
export type DefinitionChange =
  | { readonly what: (typeof SETTINGS)[number]; readonly was: string | null; readonly is: string | null }
  | { readonly what: 'part'; readonly was: PlacedPart | null; readonly is: PlacedPart | null };

/** A saved version with who saved it and when; the definition is null where the dossier was removed. */
export interface DossierVersion {
  readonly version: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  readonly note: string | null;
  readonly definition: DossierDefinition | null;
  /** Empty for the first version, after a removal, and for a removal. */
  readonly changed: readonly DefinitionChange[];
}

/** Every version, the first one first, with what it changed. Pure. */
export function versionsOf(changes: readonly Change<DossierChange>[]): DossierVersion[] {
  let before: DossierDefinition | null = null;
  return changes.map(({ id: version, by, at, note, change }) => {
    const definition = change.what === 'removal' ? null : change.definition;
    const changed = before && definition ? changesBetween(before, definition) : [];
    before = definition;
    return { version, by, at, note, definition, changed };
  });
}

/** What differs between two definitions: settings first, then parts from top to bottom. */
export function changesBetween(was: DossierDefinition, is: DossierDefinition): DefinitionChange[] {
  const told = (value: string | readonly string[] | null) =>
    value === null || typeof value === 'string' ? value : value.join(', ');
  const settings = SETTINGS.map((what) => ({ what, was: told(was[what]), is: told(is[what]) }));
  return [...settings.filter((one) => one.was !== one.is), ...partsBetween(was.parts, is.parts)];
}

/** Parts that both hold in one order stay; the same part elsewhere moved; what else stands in one place changed there. */
function partsBetween(was: readonly DossierPart[], is: readonly DossierPart[]): DefinitionChange[] {
  const kept = commonOrder(was.map(keyOf), is.map(keyOf));
  const gone = placed(was, new Set(kept.map(([at]) => at)));
  const come = placed(is, new Set(kept.map(([, at]) => at)));
  const changes: { was: PlacedPart | null; is: PlacedPart | null }[] = [];
  for (const one of [...gone]) {
    const moved = come.find(({ part }) => keyOf(part) === keyOf(one.part));
    if (moved) changes.push({ was: take(gone, one), is: take(come, moved) });
  }
  // Between the same two parts that stayed, and of one kind: the one was made into the other.
  const gap = (at: number, side: 0 | 1) => kept.filter((pair) => pair[side] < at).length;
  for (const one of [...gone]) {
    const made = come.find(
      ({ at, part }) => gap(at, 1) === gap(one.at, 0) && kindOf(part) === kindOf(one.part),
    );
    if (made) changes.push({ was: take(gone, one), is: take(come, made) });
  }
  changes.push(
    ...gone.map((one) => ({ was: one, is: null })),
    ...come.map((one) => ({ was: null, is: one })),
  );
  const place = (one: (typeof changes)[number]) => one.is?.at ?? one.was!.at;
  return changes.sort((a, b) => place(a) - place(b)).map((one) => ({ what: 'part', ...one }));
}

const keyOf = (part: DossierPart) => JSON.stringify(part);
const kindOf = (part: DossierPart) => (typeof part === 'string' ? 'prose' : part.section);
const placed = (parts: readonly DossierPart[], without: ReadonlySet<number>): PlacedPart[] =>
  parts.map((part, at) => ({ at, part })).filter(({ at }) => !without.has(at));

function take<T>(list: T[], one: T): T {
  list.splice(list.indexOf(one), 1);
  return one;
}

/** Pairs of places of the longest sequence that both lists hold in this order. */
function commonOrder(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i][j] =
        a[i] === b[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length)
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
    else j++;
  return pairs;
}
