import { useRef, useState } from 'react';
import { chosenFiles, droppedFiles, isShown, type NamedFile } from '../lib/dropped-files.ts';
import { t } from '../lib/text.ts';
import { useImport } from '../lib/use-import.ts';
import css from './add.module.css';
import { ImportProgress } from './import-progress.tsx';
import { Failed } from './states.tsx';

/** Files by dropping or choosing; each is read on its own, a broken one does not stop the rest. */
export function AddFiles() {
  const { state, error, sending, start, reset } = useImport();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const add = (files: readonly NamedFile[]) => {
    if (!files.length) return;
    const form = new FormData();
    for (const { file, name } of files) form.append('files', file, name);
    void start(form);
  };
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra, the button inside does the same */}
      <div
        className={`${css.drop} ${over ? css.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void droppedFiles(event.dataTransfer).then(add);
        }}
      >
        <p className={css.lead}>{sending ? t('add.sending') : t('add.drop')}</p>
        <button
          type="button"
          className="button primary"
          disabled={sending}
          onClick={() => input.current?.click()}
        >
          {t('add.choose')}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('add.choose')}
          onChange={(event) => add(chosenFiles(event.target.files))}
        />
        <button type="button" className="button" disabled={sending} onClick={() => folder.current?.click()}>
          {t('add.folder')}
        </button>
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          {...{ webkitdirectory: '' }}
          aria-label={t('add.folder')}
          onChange={(event) => add(chosenFiles(event.target.files).filter(isShown))}
        />
        <p className={css.kinds}>{t('add.kinds')}</p>
      </div>
      {error ? <Failed error={error} retry={reset} /> : null}
    </>
  );
}
