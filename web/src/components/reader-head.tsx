import type { Ref } from 'react';
import type { DocumentDetail } from '../../../src/server/api.ts';
import { documentPath, reviewPath } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import { PublisherTag } from './publisher-tag.tsx';
import css from './reader-head.module.css';

/** The way back: to the documents, or to the review that the document is read for. */
export function ReaderCrumbs({ queue }: { queue: string | null }) {
  return (
    <nav aria-label={t('crumbs')} data-no-print="">
      <ol className="crumbs">
        <li>
          <a href="/documents">{t('nav.documents')}</a>
        </li>
        {queue ? (
          <li>
            <a href={reviewPath(queue)}>{t('view.review')}</a>
          </li>
        ) : null}
      </ol>
    </nav>
  );
}

export function titleOf(document: DocumentDetail): string {
  return document.title ?? `${document.text.trim().split('\n')[0].slice(0, 90)}…`;
}

/** What the document is, who put it out, and what it rests on. */
export function ReaderHead({
  document,
  heading,
}: {
  document: DocumentDetail;
  heading: Ref<HTMLHeadingElement>;
}) {
  const references = document.provenances.flatMap((p) => p.references);
  const web = document.url && /^https?:/i.test(document.url) ? document.url : null;
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={css.title}>
        {titleOf(document)}
      </h1>
      <div className={css.origin}>
        <p className="sub">
          <span>{document.publisher.name}</span>
          {document.sample ? null : <PublisherTag publisher={document.publisher} />}
          <span>{longDate(document.published, document.publishedPrecision)}</span>
          {document.sample ? <span className="tag">{`${t('sample')}: ${t('sample.long')}`}</span> : null}
          {document.lineageId === document.docId ? null : (
            <a href={documentPath(document.lineageId)}>{t('reader.copy')}</a>
          )}
          {document.provenances.length > 1 ? (
            <span>{t('reader.provenances', { count: document.provenances.length })}</span>
          ) : null}
          {web ? (
            <a href={web} rel="noreferrer" target="_blank">
              {t('reader.original')}
            </a>
          ) : null}
        </p>
        {references.length ? (
          <p className={css.references}>
            {t('reader.rests')}{' '}
            {references.map((r, i) => (
              <span key={`${r.name}${r.url}`}>
                {i ? '; ' : ''}
                {r.url && /^https?:/i.test(r.url) ? (
                  <a href={r.url} rel="noreferrer" target="_blank">
                    {r.name}
                  </a>
                ) : (
                  r.name
                )}
              </span>
            ))}
          </p>
        ) : null}
      </div>
    </>
  );
}
