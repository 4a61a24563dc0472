import type { Mark } from '../../../../src/corpus/boards/hypotheses-board.ts';
import css from './mark-sign.module.css';

/** Strokes on a sheet of 22 × 12: plus for consistent, minus for inconsistent, twice where very, a ring, a slash. */
const SIGNS: Readonly<Record<Mark, string>> = {
  CC: 'M2 6h7M5.5 2.5v7M13 6h7M16.5 2.5v7',
  C: 'M7.5 6h7M11 2.5v7',
  N: 'M11 3a3 3 0 1 0 .01 0z',
  I: 'M7.5 6h7',
  II: 'M2 6h7M13 6h7',
  NA: 'M8 10l6-8',
};

/** A mark as sign and letters: what colour says, shape and text say too. */
export function MarkSign({ mark }: { mark: Mark }) {
  return (
    <span className={`${css.sign} ${css[mark]}`} aria-hidden="true">
      <svg width={22} height={12} viewBox="0 0 22 12" aria-hidden="true" focusable="false">
        <path d={SIGNS[mark]} fill="none" stroke="currentColor" strokeWidth={2} />
      </svg>
      {mark}
    </span>
  );
}
