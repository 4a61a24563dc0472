import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentAnswer, PreviewAnswer } from '../../../src/server/api.ts';
import { type ApiError, queryClient, send } from '../api/client.ts';
import { documentPath } from '../api/paths.ts';
import { t } from '../lib/text.ts';
import css from './add.module.css';
import { Preview } from './preview.tsx';
import { Saved } from './saved.tsx';
import { Failed } from './states.tsx';

const EMPTY = { title: '', publisher: '', date: '', text: '' };

/** Pasted text: coded and shown before anything is saved. */
export function AddText() {
  const [form, setForm] = useState(EMPTY);
  const set = (key: keyof typeof EMPTY) => (event: { target: { value: string } }) =>
    setForm({ ...form, [key]: event.target.value });
  const preview = useMutation<PreviewAnswer, ApiError, typeof EMPTY>({
    mutationFn: (sent) => send('POST', '/api/preview', sent),
  });
  const save = useMutation<DocumentAnswer, ApiError>({
    mutationFn: () => send('POST', '/api/documents', form),
    onSuccess: () => {
      preview.reset();
      void queryClient.invalidateQueries();
    },
  });
  const failed = preview.error ?? save.error;
  const ready = form.text.trim().length > 0;
  return (
    <div className={css.paste}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          preview.mutate(form);
        }}
      >
        <div className={css.facts}>
          <label className="field">
            <span>{t('add.title')}</span>
            <input value={form.title} onChange={set('title')} />
          </label>
          <label className="field">
            <span>{t('add.publisher')}</span>
            <input value={form.publisher} onChange={set('publisher')} />
          </label>
          <label className="field">
            <span>{t('add.date')}</span>
            <input type="date" value={form.date} onChange={set('date')} />
          </label>
        </div>
        <label className="field">
          <span>{t('add.textLabel')}</span>
          <textarea required value={form.text} onChange={set('text')} dir="auto" />
          <small>{t('add.textNote')}</small>
        </label>
        <div className="actions">
          <button type="submit" className="button" disabled={!ready || preview.isPending}>
            {t(preview.isPending ? 'add.coding' : 'add.preview')}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!ready || save.isPending}
            onClick={() => save.mutate()}
          >
            {t(save.isPending ? 'add.saving' : 'add.save')}
          </button>
        </div>
      </form>
      <div>
        {failed ? <Failed error={failed} /> : null}
        {save.data && !preview.data ? (
          <Saved
            count={1}
            href={documentPath(save.data.document.docId)}
            title={form.title}
            date={form.date}
          />
        ) : null}
        {preview.data ? (
          <Preview
            answer={preview.data}
            stale={preview.variables.text !== form.text || preview.variables.date !== form.date}
          />
        ) : failed || save.data ? null : (
          <p className={css.hint}>{t('add.previewHint')}</p>
        )}
      </div>
    </div>
  );
}
