import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { BoardChangeAnswer, CrisesAnswer, CrisisSummary } from '../../../../src/server/api.ts';
import { type ApiError, queryClient, send, useApi } from '../../api/client.ts';
import { scenarioPath } from '../../api/paths.ts';
import { slug } from '../../lib/crisis-draft.ts';
import { t } from '../../lib/text.ts';
import { useAnalyst } from '../../lib/use-analyst.ts';
import { AnalystField } from '../analyst-field.tsx';
import { Panel } from '../panel.tsx';
import { Failed } from '../states.tsx';
import css from './forms.module.css';
import { EMPTY_SCENARIO, isWhole, ScenarioFields } from './scenario-fields.tsx';

/** A scenario is of a crisis, whose documents are watched for its indicators. */
export function NewScenario({ crisis, closeHref }: { crisis: CrisisSummary | null; closeHref: string }) {
  const [text, setText] = useState(EMPTY_SCENARIO);
  const [of, setOf] = useState(crisis?.id ?? '');
  const analyst = useAnalyst();
  const crises = useApi<CrisesAnswer>(crisis ? null : '/api/crises');
  const id = slug(text.title);
  const make = useMutation<BoardChangeAnswer, ApiError>({
    mutationFn: () => send('POST', '/api/scenarios', { id, ...text, crisis: of, by: analyst.by }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      navigate(scenarioPath(id));
    },
  });
  return (
    <Panel id="new" title={t('scen.new')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        {crisis ? null : (
          <label className="field">
            <span>{t('board.crisis')}</span>
            <select required value={of} onChange={(event) => setOf(event.target.value)}>
              <option value="" />
              {(crises.data?.crises ?? []).map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
        )}
        <ScenarioFields value={text} onChange={setText} />
        {make.error ? <Failed error={make.error} /> : null}
        <div className={css.feet}>
          <button
            type="submit"
            className="button primary"
            disabled={!id || !of || !isWhole(text) || make.isPending}
          >
            {t('scen.make')}
          </button>
          <a className="button" href={closeHref}>
            {t('form.cancel')}
          </a>
          <AnalystField analyst={analyst} />
        </div>
      </form>
    </Panel>
  );
}
