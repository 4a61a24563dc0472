import type { CrisesAnswer, DossierPartsAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { crisisPath } from '../api/paths.ts';
import type { DossierDraft } from '../lib/dossier-draft.ts';
import { t } from '../lib/text.ts';
import css from './dossier-settings.module.css';
import { Panel } from './panel.tsx';

interface DossierSettingsProps {
  readonly draft: DossierDraft;
  readonly known: DossierPartsAnswer;
  readonly onChange: (draft: DossierDraft) => void;
}

/** What a dossier is about: crisis, actor, the crises it is compared with, how it cites. */
export function DossierSettings({ draft, known, onChange }: DossierSettingsProps) {
  const crises = useApi<CrisesAnswer>('/api/crises').data?.crises ?? [];
  const others = crises.filter((one) => one.id !== draft.crisis);
  const chosen = draft.others ?? others.map((one) => one.id);
  const choose = (id: string, on: boolean) => {
    const next = others.map((one) => one.id).filter((one) => (one === id ? on : chosen.includes(one)));
    onChange({ ...draft, others: next.length === others.length ? null : next });
  };
  return (
    <Panel id="settings" title={t('editor.settings')}>
      <div className={css.fields}>
        <label className={`field ${css.wide}`}>
          <span>{t('editor.title')}</span>
          <input
            type="text"
            value={draft.title ?? ''}
            maxLength={300}
            placeholder={t('editor.titleUsual')}
            onChange={(event) => onChange({ ...draft, title: event.target.value || null })}
          />
        </label>
        <Choice
          label={t('editor.crisis')}
          value={draft.crisis}
          options={crises.map((one) => [one.id, one.title])}
          onChange={(crisis) => onChange({ ...draft, crisis })}
        />
        <ActorChoice
          crisis={draft.crisis}
          actor={draft.actor}
          onChange={(actor) => onChange({ ...draft, actor })}
        />
        <label className={`field ${css.wide}`}>
          <span>{t('editor.style')}</span>
          <select value={draft.style} onChange={(event) => onChange({ ...draft, style: event.target.value })}>
            {known.styles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <details className={css.others}>
          <summary>
            {t('editor.others')}:{' '}
            {draft.others === null
              ? t('editor.othersAll')
              : draft.others.length
                ? t('editor.othersSome', { count: draft.others.length })
                : t('editor.othersNone')}
          </summary>
          <ul>
            {others.map((one) => (
              <li key={one.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(one.id)}
                    onChange={(event) => choose(one.id, event.target.checked)}
                  />{' '}
                  {one.title}
                </label>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Panel>
  );
}

interface ActorChoiceProps {
  readonly crisis: string | null;
  readonly actor: string | null;
  readonly onChange: (actor: string | null) => void;
}

/** One of those who act in a crisis, the most active first. */
export function ActorChoice({ crisis, actor, onChange }: ActorChoiceProps) {
  const path = crisis ? `/api${crisisPath(crisis)}/actors` : null;
  const { data } = useApi<{ actors: CrisesAnswer['crises'][number]['actors'] }>(path);
  return (
    <Choice
      label={t('editor.actor')}
      value={actor}
      options={(data?.actors ?? []).map((one) => [one.actor, one.name])}
      onChange={onChange}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly onChange: (value: string | null) => void;
}

/** One of several; what is chosen stays in the list although it may no longer be offered. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{t('editor.none')}</option>
        {value && !options.some(([id]) => id === value) ? <option value={value}>{value}</option> : null}
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
