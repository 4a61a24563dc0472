import { useState } from 'react';
import { t } from '../lib/text.ts';
import { useImport } from '../lib/use-import.ts';
import css from './add.module.css';
import { ImportProgress } from './import-progress.tsx';
import { Failed } from './states.tsx';

/** One page by its address; the server fetches it. */
export function AddLink() {
  const [url, setUrl] = useState('');
  const { state, error, sending, start, reset } = useImport();
  if (state)
    return (
      <ImportProgress
        state={state}
        action={
          <button type="button" className="button" onClick={reset}>
            {t('add.more')}
          </button>
        }
      />
    );
  return (
    <>
      <form
        className={css.link}
        onSubmit={(event) => {
          event.preventDefault();
          void start(JSON.stringify({ url }));
        }}
      >
        <label className="field">
          <span>{t('add.address')}</span>
          <input
            type="url"
            required
            value={url}
            onChange={(event) => setUrl(event.target.value)}
            placeholder="https://"
          />
          <small>{t('add.addressNote')}</small>
        </label>
        <button type="submit" className="button primary" disabled={sending}>
          {sending ? t('add.sending') : t('add.fetch')}
        </button>
      </form>
      {error ? <Failed error={error} /> : null}
    </>
  );
}
