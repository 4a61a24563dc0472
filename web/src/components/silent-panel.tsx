import { useState } from 'react';
import type { SilentAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { crisisPath, withQuery } from '../api/paths.ts';
import { named, t } from '../lib/text.ts';
import { Method } from './method.tsx';
import { Panel } from './panel.tsx';
import css from './silent-panel.module.css';
import { Failed, Loading } from './states.tsx';
import { Warnings } from './warnings.tsx';

const FEW = 8;

/** Who is named and of whom nothing is told: what could have been heard first. */
export function SilentPanel({ crisis }: { crisis: string }) {
  const { data, error, refetch } = useApi<SilentAnswer>(`/api${crisisPath(crisis)}/silent`);
  const [all, setAll] = useState(false);
  if (error) return <Failed error={error} retry={refetch} />;
  const silent = data?.silent.value ?? [];
  return (
    <Panel
      id="silent"
      title={t('silent.title')}
      note={t('silent.note')}
      action={
        data ? (
          <>
            <Method card={data.silent.card} />
            {' · '}
            <a href={`/api${crisisPath(crisis)}/silent.csv`} download="">
              CSV
            </a>
          </>
        ) : null
      }
    >
      {data ? (
        <>
          <p className={css.answer}>
            {silent.length
              ? t('silent.answer', {
                  count: silent.length,
                  watchable: silent.filter((one) => one.watchable).length,
                })
              : t('silent.none')}
          </p>
          <Warnings warnings={data.silent.warnings} />
          <ul className={css.list}>
            {(all ? silent : silent.slice(0, FEW)).map((one) => (
              <li key={one.actor}>
                <span>{named(data.names[one.actor] ?? one.actor, true)}</span>
                <a href={withQuery('/documents', { crisis, q: `"${data.names[one.actor] ?? one.actor}"` })}>
                  {t('silent.lines', { count: one.named })}
                </a>
                <small className={one.watchable ? css.heard : undefined}>
                  {t(one.watchable ? 'silent.watchable' : 'silent.thin')}
                </small>
              </li>
            ))}
          </ul>
          {silent.length > FEW && !all ? (
            <button type="button" className={`button ${css.more}`} onClick={() => setAll(true)}>
              {t('silent.more', { count: silent.length })}
            </button>
          ) : null}
        </>
      ) : (
        <Loading rows={3} />
      )}
    </Panel>
  );
}
