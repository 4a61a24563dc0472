import type { HypothesesFinding } from '../../../../src/analysis/hypotheses/index.ts';
import { listOf, t } from '../../lib/text.ts';
import { Method } from '../method.tsx';
import { Panel } from '../panel.tsx';
import { Rich } from '../rich.tsx';
import { thenLeads } from './answer.tsx';
import css from './hanging-panel.module.css';

interface HangingPanelProps {
  readonly found: HypothesesFinding;
  readonly hrefFor: (part: { readonly evidence: string }) => string;
}

/** What becomes of the order when a piece of evidence is wrong, and how many would have to be. */
export function HangingPanel({ found, hrefFor }: HangingPanelProps) {
  const { evidence, sensitivity, board } = found;
  const moving = evidence.value
    .filter(({ whatIf }) => whatIf.rankingChanges)
    .sort((a, b) => Number(b.whatIf.leadChanges) - Number(a.whatIf.leadChanges));
  const ways = sensitivity.value.filter((way) => way.evidence.length > 1);
  return (
    <Panel
      id="hanging"
      title={t('hyp.hanging')}
      note={t('hyp.hangingNote')}
      action={<Method card={sensitivity.card} />}
    >
      {board.marks.length ? (
        <ul className={css.list}>
          {moving.map((piece) => (
            <li key={piece.id}>
              <p>
                <Rich
                  id={piece.whatIf.leadChanges ? 'hyp.ifWrong' : 'hyp.ifWrongOrder'}
                  places={{
                    piece: <a href={hrefFor({ evidence: piece.id })}>{piece.id}</a>,
                    result: <b>{thenLeads(piece)}</b>,
                  }}
                />
              </p>
              <small>{piece.text}</small>
            </li>
          ))}
          {moving.length ? null : <li>{t('hyp.nothingHangs')}</li>}
          {ways.map((way) => (
            <li key={way.rival}>{t('hyp.firm', { pieces: listOf(way.evidence), rival: way.rival })}</li>
          ))}
        </ul>
      ) : (
        <p className={css.none}>{t('hyp.nothingRanked')}</p>
      )}
    </Panel>
  );
}
