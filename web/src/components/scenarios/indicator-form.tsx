import { useState } from 'react';
import type { Indicator, ScenarioDraft } from '../../../../src/corpus/boards/scenario.ts';
import type { LaddersAnswer } from '../../../../src/server/api.ts';
import { useApi } from '../../api/client.ts';
import { ACTS, type IndicatorForm as Form, indicatorDraft, indicatorForm } from '../../lib/scenario-draft.ts';
import { t } from '../../lib/text.ts';
import { ActorField } from '../actor-field.tsx';
import { ChannelOptions } from '../channel-options.tsx';
import { typeName } from '../event-line.tsx';
import css from './forms.module.css';

interface IndicatorFormProps {
  readonly indicator: Indicator | null;
  /** Of the scenario, and the first day to watch, to begin with. */
  readonly deadline: string;
  readonly from: string;
  readonly change: (draft: ScenarioDraft) => Promise<boolean>;
  readonly closeHref: string;
  readonly onDone: () => void;
}

/** An indicator: its words, its criterion, and which rows would show it. What is typed stays until it was taken. */
export function IndicatorForm({ indicator, deadline, from, change, closeHref, onDone }: IndicatorFormProps) {
  const [form, setForm] = useState(() => indicatorForm(indicator, deadline, from));
  const set = (part: Partial<Form>) => setForm({ ...form, ...part });
  const ready = form.text.trim() && form.criterion.trim() && form.deadline && (!form.watched || form.actor);
  return (
    <form
      className={css.form}
      onSubmit={async (event) => {
        event.preventDefault();
        if (ready && (await change(indicatorDraft(form, indicator)))) onDone();
      }}
    >
      <div className={css.two}>
        <Text
          label={t('scen.indicator')}
          hint={t('scen.indicatorHint')}
          value={form.text}
          onChange={(text) => set({ text })}
        />
        <Day label={t('scen.deadline')} value={form.deadline} onChange={(day) => set({ deadline: day })} />
      </div>
      <div className={css.two}>
        <Text
          label={t('scen.criterion')}
          hint={t('scen.criterionHint')}
          value={form.criterion}
          onChange={(criterion) => set({ criterion })}
        />
        <label className="field">
          <span>{t('scen.tells')}</span>
          <select
            value={form.tells}
            onChange={(event) => set({ tells: event.target.value as Form['tells'] })}
          >
            <option value="outcome">{t('scen.tellsOutcome')}</option>
            <option value="condition">{t('scen.tellsCondition')}</option>
          </select>
        </label>
      </div>
      <fieldset className={css.group}>
        <legend>
          <label>
            <input
              type="checkbox"
              checked={form.watched}
              onChange={(event) => set({ watched: event.target.checked })}
            />
            {t('scen.watch')}
          </label>
        </legend>
        <p className={css.note}>{t('scen.watchNote')}</p>
        {form.watched ? <QueryFields form={form} set={set} /> : null}
      </fieldset>
      <div className={css.feet}>
        <button type="submit" className="button primary" disabled={!ready}>
          {t('board.save')}
        </button>
        <a className="button" href={closeHref}>
          {t('form.cancel')}
        </a>
      </div>
    </form>
  );
}

function QueryFields({ form, set }: { form: Form; set: (part: Partial<Form>) => void }) {
  const ladders = useApi<LaddersAnswer>('/api/ladders');
  const steps = (ladders.data?.rungs ?? []).filter(({ channel }) => channel === form.channel).reverse();
  // One actor and one target: the last that was chosen.
  const one = (ids: string) => ids.split(', ').at(-1) ?? '';
  return (
    <>
      <div className={css.even}>
        <ActorField label={t('scen.actor')} value={form.actor} onChange={(ids) => set({ actor: one(ids) })} />
        <ActorField
          label={t('scen.target')}
          value={form.target}
          onChange={(ids) => set({ target: one(ids) })}
        />
      </div>
      <fieldset className={css.acts}>
        <legend>
          {t('scen.acts')}, {t('scen.actsNote')}
        </legend>
        {ACTS.map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={form.types.includes(type)}
              onChange={() =>
                set({
                  types: form.types.includes(type)
                    ? form.types.filter((other) => other !== type)
                    : [...form.types, type],
                })
              }
            />
            {typeName({ type, mode: null, rung: 0, sources: [], targets: [] })}
          </label>
        ))}
      </fieldset>
      <div className={css.three}>
        <label className="field">
          <span>{t('scen.kind')}</span>
          <select value={form.said} onChange={(event) => set({ said: event.target.value as Form['said'] })}>
            <option value="">{t('scen.kind.both')}</option>
            <option value="yes">{t('scen.kind.said')}</option>
            <option value="no">{t('scen.kind.done')}</option>
          </select>
        </label>
        <label className="field">
          <span>{t('scen.channel')}</span>
          <select
            value={form.channel}
            // The steps of one ladder mean nothing on another.
            onChange={(event) => set({ channel: event.target.value as Form['channel'], rung: '' })}
          >
            <ChannelOptions every={t('scen.anyChannel')} />
          </select>
        </label>
        <label className="field">
          <span>{t('scen.rung')}</span>
          <select
            disabled={!form.channel}
            value={form.rung}
            onChange={(event) => set({ rung: event.target.value })}
          >
            <option value="">{t('scen.anyRung')}</option>
            {steps.map(({ rung, name }) => (
              <option key={rung} value={rung}>
                {t('scen.rungStep', { name, rung })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className={css.two}>
        <Text
          label={t('scen.words')}
          hint={t('hyp.rowsHint')}
          value={form.words}
          onChange={(words) => set({ words })}
        />
        <Day label={t('scen.from')} value={form.from} onChange={(day) => set({ from: day })} />
      </div>
    </>
  );
}

interface TextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Text({ label, hint, value, onChange }: TextProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        maxLength={4000}
        value={value}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

function Day({ label, value, onChange }: TextProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type="date" required value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
