import type { ReactNode } from 'react';
import type { EvidenceFigures, HypothesesFinding } from '../../../../src/analysis/hypotheses/index.ts';
import { listOf, t } from '../../lib/text.ts';
import { Method } from '../method.tsx';
import { Rich } from '../rich.tsx';

type Href = (part: { readonly evidence?: string; readonly hypothesis?: string }) => string;

/** What has least against it, and what that rests on; every name leads to what it stands for. */
export function Answer({
  found,
  hrefFor,
  only,
}: {
  found: HypothesesFinding;
  hrefFor: Href;
  only: string | null;
}) {
  const { ranking } = found;
  return (
    <p className="answer">
      <Verdict found={found} hrefFor={hrefFor} /> <Hangs found={found} hrefFor={hrefFor} />{' '}
      {only ? <span className="aside">{t('hyp.only', { who: only })} </span> : null}
      <Method card={ranking.card} />
    </p>
  );
}

function Verdict({ found, hrefFor }: { found: HypothesesFinding; hrefFor: Href }): ReactNode {
  const { value } = found.ranking;
  if (value.length < 2) return t('hyp.needTwo');
  if (!found.board.marks.length) return t('hyp.nothing');
  const leaders = value.filter(({ rank }) => rank === 1);
  const [first] = leaders;
  if (leaders.length === value.length) return t('hyp.allLevel');
  if (leaders.length > 1)
    return t('hyp.level', { who: listOf(leaders.map(({ id }) => id)), score: first.weighted });
  const next = value[1];
  return (
    <Rich
      id="hyp.least"
      places={{
        least: <b>{t('hyp.leastWord')}</b>,
        leader: (
          <a href={hrefFor({ hypothesis: first.id })}>
            {t('hyp.leader', { id: first.id, text: first.text.replace(/\.$/, '') })}
          </a>
        ),
        score: <a href="#ranking-h">{t('hyp.tellsOnly', { value: first.weighted })}</a>,
        next: <a href={hrefFor({ hypothesis: next.id })}>{next.id}</a>,
        nextScore: t('hyp.tellsOnly', { value: next.weighted }),
      }}
    />
  );
}

/** The pieces without which another leads: the two that tell most; or how many it would take. */
function Hangs({ found, hrefFor }: { found: HypothesesFinding; hrefFor: Href }): ReactNode {
  const { value: ranking } = found.ranking;
  const leaders = ranking.filter(({ rank }) => rank === 1);
  if (leaders.length === ranking.length || !found.board.marks.length) return null;
  const link = (id: string) => (
    <a key={id} href={hrefFor({ evidence: id })}>
      {id}
    </a>
  );
  const hinges = found.evidence.value.filter(({ whatIf }) => whatIf.leadChanges).slice(0, 2);
  if (hinges.length)
    return hinges.map((piece, i) => (
      <span key={piece.id}>
        <Rich
          id={leaders.length > 1 ? 'hyp.ifWrong' : i ? 'hyp.hangsToo' : 'hyp.hangs'}
          places={{ piece: link(piece.id), result: thenLeads(piece) }}
        />{' '}
      </span>
    ));
  const [way] = found.sensitivity.value;
  if (!way?.evidence.length) return null;
  return (
    <Rich
      id={way.evidence.length > 1 ? 'hyp.firm' : 'hyp.firmOne'}
      places={{
        pieces: way.evidence.map((id, i) => [
          i ? (i === way.evidence.length - 1 ? t('and') : ', ') : '',
          link(id),
        ]),
        rival: way.rival,
      }}
    />
  );
}

/** Who leads once a piece is taken to be wrong. */
export function thenLeads({ whatIf: { leaders } }: EvidenceFigures): string {
  return t(leaders.length > 1 ? 'hyp.areLevel' : 'hyp.leads', { who: listOf(leaders) });
}
