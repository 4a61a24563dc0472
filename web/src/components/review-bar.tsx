import type { ReactNode } from 'react';
import { t } from '../lib/text.ts';
import css from './review-bar.module.css';

interface ReviewBarProps {
  /** Whether a coding is chosen that can be decided on. */
  readonly ready: boolean;
  readonly canUndo: boolean;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onCorrect: () => void;
  readonly onUndo: () => void;
  readonly onNext: (() => void) | undefined;
  /** How far the review is: `12 of 231 decided`. */
  readonly told: string;
  /** Where it goes on, when this document is done. */
  readonly children?: ReactNode;
}

/** What can be decided of the coding at hand, one key each, and how far the review is. */
export function ReviewBar(props: ReviewBarProps) {
  const { ready, canUndo, onAccept, onReject, onCorrect, onUndo, onNext, told, children } = props;
  return (
    <div className={css.bar} data-no-print="">
      <div className={css.keys} role="toolbar" aria-label={t('review.decide')}>
        <Key letter="a" label={t('review.accept')} onClick={onAccept} disabled={!ready} />
        <Key letter="x" label={t('review.reject')} onClick={onReject} disabled={!ready} />
        <Key letter="c" label={t('review.correct')} onClick={onCorrect} disabled={!ready} />
        <Key letter="u" label={t('review.undo')} onClick={onUndo} disabled={!canUndo} />
        <Key letter="]" label={t('review.nextOpen')} onClick={onNext} disabled={!onNext} />
      </div>
      <p className={css.told} role="status">
        {told} {children}
      </p>
    </div>
  );
}

interface KeyProps {
  readonly letter: string;
  readonly label: string;
  readonly onClick: (() => void) | undefined;
  readonly disabled: boolean;
}

function Key({ letter, label, onClick, disabled }: KeyProps) {
  return (
    <button type="button" className="button" onClick={onClick} disabled={disabled} aria-keyshortcuts={letter}>
      {label} <kbd>{letter}</kbd>
    </button>
  );
}
