import type { ReactNode, Ref } from 'react';
import type { CrisisSummary } from '../../../src/server/api.ts';
import { crisisPath } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';

interface CrisisHeadProps {
  readonly crisis: CrisisSummary;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly title: string;
  readonly first: string | null;
  readonly last: string | null;
  /** Whether the page lies below the crisis's own. */
  readonly below?: boolean;
  readonly actions: ReactNode;
}

/** Where one is: the way back, the title, what the figures rest on, and what can be done next. */
export function CrisisHead({ crisis, heading, title, first, last, below, actions }: CrisisHeadProps) {
  return (
    <>
      <nav aria-label={t('crumbs')} data-no-print="">
        <ol className="crumbs">
          <li>
            <a href="/">{t('nav.crises')}</a>
          </li>
          {below ? (
            <li>
              <a href={crisisPath(crisis.id)}>{crisis.title}</a>
            </li>
          ) : null}
        </ol>
      </nav>
      <div className="head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div className="actions" data-no-print="">
          {actions}
        </div>
      </div>
      <p className="sub">
        {crisis.sample ? (
          <span className="tag" title={t('sample.long')}>
            {t('sample')}: {t('sample.long')}
          </span>
        ) : null}
        {first && last ? (
          <span>{t('crisis.window', { from: longDate(first), to: longDate(last) })}</span>
        ) : null}
        <span aria-hidden="true">·</span>
        <a href={`/documents?crisis=${encodeURIComponent(crisis.id)}`}>
          {t('crisis.rests', { documents: crisis.documents, lineages: crisis.lineages })}
        </a>
      </p>
    </>
  );
}
