import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { ImportAnswer, ImportState } from '../../../src/server/api.ts';
import { ApiError, call, queryClient } from '../api/client.ts';
import { changed } from './search.ts';
import { t } from './text.ts';

/**
 * Starts an import and follows it by server-sent events until it is done. Its id stands in the address: whoever leaves the
 * screen and comes back, or reloads it, follows on.
 */
export function useImport() {
  const followed = new URLSearchParams(useSearch()).get('import');
  const [state, setState] = useState<ImportState | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [sending, setSending] = useState(false);
  const id = state?.id ?? followed;
  const done = state?.done;
  useEffect(() => {
    if (!id || done) return;
    const source = new EventSource(`/api/imports/${id}/progress`);
    // It may be over and forgotten: then there is nothing to follow, and more can be added.
    source.onerror = () => source.readyState === EventSource.CLOSED && follow(null);
    source.onmessage = (event) => {
      const next = JSON.parse(event.data) as ImportState;
      setState(next);
      if (!next.done) return;
      source.close();
      // What was counted before is out of date now.
      void queryClient.invalidateQueries();
    };
    return () => source.close();
  }, [id, done]);
  const start = async (body: FormData | string) => {
    setError(null);
    setState(null);
    setSending(true);
    try {
      const headers: Record<string, string> =
        typeof body === 'string' ? { 'content-type': 'application/json' } : {};
      const answer = await call<ImportAnswer>('/api/imports', { method: 'POST', body, headers });
      setState(answer.import);
      follow(answer.import.id);
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('INTERNAL', 0, t('failed.unreachable')));
    } finally {
      setSending(false);
    }
  };
  const reset = () => {
    follow(null);
    setState(null);
    setError(null);
  };
  return { state, error, sending, start, reset } as const;
}

function follow(id: string | null) {
  navigate(`${location.pathname}${changed(new URLSearchParams(location.search), { import: id })}`, {
    replace: true,
  });
}
