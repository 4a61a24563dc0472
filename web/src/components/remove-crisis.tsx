import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { CrisisSummary } from '../../../src/server/api.ts';
import { type ApiError, queryClient, send } from '../api/client.ts';
import { crisisPath } from '../api/paths.ts';
import { t } from '../lib/text.ts';
import { Dialog } from './dialog.tsx';
import { Failed } from './states.tsx';

/** Takes a crisis out after asking once; its documents stay. */
export function RemoveCrisis({ crisis }: { crisis: CrisisSummary }) {
  const [asking, setAsking] = useState(false);
  const remove = useMutation<unknown, ApiError>({
    mutationFn: () => send('DELETE', `/api${crisisPath(crisis.id)}`),
    onSuccess: () => {
      navigate('/');
      queryClient.removeQueries({ queryKey: [`/api${crisisPath(crisis.id)}`] });
      void queryClient.invalidateQueries();
    },
  });
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {t('form.remove')}
      </button>
      {asking ? (
        <Dialog label={t('form.remove')} onClose={() => setAsking(false)}>
          <h2>{t('form.removeAsk', { title: crisis.title })}</h2>
          <p className="sub">{t('form.removeNote')}</p>
          {remove.error ? <Failed error={remove.error} /> : null}
          <div className="actions" style={{ marginTop: 16 }}>
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {t('form.cancel')}
            </button>
            <button
              type="button"
              className="button primary"
              disabled={remove.isPending}
              onClick={() => remove.mutate()}
            >
              {t('form.remove')}
            </button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
