import type { EvidenceFigures } from '../../../../src/analysis/hypotheses/index.ts';
import { documentPath, sentencePath } from '../../api/paths.ts';
import { longDate, t } from '../../lib/text.ts';
import css from './evidence-head.module.css';

interface EvidenceHeadProps {
  readonly piece: EvidenceFigures;
  readonly href: string;
  readonly stop: object;
  /** Its row is walked: its source is then a stop of Tab. */
  readonly here: boolean;
}

/** A piece of evidence at the head of its row: what it says, where it is from, how much it counts. */
export function EvidenceHead({ piece, href, stop, here }: EvidenceHeadProps) {
  const { id, text, credibility, relevance, whatIf } = piece;
  const weighed = credibility !== 'medium' || relevance !== 'medium';
  return (
    <div className={css.head}>
      <b>{id}</b>
      <div>
        <a className={css.text} href={href} {...stop}>
          {text}
        </a>
        <p className={css.from}>
          <EvidenceSource piece={piece} tabIndex={here ? 0 : -1} />
          {weighed ? <span>{t('hyp.weights', weightsOf(piece))}</span> : null}
          {whatIf.leadChanges ? <span className="tag warn">{t('hyp.hinge')}</span> : null}
        </p>
      </div>
    </div>
  );
}

export function weightsOf({ credibility, relevance }: Pick<EvidenceFigures, 'credibility' | 'relevance'>) {
  return { credibility: t(`weight.${credibility}`), relevance: t(`weight.${relevance}`) };
}

/** Where a piece is from: its sentence in the document, or what was typed in as its source; and what became of its row. */
export function EvidenceSource({ piece, tabIndex }: { piece: EvidenceFigures; tabIndex?: number }) {
  const { row, standing, source } = piece;
  if (!row) return <span>{source}</span>;
  const href = standing ? documentPath(row.docId, standing.key) : sentencePath(row.docId, row.start);
  return (
    <>
      <a href={href} tabIndex={tabIndex} title={t('hyp.toSentence')}>
        {row.publisher}, {longDate(row.published)}
      </a>
      {source ? <span>{source}</span> : null}
      {standing ? null : <span className="tag warn">{t('hyp.lost')}</span>}
      {standing?.review === 'rejected' ? <span className="tag warn">{t('hyp.rejectedRow')}</span> : null}
    </>
  );
}
