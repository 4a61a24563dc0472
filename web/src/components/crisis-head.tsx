import type { ReactNode, Ref } from 'react';
import type { CrisisSummary } from '../../../src/server/api.ts';
import { crisisPath } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import { CrisisNav, type CrisisView } from './crisis-nav.tsx';

interface CrisisHeadProps {
  readonly crisis: CrisisSummary;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly title: string;
  readonly first: string | null;
  readonly last: string | null;
  /** Which view of the crisis the page is. */
  readonly view: CrisisView;
  /** The actor that the page is about. */
  readonly actor?: string;
  readonly actions?: ReactNode;
}

/** Where one is: the way back, the title, what the figures rest on, and what can be done next. */
export function CrisisHead(props: CrisisHeadProps) {
  const { crisis, heading, title, first, last, view, actor, actions } = props;
  return (
    <>
      <nav aria-label={t('crumbs')} data-no-print="">
        <ol className="crumbs">
          <li>
            <a href="/">{t('nav.crises')}</a>
          </li>
          {view === 'overview' ? null : (
            <li>
              <a href={crisisPath(crisis.id)}>{crisis.title}</a>
            </li>
          )}
        </ol>
      </nav>
      <CrisisNav crisis={crisis.id} view={view} actor={actor} />
      <div className="head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions ? (
          <div className="actions" data-no-print="">
            {actions}
          </div>
        ) : null}
      </div>
      <p className="sub">
        {crisis.sample ? (
          <span className="tag" title={t('sample.long')}>
            {t('sample')}: {t('sample.long')}
          </span>
        ) : null}
        {first && last ? (
          <>
            <span>{t('crisis.window', { from: longDate(first), to: longDate(last) })}</span>
            <span aria-hidden="true">·</span>
          </>
        ) : null}
        <a href={`/documents?crisis=${encodeURIComponent(crisis.id)}`}>
          {t('crisis.rests', { documents: crisis.documents, lineages: crisis.lineages })}
        </a>
      </p>
    </>
  );
}
