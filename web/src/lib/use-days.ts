import { useCallback, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { type Days, readDays } from './in-window.ts';
import { changed } from './search.ts';
import { NO_SELECTION } from './selection.ts';

export interface ChosenDays {
  /** The days looked at; null: all. */
  readonly days: Days | null;
  /** Shows other days while they are being chosen. */
  readonly show: (days: Days | null) => void;
  /** Keeps them in the address. */
  readonly keep: (days: Days | null) => void;
}

/** The days that a screen is narrowed to (`?window=2026-01-03..2026-01-09`), followed live while they are dragged. */
export function useDays(first: string | null, last: string | null): ChosenDays {
  const search = useSearch();
  const asked = new URLSearchParams(search).get('window');
  // The same object as long as the same days are kept, so that nothing is counted anew.
  const kept = useMemo(() => readDays(asked, first, last), [asked, first, last]);
  const [draft, setDraft] = useState<{ days: Days | null } | null>(null);
  const keep = useCallback((days: Days | null) => {
    setDraft(null);
    const window = days && `${days.from}..${days.to}`;
    // What was chosen on the chart may lie outside the new days.
    const query = changed(new URLSearchParams(location.search), { ...NO_SELECTION, window });
    navigate(`${location.pathname}${query}`, { replace: true });
  }, []);
  return { days: draft ? draft.days : kept, show: (days) => setDraft({ days }), keep };
}
