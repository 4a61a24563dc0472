import { useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { CrisesAnswer, DocumentsAnswer, StatsAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';
import { DocumentTable } from '../components/document-table.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { number, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './documents.module.css';

const FILTERS = ['q', 'crisis', 'publisher', 'from', 'to', 'cursor'] as const;

/** What is in the corpus. All choices stand in the URL. */
export function DocumentsScreen() {
  const search = new URLSearchParams(useSearch());
  const chosen = Object.fromEntries(FILTERS.map((key) => [key, search.get(key) ?? '']));
  const { data, error, refetch, isPlaceholderData } = useApi<DocumentsAnswer>(
    withQuery('/api/documents', chosen),
    true,
  );
  const heading = usePage(t('nav.documents'));
  const filtered = FILTERS.some((key) => key !== 'cursor' && chosen[key]);
  return (
    <>
      <div className="head">
        <h1 ref={heading} tabIndex={-1}>
          {t('nav.documents')}
        </h1>
        <div className="actions">
          <a className="button" href={withQuery('/api/documents.csv', { ...chosen, cursor: '' })} download="">
            CSV
          </a>
          <a className="button primary" href="/add">
            {t('nav.add')}
          </a>
        </div>
      </div>
      <Filters key={search.toString()} chosen={chosen} />
      {error ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Loading rows={8} /> : null}
      {data ? (
        <div aria-busy={isPlaceholderData}>
          <p className={css.count} role="status">
            {t(filtered ? 'documents.found' : 'documents.all', { count: data.total })}
          </p>
          {data.documents.length ? (
            <DocumentTable documents={data.documents} searching={Boolean(chosen.q)} />
          ) : (
            <Empty
              action={
                <a className="button primary" href={filtered ? '/documents' : '/add'}>
                  {t(filtered ? 'documents.clear' : 'nav.add')}
                </a>
              }
            >
              {t(filtered ? 'documents.none' : 'documents.empty')}
            </Empty>
          )}
          <nav className={css.pages} aria-label={t('documents.pages')}>
            {chosen.cursor ? (
              <a href={withQuery('/documents', { ...chosen, cursor: '' })}>{t('documents.firstPage')}</a>
            ) : null}
            {data.cursor ? (
              <a className="button" href={withQuery('/documents', { ...chosen, cursor: data.cursor })}>
                {t('documents.nextPage', { left: number(data.total) })}
              </a>
            ) : null}
          </nav>
        </div>
      ) : null}
    </>
  );
}

function Filters({ chosen }: { chosen: Readonly<Record<string, string>> }) {
  const crises = useApi<CrisesAnswer>('/api/crises');
  const stats = useApi<StatsAnswer>('/api/stats');
  const [form, setForm] = useState(chosen);
  const set = (key: string) => (event: { target: { value: string } }) =>
    setForm({ ...form, [key]: event.target.value });
  return (
    <search>
      <form
        className={css.filters}
        onSubmit={(event) => {
          event.preventDefault();
          navigate(withQuery('/documents', { ...form, cursor: '' }));
        }}
      >
        <label className={`field ${css.words}`}>
          <span>{t('documents.words')}</span>
          <input type="search" value={form.q} onChange={set('q')} placeholder={t('documents.wordsHint')} />
        </label>
        <label className="field">
          <span>{t('documents.crisis')}</span>
          <select value={form.crisis} onChange={set('crisis')}>
            <option value="">{t('documents.any')}</option>
            {crises.data?.crises.map((c) => (
              <option key={c.id} value={c.id}>
                {c.title}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('documents.publisher')}</span>
          <select value={form.publisher} onChange={set('publisher')}>
            <option value="">{t('documents.any')}</option>
            {stats.data?.publishers.map((p) => (
              <option key={p.id} value={p.id}>
                {`${p.name} (${p.documents})`}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('documents.from')}</span>
          <input type="date" value={form.from} onChange={set('from')} />
        </label>
        <label className="field">
          <span>{t('documents.to')}</span>
          <input type="date" value={form.to} onChange={set('to')} />
        </label>
        <button type="submit" className="button primary">
          {t('documents.search')}
        </button>
      </form>
    </search>
  );
}
