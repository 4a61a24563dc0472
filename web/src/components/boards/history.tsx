import { type ReactNode, useState } from 'react';
import type { BoardChangesAnswer } from '../../../../src/server/api.ts';
import { useApi } from '../../api/client.ts';
import { moment, t } from '../../lib/text.ts';
import { Panel } from '../panel.tsx';
import { Failed, Loading } from '../states.tsx';
import css from './history.module.css';

const FIRST = 8;

interface HistoryProps<Kept> {
  /** `/hypotheses/why`. */
  readonly path: string;
  /** A change in words, after the name of who made it. */
  readonly tell: (change: Kept) => string;
  readonly undo: (id: string) => void;
}

/** Every change with who and when, the newest first; any but the one that made the board can be taken back. */
export function History<Kept>({ path, tell, undo }: HistoryProps<Kept>): ReactNode {
  const { data, error, refetch } = useApi<BoardChangesAnswer>(`/api${path}/changes`, true);
  const [all, setAll] = useState(false);
  if (error) return <Failed error={error} retry={refetch} />;
  const [first, ...later] = data?.changes ?? [];
  const changes = [...later.reverse(), ...(first ? [first] : [])];
  const shown = all ? changes : changes.slice(0, FIRST);
  return (
    <Panel id="history" title={t('board.history')} note={t('board.historyNote')}>
      {data ? (
        <ol className={css.list}>
          {shown.map(({ id, change, by, at, note, undoneBy }) => (
            <li key={id}>
              <p className={undoneBy ? css.undone : undefined}>
                <b>{by}</b> {tell(change as Kept)}
                {note ? ` “${note}”` : ''}
              </p>
              <small>{undoneBy ? t('board.undoneBy', { by: undoneBy }) : moment(at)}</small>
              {undoneBy || id === first.id ? null : (
                <button
                  type="button"
                  className="text-button"
                  aria-label={`${t('board.undo')}: ${tell(change as Kept)}`}
                  onClick={() => undo(id)}
                  data-no-print=""
                >
                  {t('board.undo')}
                </button>
              )}
            </li>
          ))}
        </ol>
      ) : (
        <Loading rows={3} />
      )}
      {shown.length < changes.length ? (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {t('board.historyAll', { count: changes.length })}
        </button>
      ) : null}
    </Panel>
  );
}
