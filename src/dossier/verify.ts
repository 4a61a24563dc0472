import { plural } from './format.ts';
import type { DossierManifest } from './types.ts';

/** A figure that is told otherwise now; `was` null: new, `is` null: gone. */
export interface ChangedFigure {
  readonly figure: string;
  readonly was: string | null;
  readonly is: string | null;
}

/** Lines of a section that are no longer made from the corpus, and those that are new. */
export interface ChangedLines {
  readonly section: string;
  readonly gone: number;
  readonly added: number;
}

/** What still holds of a dossier. */
export interface Verification {
  readonly holds: boolean;
  /** Figures compared, and how many of them are told as before. */
  readonly figures: number;
  readonly unchanged: number;
  readonly changed: readonly ChangedFigure[];
  readonly lines: readonly ChangedLines[];
  /** What differs between then and now, in sentences; also where every figure holds. */
  readonly causes: readonly string[];
}

/** Compares what a dossier said with what the same definition gives now. Pure. */
export function verify(was: DossierManifest, is: DossierManifest): Verification {
  const names = [...new Set([...Object.keys(was.figures), ...Object.keys(is.figures)])].sort();
  const changed = names
    .map((figure) => ({ figure, was: was.figures[figure] ?? null, is: is.figures[figure] ?? null }))
    .filter((one) => one.was !== one.is);
  const sections = [...new Set([...Object.keys(was.claims), ...Object.keys(is.claims)])].sort();
  const lines = sections
    .map((section): ChangedLines => {
      const [before, after] = [was.claims[section] ?? [], is.claims[section] ?? []];
      return { section, gone: lacking(before, after), added: lacking(after, before) };
    })
    .filter(({ gone, added }) => gone + added > 0);
  const holds = !changed.length && !lines.length;
  return {
    holds,
    figures: names.length,
    unchanged: names.length - changed.length,
    changed,
    lines,
    causes: causesOf(was, is, holds),
  };
}

/** How many of `these` are not among `those`, each counted as often as it stands. */
function lacking(these: readonly string[], those: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1);
  return these.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  }).length;
}

function causesOf(was: DossierManifest, is: DossierManifest, holds: boolean): string[] {
  const causes = [
    ...differences('document', was.documents, is.documents, 'added', 'gone'),
    ...differences('decision', was.decisions, is.decisions, 'made since', 'undone since'),
  ];
  if (was.engineVersion !== is.engineVersion)
    causes.push(`The engine is ${is.engineVersion}; it was ${was.engineVersion}.`);
  const moved = unlike(was.elsewhere, is.elsewhere);
  if (moved.length) causes.push(`Other crises changed: ${moved.join(', ')}.`);
  const boards = was.boards ? unlike(was.boards, is.boards ?? {}) : [];
  if (boards.length) causes.push(`Boards changed since: ${boards.join(', ')}.`);
  if (causes.length) return causes;
  if (was.corpusHash !== is.corpusHash)
    return ['Titles, dates or publishers of documents changed, or who owns an outlet.'];
  return holds ? [] : ['The corpus is the same: the crisis’s definition, a table or the program changed.'];
}

/** Names of what is not the same in both, sorted. */
function unlike(was: Readonly<Record<string, string>>, is: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].sort().filter((id) => was[id] !== is[id]);
}

function differences(
  word: string,
  was: readonly string[],
  is: readonly string[],
  more: string,
  fewer: string,
): string[] {
  const [before, after] = [new Set(was), new Set(is)];
  const added = is.filter((id) => !before.has(id));
  const gone = was.filter((id) => !after.has(id));
  const tell = (ids: readonly string[], verb: string) =>
    `${plural(ids.length, word)} ${verb}: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}.`;
  return [...(added.length ? [tell(added, more)] : []), ...(gone.length ? [tell(gone, fewer)] : [])];
}
