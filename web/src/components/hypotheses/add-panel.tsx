import type { HypothesesFinding } from '../../../../src/analysis/hypotheses/index.ts';
import type { BoardDraft } from '../../lib/marks.ts';
import { t } from '../../lib/text.ts';
import { Panel } from '../panel.tsx';
import css from './add-panel.module.css';
import { HypothesisForm, TypedEvidenceForm } from './hypothesis-form.tsx';
import { RowPicker } from './row-picker.tsx';

const KINDS = ['hypothesis', 'rows', 'typed'] as const;
export type Adding = (typeof KINDS)[number];
const NAMES = { hypothesis: 'hyp.addHypothesis', rows: 'hyp.addRows', typed: 'hyp.addTyped' } as const;

interface AddPanelProps {
  readonly found: HypothesesFinding;
  /** What is being added, as the URL says; null: nothing, unless the board still lacks it. */
  readonly adding: Adding | null;
  readonly hrefFor: (adding: Adding | null) => string;
  readonly change: (draft: BoardDraft) => Promise<boolean>;
}

/** What can be put on the board. A board that still lacks something leads on: hypotheses first, then evidence, then marks. */
export function AddPanel({ found, adding, hrefFor, change }: AddPanelProps) {
  const { hypotheses, evidence, crisis, marks } = found.board;
  const step = hypotheses.length < 2 ? 1 : !evidence.length ? 2 : marks.length ? null : 3;
  const open = adding ?? (step === 1 ? 'hypothesis' : step === 2 ? (crisis ? 'rows' : 'typed') : null);
  const guide = step && (step === 3 || !adding || (step === 1) === (adding === 'hypothesis')) ? step : null;
  const ways = (
    <nav className={css.ways} aria-label={t('hyp.add')} data-no-print="">
      {KINDS.map((kind) => (
        <a
          key={kind}
          href={hrefFor(adding === kind ? null : kind)}
          className={`button ${open === kind ? css.open : ''}`}
          aria-current={open === kind ? 'true' : undefined}
        >
          {t(NAMES[kind])}
        </a>
      ))}
    </nav>
  );
  if (!open && !guide) return ways;
  return (
    <div className={css.add}>
      {ways}
      <Panel
        id="add"
        title={t(guide ? `hyp.step${guide}` : NAMES[open!])}
        note={guide ? t('hyp.step', { step: guide }) : undefined}
        action={adding ? <a href={hrefFor(null)}>{t('close')}</a> : null}
      >
        {guide ? <p className={css.note}>{t(`hyp.step${guide}Note`)}</p> : null}
        {open === 'hypothesis' ? (
          <>
            <ol className={css.list}>
              {hypotheses.map(({ id, text }) => (
                <li key={id}>
                  <b>{id}</b> {text}
                </li>
              ))}
            </ol>
            <HypothesisForm change={change} />
          </>
        ) : null}
        {open === 'rows' ? (
          <RowPicker crisis={crisis} evidence={found.evidence.value} change={change} />
        ) : null}
        {open === 'typed' ? <TypedEvidenceForm change={change} /> : null}
      </Panel>
    </div>
  );
}
