import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { DocumentAnswer, DocumentDetail } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { documentPath, sentencePath } from '../api/paths.ts';
import { HowRead } from '../components/how-read.tsx';
import { Inspector } from '../components/inspector.tsx';
import { ItemList } from '../components/item-list.tsx';
import { Reading } from '../components/reading.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { itemsOf, sentenceAt, stepSentence, walk } from '../lib/items.ts';
import { longDate, t } from '../lib/text.ts';
import { useKeys } from '../lib/use-keys.ts';
import { usePage } from '../lib/use-page.ts';
import css from './reader.module.css';

/**
 * One document with what was found in it. `?at=` chooses a coding, `?from=` the sentence at an offset; j and k walk the
 * codings, n and p the sentences, e shows how the sentence was read.
 */
export function ReaderScreen({ id }: { id: string }) {
  const { data, error, refetch } = useApi<DocumentAnswer>(`/api/documents/${encodeURIComponent(id)}`);
  const search = new URLSearchParams(useSearch());
  const document = data?.document;
  const items = useMemo(() => (document ? itemsOf(document) : []), [document]);
  const spans = document?.sentenceSpans ?? NO_SPANS;
  const from = search.get('from');
  const asked = from === null ? -1 : sentenceAt(spans, Number(from));
  const at = search.get('at') ?? items.find((item) => item.sentence === asked)?.key ?? null;
  const chosen = items.find((item) => item.key === at);
  const here = chosen?.sentence ?? asked;
  const [explained, setExplained] = useState(false);
  const side = useRef<HTMLElement>(null);
  // What says that nothing was coded stands at the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sentence
  useEffect(() => {
    if (!chosen) side.current?.scrollTo(0, 0);
  }, [here]);
  const title = document && titleOf(document);
  const heading = usePage(title);
  const keys = useMemo(() => {
    const go = (item: { key: string } | undefined) =>
      item && navigate(documentPath(id, item.key), { replace: true });
    const toSentence = (sentence: number | undefined) =>
      sentence !== undefined && navigate(sentencePath(id, spans[sentence][0]), { replace: true });
    // From a sentence without codings the walk goes on from where it stands.
    const near = (step: 1 | -1) => {
      if (at !== null || here < 0) return walk(items, at, step);
      return step > 0
        ? items.find((item) => item.sentence > here)
        : items.findLast((item) => item.sentence < here);
    };
    return {
      j: () => go(near(1)),
      k: () => go(near(-1)),
      n: () => toSentence(stepSentence(spans.length, here, 1)),
      p: () => toSentence(stepSentence(spans.length, here, -1)),
      e: () => setExplained((shown) => !shown),
      near,
    };
  }, [items, at, id, here, spans]);
  const { near, ...letters } = keys;
  useKeys(letters);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data || !document) return <Loading rows={10} />;
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
          <Reading
            docId={id}
            text={document.text}
            sentences={spans}
            items={items}
            at={at}
            sentence={chosen ? -1 : here}
          />
        </article>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <aside ref={side} className={css.side} aria-label={t('reader.inspector')} tabIndex={0}>
          <div className={css.walk} data-no-print="">
            <button
              type="button"
              className="button"
              onClick={keys.k}
              aria-keyshortcuts="k"
              disabled={!near(-1)}
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
                : here >= 0
                  ? t('reader.sentence', { sentence: here + 1, sentences: spans.length })
                  : t('reader.count', { count: items.length })}
            </p>
            <button
              type="button"
              className="button"
              onClick={keys.j}
              aria-keyshortcuts="j"
              disabled={!near(1)}
            >
              <kbd>j</kbd> <span aria-hidden="true">↓</span>
              <span className="visually-hidden">{t('shortcuts.next')}</span>
            </button>
          </div>
          {chosen ? (
            <Inspector item={chosen} names={data.names} />
          ) : here >= 0 ? (
            <h2>{t('reader.silent')}</h2>
          ) : (
            <p className={css.hint}>{t(items.length ? 'reader.hint' : 'reader.nothing')}</p>
          )}
          {here >= 0 ? (
            <details
              className={css.explain}
              open={explained || !chosen}
              onToggle={(event) => chosen && setExplained(event.currentTarget.open)}
            >
              <summary aria-keyshortcuts="e">
                {t('explain.title')} <kbd data-no-print="">e</kbd>
              </summary>
              {explained || !chosen ? (
                <HowRead docId={id} sentence={here} focus={chosen?.start ?? null} />
              ) : null}
            </details>
          ) : null}
          <ItemList items={items} at={at} names={data.names} />
        </aside>
      </div>
    </>
  );
}

const NO_SPANS: DocumentDetail['sentenceSpans'] = [];

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
