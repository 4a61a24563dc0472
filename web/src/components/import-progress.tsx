import type { ImportState } from '../../../src/server/api.ts';
import { documentPath } from '../api/paths.ts';
import { t } from '../lib/text.ts';
import css from './import-progress.module.css';
import { Panel } from './panel.tsx';
import { Saved } from './saved.tsx';

/** How far an import is, and what became of each input. */
export function ImportProgress({ state, action }: { state: ImportState; action: React.ReactNode }) {
  const failed = state.items.filter((i) => i.state === 'failed').length;
  const [first] = state.added === 1 ? state.items.flatMap((i) => i.documents) : [];
  return (
    <Panel
      id="progress"
      title={t(state.done ? 'add.done' : 'add.running')}
      action={state.done ? action : null}
    >
      <p role="status" className={css.told}>
        {t('add.told', { read: state.read, total: state.total, added: state.added })}{' '}
        {failed ? t('add.failed', { count: failed }) : ''}
      </p>
      <progress value={state.read} max={Math.max(1, state.total)} aria-label={t('add.running')} />
      {state.done && state.added ? (
        <Saved count={state.added} href={first ? documentPath(first) : '/documents'} />
      ) : null}
      <ul className={css.items}>
        {state.items.slice(0, 200).map((item) => (
          <li key={item.input} data-state={item.state}>
            <span className={item.state === 'failed' ? 'tag bad' : 'tag'}>
              {t(`add.state.${item.state}`)}
            </span>
            <span className={css.name}>
              {item.count === 1 ? <a href={documentPath(item.documents[0])}>{item.input}</a> : item.input}
              {item.count > 1 ? <small>{t('count.documents', { count: item.count })}</small> : null}
            </span>
            {item.error ? (
              <span className={css.error}>
                {item.error.message} <code>{item.error.code}</code>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
