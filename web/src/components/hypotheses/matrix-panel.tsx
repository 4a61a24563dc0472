import type { EvidenceFigures, HypothesesFinding } from '../../../../src/analysis/hypotheses/index.ts';
import type { Mark } from '../../../../src/corpus/boards/hypotheses-board.ts';
import type { BoardDraft, Place } from '../../lib/marks.ts';
import { t } from '../../lib/text.ts';
import { Method } from '../method.tsx';
import { Panel } from '../panel.tsx';
import { MarkBar } from './mark-bar.tsx';
import { Matrix } from './matrix.tsx';

interface MatrixPanelProps {
  readonly found: HypothesesFinding;
  readonly evidence: readonly EvidenceFigures[];
  readonly by: string;
  readonly short: ReadonlyMap<string, string>;
  readonly at: Place;
  readonly onAt: (place: Place) => void;
  readonly change: (draft: BoardDraft) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly order: string | null;
  readonly hrefFor: (change: {
    readonly order?: string | null;
    readonly evidence?: string;
    readonly hypothesis?: string;
  }) => string;
}

/** The matrix with the bar of marks below it. What was marked is said aloud, since the mark alone is seen. */
export function MatrixPanel(props: MatrixPanelProps) {
  const { found, evidence, by, at, onAt, change, undo, order, hrefFor } = props;
  const piece = evidence[at.row];
  const hypothesis = found.board.hypotheses[at.column];
  const own = found.board.marks.find(
    (one) => one.evidence === piece?.id && one.hypothesis === hypothesis?.id && one.analyst === by,
  );
  const onMark = (place: Place, mark: Mark | null) =>
    void change({
      what: 'mark',
      evidence: evidence[place.row].id,
      hypothesis: found.board.hypotheses[place.column].id,
      mark,
    });
  const cell = piece && hypothesis ? { evidence: piece.id, hypothesis: hypothesis.id } : null;
  const orders = (['entered', 'telling'] as const).filter((one) => (order ?? 'entered') !== one);
  return (
    <Panel
      id="matrix"
      title={t('hyp.matrix')}
      note={t('hyp.matrixNote')}
      action={
        <>
          {orders.map((one) => (
            <a key={one} href={hrefFor({ order: one === 'entered' ? null : one })}>
              {t('hyp.order')} {t(`hyp.order.${one}`)}
            </a>
          ))}
          {' · '}
          <Method card={found.evidence.card} />
        </>
      }
    >
      <Matrix
        found={found}
        evidence={evidence}
        by={by}
        short={props.short}
        at={at}
        onAt={onAt}
        onMark={onMark}
        onUndo={() => void undo()}
        hrefFor={hrefFor}
      />
      <MarkBar
        at={cell && t('hyp.barAt', cell)}
        mark={own?.mark ?? null}
        onMark={(mark) => cell && onMark(at, mark)}
      />
      <p className="visually-hidden" role="status">
        {cell && own ? t('hyp.cell', { ...cell, mark: t(`mark.${own.mark}`) }) : ''}
      </p>
    </Panel>
  );
}
