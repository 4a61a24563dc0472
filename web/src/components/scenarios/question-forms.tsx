import { useState } from 'react';
import type { Answer, ScenarioDraft } from '../../../../src/corpus/boards/scenario.ts';
import { t } from '../../lib/text.ts';
import css from './forms.module.css';

interface QuestionFormProps {
  readonly question: string;
  readonly today: string;
  readonly change: (draft: ScenarioDraft) => Promise<boolean>;
}

/** The analyst's probability for a question, of today or of an earlier day. */
export function ForecastForm({ question, today, change }: QuestionFormProps) {
  const [percent, setPercent] = useState('');
  const [day, setDay] = useState(today);
  const value = Number(percent);
  const ready = percent.trim() !== '' && value > 0 && value < 100 && day;
  return (
    <form
      className={css.form}
      onSubmit={async (event) => {
        event.preventDefault();
        if (ready && (await change({ what: 'forecast', question, probability: value / 100, day })))
          setPercent('');
      }}
    >
      <div className={css.even}>
        <label className="field">
          <span>{t('scen.percentLabel')}</span>
          <input
            type="number"
            min={1}
            max={99}
            step="any"
            value={percent}
            onChange={(event) => setPercent(event.target.value)}
          />
        </label>
        <label className="field">
          <span>{t('scen.day')}</span>
          <input type="date" max={today} value={day} onChange={(event) => setDay(event.target.value)} />
        </label>
      </div>
      <p className={css.note}>{t('scen.certain')}</p>
      <div className={css.feet}>
        <button type="submit" className="button primary" disabled={!ready}>
          {t('scen.record')}
        </button>
      </div>
    </form>
  );
}

/** How a question was answered, when, and why. */
export function ResolveForm({
  question,
  today,
  change,
  onDone,
}: QuestionFormProps & { readonly onDone: () => void }) {
  const [answer, setAnswer] = useState<Answer>('no');
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  return (
    <form
      className={css.form}
      onSubmit={async (event) => {
        event.preventDefault();
        if (await change({ what: 'resolution', question, answer, day, reason })) onDone();
      }}
    >
      <div className={css.even}>
        <fieldset className={css.acts}>
          <legend>{t('scen.answerLabel')}</legend>
          {(['yes', 'no', 'void'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="answer" checked={answer === one} onChange={() => setAnswer(one)} />
              {t(`scen.answer.${one}`)}
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span>{t('scen.settled')}</span>
          <input type="date" required value={day} onChange={(event) => setDay(event.target.value)} />
        </label>
      </div>
      <label className="field">
        <span>{t('scen.reason')}</span>
        <input
          type="text"
          required
          maxLength={4000}
          value={reason}
          placeholder={t('scen.reasonHint')}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className={css.feet}>
        <button type="submit" className="button primary" disabled={!reason.trim() || !day}>
          {t('scen.resolve')}
        </button>
      </div>
    </form>
  );
}
