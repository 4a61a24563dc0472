import { useSearch } from 'wouter';
import { VoteSign } from '../../../src/charts/index.ts';
import type { CouncilAnswer, ToldSentence } from '../../../src/server/api.ts';
import { documentPath } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import { nextVote, readVotes, withVote } from '../lib/votes.ts';
import css from './council-table.module.css';
import { Panel } from './panel.tsx';

type Position = CouncilAnswer['council']['positions'][number];

/** Every member with its vote, why it is thought so, and the sentences behind it; the twin of the horseshoe. */
export function CouncilTable({ data }: { data: CouncilAnswer }) {
  const { council, sentences, names } = data;
  const told = new Map(sentences.map((one) => [`${one.docId}|${one.key}`, one]));
  const { vetoes } = council.outcome.value;
  return (
    <Panel id="members" title={t('council.members')} note={t('council.membersNote')}>
      <ul className={css.list}>
        {council.positions.map((one) => (
          <Member
            key={one.country}
            position={one}
            name={names[one.country] ?? one.country}
            veto={vetoes.includes(one.country)}
            sentences={one.evidence.flatMap((ref) => told.get(`${ref.docId}|${ref.key}`) ?? [])}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface MemberProps {
  readonly position: Position;
  readonly name: string;
  readonly veto: boolean;
  readonly sentences: readonly ToldSentence[];
}

function Member({ position: { country, permanent, vote, basis, why }, name, veto, sentences }: MemberProps) {
  const search = new URLSearchParams(useSearch());
  const assumed = basis === 'told';
  const next = nextVote(readVotes(search).get(country));
  const shown = `${t(`vote.${vote ?? 'unknown'}`)}${veto ? t('vote.veto') : ''}`;
  return (
    <li>
      <div className={css.line}>
        <a
          className={css.vote}
          href={`?${withVote(search, country, next)}`}
          title={t(`council.assume.${next ?? 'read'}`)}
        >
          <span className="visually-hidden">
            {`${name}: ${shown}. ${t(`council.assume.${next ?? 'read'}`)}`}
          </span>
          <svg width={30} height={30} viewBox="0 0 30 30" aria-hidden="true">
            <VoteSign x={15} y={15} r={10} vote={vote} veto={veto} assumed={assumed} />
          </svg>
        </a>
        <p>
          <b className={permanent ? css.permanent : undefined}>{name}</b>{' '}
          <span className={veto ? css.veto : undefined}>{shown}</span>
          {assumed ? <span className="tag">{t('council.assumed')}</span> : null}
          <small className={vote ? undefined : css.aside}>{assumed ? t('council.asGiven') : why}</small>
        </p>
      </div>
      {sentences.length ? (
        <details className={css.told}>
          <summary>{t('council.sentences', { count: sentences.length })}</summary>
          <ul>
            {sentences.map((one) => (
              <li key={`${one.docId}${one.key}`}>
                <a href={documentPath(one.docId, one.key)}>{one.text}</a>
                <small>
                  {longDate(one.published, one.publishedPrecision)} · {one.publisher}
                </small>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
