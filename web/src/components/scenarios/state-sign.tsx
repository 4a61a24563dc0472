import type { IndicatorState } from '../../../../src/analysis/scenarios/index.ts';
import { t } from '../../lib/text.ts';
import css from './state-sign.module.css';

/** Filled: appeared; a ring: watched and not seen; a dashed ring: nobody could have seen it; a tick, a cross or a bar: answered. */
const SIGNS = {
  appeared: <circle cx={8} cy={8} r={5} fill="currentColor" />,
  'not-seen-while-watching': <circle cx={8} cy={8} r={5} fill="none" stroke="currentColor" strokeWidth={2} />,
  'not-watchable': (
    <circle cx={8} cy={8} r={5} fill="none" stroke="currentColor" strokeWidth={1.5} strokeDasharray="2 2" />
  ),
  yes: <path d="M3 8.5l3.5 3.5L13 4.5" fill="none" stroke="currentColor" strokeWidth={2} />,
  no: <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" strokeWidth={2} />,
  void: <path d="M3 8h10" fill="none" stroke="currentColor" strokeWidth={2} />,
} as const;

/** What holds of an indicator, as sign and words. */
export function StateSign({ of: { state, answer } }: { of: IndicatorState }) {
  const sign = state === 'resolved' ? answer!.answer : state;
  return (
    <span className={`${css.state} ${css[state]}`}>
      <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {SIGNS[sign]}
      </svg>
      {state === 'resolved'
        ? t('scen.state.resolved', { answer: t(`scen.answer.${answer!.answer}`) })
        : t(`scen.state.${state}`)}
    </span>
  );
}
