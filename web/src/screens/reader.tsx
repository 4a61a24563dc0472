import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { DocumentAnswer, DocumentDetail } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { documentPath } from '../api/paths.ts';
import { Inspector } from '../components/inspector.tsx';
import { ItemList } from '../components/item-list.tsx';
import { Reading } from '../components/reading.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { type Item, itemsOf, walk, walkSentences } from '../lib/items.ts';
import { longDate, t } from '../lib/text.ts';
import { useKeys } from '../lib/use-keys.ts';
import { usePage } from '../lib/use-page.ts';
import css from './reader.module.css';

/** One document with what was found in it. `?at=` chooses a coding; j and k walk them. */
export function ReaderScreen({ id }: { id: string }) {
  const { data, error, refetch } = useApi<DocumentAnswer>(`/api/documents/${encodeURIComponent(id)}`);
  const search = new URLSearchParams(useSearch());
  const document = data?.document;
  const items = useMemo(() => (document ? itemsOf(document) : []), [document]);
  const at = search.get('at') ?? itemIn(document, items, search.get('from'));
  const title = document && titleOf(document);
  const heading = usePage(title);
  const keys = useMemo(() => {
    const go = (item: { key: string } | undefined) =>
      item && navigate(documentPath(id, item.key), { replace: true });
    return {
      j: () => go(walk(items, at, 1)),
      k: () => go(walk(items, at, -1)),
      n: () => go(walkSentences(items, at, 1)),
      p: () => go(walkSentences(items, at, -1)),
    };
  }, [items, at, id]);
  useKeys(keys);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data || !document) return <Loading rows={10} />;
  const chosen = items.find((item) => item.key === at);
  return (
    <>
      <nav aria-label={t('crumbs')} data-no-print="">
        <ol className="crumbs">
          <li>
            <a href="/documents">{t('nav.documents')}</a>
          </li>
        </ol>
      </nav>
      <div className={css.grid}>
        <article className={css.article}>
          <h1 ref={heading} tabIndex={-1} className={css.title}>
            {title}
          </h1>
          <Origin document={document} />
          {document.status === 'coded' ? null : (
            <p className={css.notice} role="note">
              {t(`status.${document.status}`, { language: document.language ?? '?' })}
            </p>
          )}
          <Reading text={document.text} sentences={document.sentenceSpans} items={items} at={at} />
        </article>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <aside className={css.side} aria-label={t('reader.inspector')} tabIndex={0}>
          <div className={css.walk} data-no-print="">
            <button
              type="button"
              className="button"
              onClick={keys.k}
              aria-keyshortcuts="k"
              disabled={!walk(items, at, -1)}
            >
              <span aria-hidden="true">↑</span> <kbd>k</kbd>
              <span className="visually-hidden">{t('shortcuts.previous')}</span>
            </button>
            <p>
              {chosen
                ? t('reader.at', {
                    at: items.indexOf(chosen) + 1,
                    count: items.length,
                    sentence: chosen.sentence + 1,
                    sentences: document.sentenceSpans.length,
                  })
                : t('reader.count', { count: items.length })}
            </p>
            <button
              type="button"
              className="button"
              onClick={keys.j}
              aria-keyshortcuts="j"
              disabled={!walk(items, at, 1)}
            >
              <kbd>j</kbd> <span aria-hidden="true">↓</span>
              <span className="visually-hidden">{t('shortcuts.next')}</span>
            </button>
          </div>
          {chosen ? (
            <Inspector item={chosen} names={data.names} />
          ) : (
            <p className={css.hint}>{t(items.length ? 'reader.hint' : 'reader.nothing')}</p>
          )}
          <ItemList items={items} at={at} names={data.names} />
        </aside>
      </div>
    </>
  );
}

/** The first coding of the sentence that holds an offset (`?from=`), as the dossier cites sentences. */
function itemIn(
  document: DocumentDetail | undefined,
  items: readonly Item[],
  from: string | null,
): string | null {
  if (!document || from === null) return null;
  const sentence = document.sentenceSpans.findIndex(
    ([start, end]) => start <= Number(from) && end > Number(from),
  );
  return items.find((item) => item.sentence === sentence)?.key ?? null;
}

function titleOf(document: DocumentDetail): string {
  return document.title ?? `${document.text.trim().split('\n')[0].slice(0, 90)}…`;
}

function Origin({ document }: { document: DocumentDetail }) {
  const references = document.provenances.flatMap((p) => p.references);
  const web = document.url && /^https?:/i.test(document.url) ? document.url : null;
  return (
    <div className={css.origin}>
      <p className="sub">
        <span>{document.publisher.name}</span>
        {document.sample ? null : (
          <span className="tag">{t(`ownership.${document.publisher.ownership}`)}</span>
        )}
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
  );
}
