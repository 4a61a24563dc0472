import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { BoardChangeAnswer, CrisesAnswer, CrisisSummary } from '../../../../src/server/api.ts';
import { type ApiError, queryClient, send, useApi } from '../../api/client.ts';
import { boardPath } from '../../api/paths.ts';
import { slug } from '../../lib/crisis-draft.ts';
import { t } from '../../lib/text.ts';
import { useAnalyst } from '../../lib/use-analyst.ts';
import { AnalystField } from '../analyst-field.tsx';
import { Panel } from '../panel.tsx';
import { Failed } from '../states.tsx';
import css from './new-board.module.css';

/** A board begins with its question; a crisis, where it is about one, lends it its rows. */
export function NewBoard({ crisis, closeHref }: { crisis: CrisisSummary | null; closeHref: string }) {
  const [title, setTitle] = useState('');
  const [of, setOf] = useState(crisis?.id ?? '');
  const analyst = useAnalyst();
  const crises = useApi<CrisesAnswer>(crisis ? null : '/api/crises');
  const id = slug(title);
  const make = useMutation<BoardChangeAnswer, ApiError>({
    mutationFn: () =>
      send('POST', '/api/hypotheses', {
        id,
        title,
        crisis: of || null,
        by: analyst.by,
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      navigate(boardPath(id));
    },
  });
  return (
    <div className={css.box}>
      <Panel id="new" title={t('board.new')}>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate();
          }}
        >
          <label className={`field ${css.title}`}>
            <span>{t('hyp.question')}</span>
            <input
              type="text"
              // biome-ignore lint/a11y/noAutofocus: whoever asked for a new board types its question next
              autoFocus
              required
              maxLength={300}
              value={title}
              placeholder={t('hyp.questionHint')}
              onChange={(event) => setTitle(event.target.value)}
            />
          </label>
          {crisis ? null : (
            <label className="field">
              <span>{t('board.crisis')}</span>
              <select value={of} onChange={(event) => setOf(event.target.value)}>
                <option value="">{t('board.noCrisis')}</option>
                {(crises.data?.crises ?? []).map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title}
                  </option>
                ))}
              </select>
            </label>
          )}
          {make.error ? <Failed error={make.error} /> : null}
          <div className={css.feet}>
            <button type="submit" className="button primary" disabled={!id || make.isPending}>
              {t('hyp.make')}
            </button>
            <a className="button" href={closeHref}>
              {t('form.cancel')}
            </a>
            <AnalystField analyst={analyst} />
          </div>
        </form>
      </Panel>
    </div>
  );
}
