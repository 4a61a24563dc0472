import { changed } from './search.ts';

/** What the URL of the three views holds. Filters narrow everything; `source`, `target` and `only` choose rows to read. */
export const FILTERS = ['channel', 'said', 'hostile', 'from', 'to'] as const;
const ROWS = ['source', 'target', 'only', 'rows'] as const;

export type FlowsView = 'matrix' | 'map' | 'network';
export type Only = 'said' | 'done' | 'hostile' | 'cooperative';

/** The rows that the URL asks for; null: none. */
export interface RowsAsked {
  readonly source: string | null;
  readonly target: string | null;
  readonly only: Only | null;
}

export function rowsAsked(search: URLSearchParams): RowsAsked | null {
  const [source, target] = [search.get('source'), search.get('target')];
  if (!source && !target && !search.has('rows')) return null;
  return { source, target, only: search.get('only') as Only | null };
}

/** The query that opens rows, filters kept. */
export function rowsQuery(
  search: URLSearchParams,
  source: string | null,
  target: string | null,
  only: Only | null = null,
): string {
  return changed(search, { source, target, only, rows: source || target ? null : 'all' });
}

/** The query without rows. */
export function withoutRows(search: URLSearchParams): string {
  return changed(search, Object.fromEntries(ROWS.map((key) => [key, null])));
}

/** What is kept from one view to another: the filters. */
export function filtersOf(search: URLSearchParams): Record<string, string | null> {
  return Object.fromEntries(FILTERS.map((key) => [key, search.get(key)]));
}

export function isFiltered(search: URLSearchParams): boolean {
  return FILTERS.some((key) => search.has(key));
}

/** The question for rows: the filters, narrowed by what `only` says. @param shown  who stands by himself in the matrix */
export function rowsFilter(
  search: URLSearchParams,
  { source, target, only }: RowsAsked,
  shown: readonly string[],
): Record<string, string | null> {
  const filter = { ...filtersOf(search), source, target };
  if (source === 'others' || target === 'others') Object.assign(filter, { shown: shown.join(',') });
  if (only === 'said' || only === 'done') Object.assign(filter, { said: only === 'said' ? 'yes' : 'no' });
  if (only === 'hostile' || only === 'cooperative')
    Object.assign(filter, { hostile: only === 'hostile' ? 'yes' : 'no' });
  return filter;
}
