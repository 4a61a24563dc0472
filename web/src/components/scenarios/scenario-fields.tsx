import { t } from '../../lib/text.ts';
import css from './forms.module.css';

/** What a scenario says, as it is typed. */
export interface ScenarioText {
  readonly title: string;
  readonly condition: string;
  readonly outcome: string;
  readonly criterion: string;
  readonly deadline: string;
}
export const EMPTY_SCENARIO: ScenarioText = {
  title: '',
  condition: '',
  outcome: '',
  criterion: '',
  deadline: '',
};

interface ScenarioFieldsProps {
  readonly value: ScenarioText;
  readonly onChange: (value: ScenarioText) => void;
}

/** If, then, by when, and by what it is to be told. */
export function ScenarioFields({ value, onChange }: ScenarioFieldsProps) {
  const field = (key: 'title' | 'condition' | 'outcome' | 'criterion', label: string, hint: string) => (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        required
        maxLength={4000}
        value={value[key]}
        placeholder={hint}
        onChange={(event) => onChange({ ...value, [key]: event.target.value })}
      />
    </label>
  );
  return (
    <>
      <div className={css.two}>
        {field('title', t('scen.name'), t('scen.nameHint'))}
        <label className="field">
          <span>{t('scen.deadline')}</span>
          <input
            type="date"
            required
            value={value.deadline}
            onChange={(event) => onChange({ ...value, deadline: event.target.value })}
          />
        </label>
      </div>
      {field('condition', t('scen.if'), t('scen.ifHint'))}
      {field('outcome', t('scen.then'), t('scen.thenHint'))}
      {field('criterion', t('scen.criterion'), t('scen.criterionHint'))}
    </>
  );
}

/** Whether all of it is typed. */
export function isWhole(value: ScenarioText): boolean {
  return Object.values(value).every((text) => text.trim() !== '');
}
