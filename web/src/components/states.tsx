import type { ReactNode } from 'react';
import type { ApiError } from '../api/client.ts';
import { hasMessage, t } from '../lib/text.ts';
import css from './states.module.css';

/** A skeleton in the shape of what comes: `rows` lines under a heading. */
export function Loading({ rows = 6 }: { rows?: number }) {
  return (
    <div className={css.loading} role="status" aria-label={t('loading')}>
      <i className={css.title} />
      <i className={css.lead} />
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars without identity
        <i key={i} className={css.row} />
      ))}
    </div>
  );
}

/** What happened, what to do, and a button that tries again. */
export function Failed({ error, retry, page }: { error: ApiError; retry?: () => void; page?: boolean }) {
  const Heading = page ? 'h1' : 'h2';
  const advice = `advice.${error.code}`;
  return (
    <div className={css.failed} role="alert">
      <Heading>{t('failed.title')}</Heading>
      <p>{error.message}</p>
      <p>{hasMessage(advice) ? t(advice) : t('advice.other')}</p>
      <p className={css.code}>
        {error.status ? (
          <a href={`/api/errors/${error.code}`} target="_blank" rel="noreferrer">
            {error.code}
          </a>
        ) : (
          error.code
        )}
      </p>
      <div className="actions">
        {retry ? (
          <button type="button" className="button" onClick={retry}>
            {t('failed.retry')}
          </button>
        ) : null}
        {page ? (
          <a className="button" href="/">
            {t('failed.home')}
          </a>
        ) : null}
      </div>
    </div>
  );
}

/** Nothing here: why, and what ends it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
