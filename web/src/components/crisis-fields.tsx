import { type Draft, windowTrouble } from '../lib/crisis-draft.ts';
import { type MessageKey, t } from '../lib/text.ts';
import { ActorField } from './actor-field.tsx';
import css from './crisis-fields.module.css';

interface CrisisFieldsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** The fields of a crisis in three groups: the case, the parties, the documents. */
export function CrisisFields({ draft, onChange }: CrisisFieldsProps) {
  const trouble = windowTrouble(draft);
  const field = (
    key: keyof Draft,
    label: MessageKey,
    more: { type?: string; note?: MessageKey; required?: boolean } = {},
  ) => (
    <label className="field">
      <span>{t(label)}</span>
      <input
        type={more.type ?? 'text'}
        required={more.required}
        value={draft[key]}
        onChange={(event) => onChange({ ...draft, [key]: event.target.value })}
      />
      {more.note ? <small>{t(more.note)}</small> : null}
    </label>
  );
  const actors = (key: 'intervener' | 'target' | 'actors', label: MessageKey) => (
    <ActorField
      label={t(label)}
      value={draft[key]}
      onChange={(value) => onChange({ ...draft, [key]: value })}
    />
  );
  return (
    <>
      <fieldset className={css.group}>
        <legend>{t('form.case')}</legend>
        {field('title', 'form.title', { required: true })}
        {field('summary', 'form.summary', { note: 'form.summaryNote' })}
        <div className={css.three}>
          {field('date', 'form.date', { type: 'date' })}
          {field('from', 'form.from', { type: 'date' })}
          {field('to', 'form.to', { type: 'date' })}
        </div>
        {trouble ? (
          <p className={css.trouble} role="alert">
            {t(`form.window.${trouble}`)}
          </p>
        ) : (
          <p className={css.note}>{t('form.windowNote')}</p>
        )}
      </fieldset>
      <fieldset className={css.group}>
        <legend>{t('form.parties')}</legend>
        <p className={css.note}>{t('form.partiesNote')}</p>
        <div className={css.two}>
          {actors('intervener', 'form.intervener')}
          {actors('target', 'form.target')}
        </div>
      </fieldset>
      <fieldset className={css.group}>
        <legend>{t('form.documents')}</legend>
        <p className={css.note}>{t('form.documentsNote')}</p>
        {field('words', 'form.words', { note: 'form.wordsNote' })}
        <div className={css.three}>
          {actors('actors', 'form.actors')}
          <label className="field">
            <span>{t('form.mode')}</span>
            <select
              value={draft.actorsMode}
              onChange={(event) =>
                onChange({ ...draft, actorsMode: event.target.value as Draft['actorsMode'] })
              }
            >
              <option value="any">{t('form.any')}</option>
              <option value="all">{t('form.all')}</option>
            </select>
          </label>
          <label className="field">
            <span>{t('form.samples')}</span>
            <select
              value={draft.samples}
              onChange={(event) => onChange({ ...draft, samples: event.target.value as Draft['samples'] })}
            >
              <option value="true">{t('form.samplesBoth')}</option>
              <option value="false">{t('form.samplesNone')}</option>
              <option value="only">{t('form.samplesOnly')}</option>
            </select>
          </label>
        </div>
      </fieldset>
    </>
  );
}
