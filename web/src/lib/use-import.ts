import { useEffect, useState } from 'react';
import type { ImportAnswer, ImportState } from '../../../src/server/api.ts';
import { ApiError, call, queryClient } from '../api/client.ts';
import { t } from './text.ts';

/** Starts an import and follows it by server-sent events until it is done. */
export function useImport() {
  const [state, setState] = useState<ImportState | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [sending, setSending] = useState(false);
  const id = state?.id;
  const done = state?.done;
  useEffect(() => {
    if (!id || done) return;
    const source = new EventSource(`/api/imports/${id}/progress`);
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
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError('INTERNAL', 0, t('failed.unreachable')));
    } finally {
      setSending(false);
    }
  };
  const reset = () => {
    setState(null);
    setError(null);
  };
  return { state, error, sending, start, reset } as const;
}
