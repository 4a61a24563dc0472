import { useSearch } from 'wouter';
import { withQuery } from '../api/paths.ts';

/** What the URL asks for, and links that change some of it: `href({ as: 'RU' })` keeps the rest. */
export function useQueryState() {
  const search = new URLSearchParams(useSearch());
  return {
    get: (key: string) => search.get(key),
    href: (change: Readonly<Record<string, string | null>>) =>
      withQuery(location.pathname, { ...Object.fromEntries(search), ...change }),
  };
}
