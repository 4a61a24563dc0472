import { useState } from 'react';
import type { EvidenceFigures, HypothesesFinding } from '../../../../src/analysis/hypotheses/index.ts';
import type { Weight } from '../../../../src/corpus/boards/hypotheses-board.ts';
import { type BoardDraft, WEIGHTS } from '../../lib/marks.ts';
import { moment, t } from '../../lib/text.ts';
import { RefusedChange, type RefusedProps } from '../boards/refused.tsx';
import { Dialog } from '../dialog.tsx';
import { EvidenceSource } from './evidence-head.tsx';
import { MarkSign } from './mark-sign.tsx';
import css from './part-dialogs.module.css';

interface PartProps extends RefusedProps {
  readonly found: HypothesesFinding;
  readonly change: (draft: BoardDraft) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A hypothesis: its words, to be changed, and a way off the board. */
export function HypothesisDialog({ id, found, board, change, onClose }: PartProps & { readonly id: string }) {
  const one = found.board.hypotheses.find((other) => other.id === id);
  const [text, setText] = useState(one?.text ?? '');
  if (!one) return null;
  return (
    <Dialog label={t('hyp.hypothesisId', { id })} onClose={onClose}>
      <h2 className={css.title}>{t('hyp.hypothesisId', { id })}</h2>
      <form
        className={css.form}
        onSubmit={async (event) => {
          event.preventDefault();
          if (text.trim() === one.text || (await change({ what: 'hypothesis', id, text }))) onClose();
        }}
      >
        <Words value={text} onChange={setText} />
        <RefusedChange board={board} />
        <Feet id={id} disabled={!text.trim()} change={change} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** A piece of evidence: its sentence, its words, how much it counts, who marked it how. */
export function EvidenceDialog({
  piece,
  found,
  board,
  change,
  onClose,
}: PartProps & { readonly piece: EvidenceFigures }) {
  const { id, row, by, at } = piece;
  const [text, setText] = useState(piece.text);
  const [source, setSource] = useState(piece.source ?? '');
  const marks = found.board.marks.filter((one) => one.evidence === id);
  const save = async () => {
    const same = text.trim() === piece.text && source.trim() === (piece.source ?? '');
    if (same || (await change({ what: 'evidence', id, text, source: source.trim() || undefined }))) onClose();
  };
  return (
    <Dialog label={t('hyp.piece', { id })} onClose={onClose}>
      <h2 className={css.title}>{t('hyp.piece', { id })}</h2>
      {row ? <blockquote className={css.words}>{row.words}</blockquote> : null}
      <p className={css.from}>
        <EvidenceSource piece={piece} />
        <span>{t('hyp.takenUp', { by, date: moment(at) })}</span>
      </p>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Words value={text} onChange={setText} />
        {row ? null : (
          <label className="field">
            <span>{t('hyp.source')}</span>
            <input type="text" value={source} onChange={(event) => setSource(event.target.value)} />
          </label>
        )}
        <div className={css.weights}>
          {(['credibility', 'relevance'] as const).map((kind) => (
            <WeightChoice
              key={kind}
              kind={kind}
              value={piece[kind]}
              onChange={(weight) => void change({ what: 'weight', id, [kind]: weight })}
            />
          ))}
        </div>
        {marks.length ? (
          <dl className={css.marks}>
            {found.board.hypotheses.map((hypothesis) => (
              <div key={hypothesis.id}>
                <dt>
                  {hypothesis.id} {hypothesis.text}
                </dt>
                {marks
                  .filter((one) => one.hypothesis === hypothesis.id)
                  .map(({ analyst, mark }) => (
                    <dd key={analyst}>
                      {analyst} <MarkSign mark={mark} />
                      <span className="visually-hidden">{t(`mark.${mark}`)}</span>
                    </dd>
                  ))}
              </div>
            ))}
          </dl>
        ) : null}
        <RefusedChange board={board} />
        <Feet id={id} disabled={!text.trim()} change={change} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function Words({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  return (
    <label className="field">
      <span>{t('hyp.text')}</span>
      <textarea rows={3} maxLength={4000} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

interface WeightChoiceProps {
  readonly kind: 'credibility' | 'relevance';
  readonly value: Weight;
  readonly onChange: (weight: Weight) => void;
}

function WeightChoice({ kind, value, onChange }: WeightChoiceProps) {
  return (
    <fieldset className={css.weight}>
      <legend>{t(`hyp.${kind}`)}</legend>
      {WEIGHTS.map((weight) => (
        <label key={weight}>
          <input type="radio" name={kind} checked={value === weight} onChange={() => onChange(weight)} />
          {t(`weight.${weight}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface FeetProps extends Pick<PartProps, 'change' | 'onClose'> {
  readonly id: string;
  readonly disabled: boolean;
}

function Feet({ id, disabled, change, onClose }: FeetProps) {
  return (
    <div className={css.feet}>
      <button type="submit" className="button primary" disabled={disabled}>
        {t('board.save')}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {t('form.cancel')}
      </button>
      <button
        type="button"
        className="text-button"
        title={t('board.removeNote')}
        onClick={() => {
          onClose();
          void change({ what: 'removal', id });
        }}
      >
        {t('board.remove')}
      </button>
    </div>
  );
}
