import { useSyncExternalStore } from 'react';
import { ApiError, queryClient } from '../api/client.ts';
import { t } from '../lib/text.ts';
import css from './offline.module.css';

const cache = queryClient.getQueryCache();
const unanswered = () =>
  cache.getAll().some(({ state: { error } }) => error instanceof ApiError && error.code === 'UNREACHABLE');

/** Told once for the whole window while the server does not answer. */
export function Offline() {
  const gone = useSyncExternalStore((listener) => cache.subscribe(listener), unanswered);
  if (!gone) return null;
  return (
    <p role="status" className={css.bar} data-no-print="">
      {t('offline.text')}{' '}
      <button type="button" className="text-button" onClick={() => void queryClient.invalidateQueries()}>
        {t('offline.retry')}
      </button>
    </p>
  );
}
