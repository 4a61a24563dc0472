import type { CodebookAnswer, Realis } from '../../../src/server/api.ts';
import type { Draft, EventDraft } from '../lib/coding-draft.ts';
import { t } from '../lib/text.ts';
import { ActorField } from './actor-field.tsx';
import css from './coding-form.module.css';

interface EventFieldsProps {
  readonly draft: EventDraft;
  readonly codebook: CodebookAnswer;
  readonly onChange: (draft: Draft) => void;
}

const REALIS: readonly Realis[] = ['actual', 'future', 'hypothetical', 'negated'];

/** Type and mode, who and whom, said or done, how real, when. */
export function EventFields({ draft, codebook, onChange }: EventFieldsProps) {
  const set = (change: Partial<EventDraft>) => onChange({ ...draft, ...change });
  const entry = codebook.types.find(({ type }) => type === draft.type);
  return (
    <>
      <div className={css.pair}>
        <label className="field">
          <span>{t('coding.type')}</span>
          <select
            value={draft.type}
            onChange={({ target }) => {
              const next = codebook.types.find(({ type }) => type === target.value)!;
              set({ type: next.type, mode: '', said: next.said });
            }}
          >
            {codebook.types.map(({ type }) => (
              <option key={type}>{type}</option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('coding.mode')}</span>
          <select value={draft.mode} onChange={({ target }) => set({ mode: target.value })}>
            <option value="">{t('coding.noMode')}</option>
            {entry?.modes.map((mode) => (
              <option key={mode}>{mode}</option>
            ))}
          </select>
        </label>
      </div>
      <ActorField
        label={t('inspect.sources')}
        value={draft.sources}
        onChange={(sources) => set({ sources })}
      />
      <ActorField
        label={t('inspect.targets')}
        value={draft.targets}
        onChange={(targets) => set({ targets })}
      />
      <div className={css.choice} role="radiogroup" aria-label={t('coding.said')}>
        {([true, false] as const).map((said) => (
          <label key={String(said)}>
            <input type="radio" name="said" checked={draft.said === said} onChange={() => set({ said })} />
            {t(said ? 'coding.words.said' : 'coding.words.done')}
          </label>
        ))}
      </div>
      <div className={css.pair}>
        <label className="field">
          <span>{t('coding.realis')}</span>
          <select value={draft.realis} onChange={({ target }) => set({ realis: target.value as Realis })}>
            {REALIS.map((realis) => (
              <option key={realis} value={realis}>
                {t(`realis.${realis}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('inspect.date')}</span>
          <input
            value={draft.date}
            placeholder="2026-01-03"
            pattern="\d{4}(-\d{2}(-\d{2})?)?"
            title={t('coding.dateHint')}
            onChange={({ target }) => set({ date: target.value })}
          />
        </label>
      </div>
    </>
  );
}
