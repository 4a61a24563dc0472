import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { CountAnswer, CrisisAnswer, CrisisSummary } from '../../../src/server/api.ts';
import { type ApiError, queryClient, send, useApi } from '../api/client.ts';
import { crisisPath } from '../api/paths.ts';
import { CrisisFields } from '../components/crisis-fields.tsx';
import { RemoveCrisis } from '../components/remove-crisis.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { type Draft, draftFrom, toDefinition, toDraft, windowTrouble } from '../lib/crisis-draft.ts';
import { t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './crisis-form.module.css';

/** A new crisis, or an existing one to change. The number of documents its query gathers follows the typing. */
export function CrisisFormScreen({ id }: { id?: string }) {
  const { data, error, refetch } = useApi<CrisisAnswer>(id ? `/api${crisisPath(id)}` : null);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (id && !data) return <Loading />;
  return <Form before={data?.crisis ?? null} />;
}

function Form({ before }: { before: CrisisSummary | null }) {
  const [draft, setDraft] = useState<Draft>(() =>
    before ? toDraft(before) : draftFrom(new URLSearchParams(location.search)),
  );
  const title = before ? t('form.edit', { title: before.title }) : t('home.new');
  const heading = usePage(title);
  const count = useCount(draft, before);
  const save = useMutation<{ crisis: CrisisSummary }, ApiError>({
    mutationFn: () => {
      const definition = toDefinition(draft, before);
      return before
        ? send('PUT', `/api${crisisPath(before.id)}`, definition)
        : send('POST', '/api/crises', definition);
    },
    onSuccess: ({ crisis }) => {
      void queryClient.invalidateQueries();
      navigate(crisisPath(crisis.id));
    },
  });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {before ? null : <p className={css.lead}>{t('form.lead')}</p>}
      <CrisisFields draft={draft} onChange={setDraft} />
      <p className={css.count} role="status">
        {count
          ? t('form.count', { documents: count.documents, lineages: count.lineages, total: count.total })
          : t('form.counting')}
      </p>
      {save.error ? <Failed error={save.error} /> : null}
      <div className="actions">
        <button
          type="submit"
          className="button primary"
          disabled={save.isPending || !draft.title.trim() || windowTrouble(draft) !== null}
        >
          {t('form.save')}
        </button>
        <a className="button" href={before ? crisisPath(before.id) : '/'}>
          {t('form.cancel')}
        </a>
        {before ? <RemoveCrisis crisis={before} /> : null}
      </div>
    </form>
  );
}

/** Asks how many documents the draft's query gathers, a moment after the last change. */
function useCount(draft: Draft, before: CrisisSummary | null): CountAnswer | null {
  const [count, setCount] = useState<CountAnswer | null>(null);
  const query = JSON.stringify(toDefinition(draft, before).query);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      send<CountAnswer>('POST', '/api/crises/count', { query: JSON.parse(query) })
        .then((answer) => stale || setCount(answer))
        .catch(() => stale || setCount(null));
    }, 250);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query]);
  return count;
}
