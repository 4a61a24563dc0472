import { useState } from 'react';
import type { Scenario, ScenarioDraft } from '../../../../src/corpus/boards/scenario.ts';
import { t } from '../../lib/text.ts';
import css from './forms.module.css';
import { isWhole, ScenarioFields } from './scenario-fields.tsx';

interface EditScenarioProps {
  readonly scenario: Scenario;
  readonly change: (draft: ScenarioDraft) => Promise<boolean>;
  readonly closeHref: string;
  readonly onDone: () => void;
}

/** What a scenario says, to be changed. */
export function EditScenario({ scenario, change, closeHref, onDone }: EditScenarioProps) {
  const { title, condition, outcome, criterion, deadline, crisis } = scenario;
  const [text, setText] = useState({ title, condition, outcome, criterion, deadline });
  return (
    <form
      className={css.form}
      onSubmit={async (event) => {
        event.preventDefault();
        if (await change({ what: 'scenario', ...text, crisis })) onDone();
      }}
    >
      <ScenarioFields value={text} onChange={setText} />
      <div className={css.feet}>
        <button type="submit" className="button primary" disabled={!isWhole(text)}>
          {t('board.save')}
        </button>
        <a className="button" href={closeHref}>
          {t('form.cancel')}
        </a>
      </div>
    </form>
  );
}
