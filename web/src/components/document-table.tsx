import type { DocumentsAnswer } from '../../../src/server/api.ts';
import { documentPath } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import css from './document-table.module.css';
import { PublisherTag } from './publisher-tag.tsx';

type Row = DocumentsAnswer['documents'][number];

export function DocumentTable({ documents, searching }: { documents: readonly Row[]; searching: boolean }) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('documents.title')}</th>
          <th scope="col">{t('documents.publisher')}</th>
          <th scope="col">{t('documents.date')}</th>
          <th scope="col" className="number">
            {t('documents.events')}
          </th>
          <th scope="col" className="number">
            {t('documents.quotes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((d) => (
          <tr key={d.docId}>
            <td className={css.title}>
              <a href={documentPath(d.docId)}>{d.title ?? t('documents.untitled')}</a>
              {d.status === 'coded' ? null : (
                <span className="tag warn">{t(`status.short.${d.status}`)}</span>
              )}
              {d.lineageId === d.docId ? null : <span className="tag">{t('documents.copy')}</span>}
              {searching && d.snippet ? (
                <p className={css.snippet}>
                  <Snippet text={d.snippet} />
                </p>
              ) : null}
            </td>
            <td>
              {d.publisher.name}
              {d.sample ? (
                <span className="tag">{t('sample')}</span>
              ) : d.publisher.ownership === 'unknown' ? (
                <>
                  {' '}
                  <PublisherTag publisher={d.publisher} />
                </>
              ) : null}
            </td>
            <td className={css.date}>{longDate(d.published, d.publishedPrecision)}</td>
            <td className="number" data-label={t('documents.events')}>
              {d.events}
            </td>
            <td className="number" data-label={t('documents.quotes')}>
              {d.quotes}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Matches stand between U+0002 and U+0003. */
function Snippet({ text }: { text: string }) {
  return text.split('\u0002').map((piece, i) => {
    const [match, rest] = i ? piece.split('\u0003') : [null, piece];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text
      <span key={i}>
        {match ? <mark>{match}</mark> : null}
        {rest}
      </span>
    );
  });
}
