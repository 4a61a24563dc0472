import type { UseMutationResult } from '@tanstack/react-query';
import type { DossierSavedAnswer } from '../../../src/server/api.ts';
import type { ApiError } from '../api/client.ts';
import { t } from '../lib/text.ts';
import { useAnalyst } from '../lib/use-analyst.ts';
import { AnalystField } from './analyst-field.tsx';
import css from './dossier-save.module.css';
import { Failed } from './states.tsx';

interface DossierSaveProps {
  readonly note: string;
  readonly setNote: (note: string) => void;
  readonly changed: boolean;
  readonly save: UseMutationResult<DossierSavedAnswer, ApiError, { by: string; onTop?: boolean }>;
  readonly onDiscard: () => void;
}

/** Saves a version in the analyst's name. Who was overtaken chooses: the other's version, or one's own on top of it. */
export function DossierSave({ note, setNote, changed, save, onDiscard }: DossierSaveProps) {
  const analyst = useAnalyst();
  const { by } = analyst;
  const overtaken = save.error?.code === 'DOSSIER_SAVED_SINCE';
  return (
    <form
      className={css.bar}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ by });
      }}
    >
      <AnalystField analyst={analyst} label={t('editor.by')} />
      <label className={`field ${css.note}`}>
        <span>{t('editor.note')}</span>
        <input type="text" value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </label>
      <div className={css.actions}>
        <button type="submit" className="button primary" disabled={!changed || save.isPending}>
          {t('editor.save')}
        </button>
        {changed ? (
          <button type="button" className="button" onClick={onDiscard}>
            {t('editor.discard')}
          </button>
        ) : null}
        <small role="status">
          {changed ? t('editor.unsaved') : save.isSuccess ? t('editor.saved') : null}
        </small>
      </div>
      {save.error ? (
        <div className={css.failed}>
          <Failed error={save.error} />
          {overtaken ? (
            <div className={css.actions}>
              <button type="button" className="button" onClick={() => save.mutate({ by, onTop: true })}>
                {t('editor.saveAnyway')}
              </button>
              <button
                type="button"
                className="button"
                onClick={() => {
                  save.reset();
                  onDiscard();
                  location.reload();
                }}
              >
                {t('editor.loadTheirs')}
              </button>
            </div>
          ) : null}
        </div>
      ) : null}
    </form>
  );
}
