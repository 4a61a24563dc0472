import { useState } from 'react';
import type { HypothesesBoard } from '../../../../src/corpus/boards/hypotheses-board.ts';
import type { BoardDraft } from '../../lib/marks.ts';
import { t } from '../../lib/text.ts';
import { Dialog } from '../dialog.tsx';
import css from './part-dialogs.module.css';

interface BoardTitleProps {
  readonly board: HypothesesBoard;
  readonly change: (draft: BoardDraft) => Promise<boolean>;
}

/** What the board is called, to be changed. */
export function BoardTitle({ board, change }: BoardTitleProps) {
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState(board.title);
  return (
    <>
      <button
        type="button"
        className="text-button"
        data-no-print=""
        onClick={() => {
          setTitle(board.title);
          setOpen(true);
        }}
      >
        {t('board.rename')}
      </button>
      {open ? (
        <Dialog label={t('board.rename')} onClose={() => setOpen(false)}>
          <form
            className={css.form}
            onSubmit={async (event) => {
              event.preventDefault();
              if (await change({ what: 'board', title, crisis: board.crisis })) setOpen(false);
            }}
          >
            <label className="field">
              <span>{t('board.title')}</span>
              <input type="text" value={title} onChange={(event) => setTitle(event.target.value)} />
            </label>
            <div className={css.feet}>
              <button type="submit" className="button primary" disabled={!title.trim()}>
                {t('board.save')}
              </button>
              <button type="button" className="button" onClick={() => setOpen(false)}>
                {t('form.cancel')}
              </button>
            </div>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
