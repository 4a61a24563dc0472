import { useEffect, useState } from 'react';
import type { Stance } from '../../../src/analysis/index.ts';
import { signed } from '../../../src/charts/index.ts';
import type { AlignmentAnswer, LeaningSentence } from '../../../src/server/api.ts';
import { actorPath, documentPath } from '../api/paths.ts';
import { intervalWords, towardsWords, withinDays } from '../lib/alignment.ts';
import { longDate, named, t } from '../lib/text.ts';
import css from './alignment-actor.module.css';
import { Panel } from './panel.tsx';

const FEW = 3;

interface AlignmentActorProps {
  readonly data: AlignmentAnswer;
  readonly asked: string | null;
  /** Days of the crisis clock, `0..6`, `..-1` or `90..`: only sentences of these; null: all. */
  readonly days?: string | null;
  /** Where all sentences are. */
  readonly allHref?: string;
}

/** One actor: how it stands towards each protagonist, and every sentence that says so. */
export function AlignmentActor({ data, asked, days = null, allHref }: AlignmentActorProps) {
  const { chosen, names, alignment, crisis } = data;
  const actor = chosen?.actor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other days of the same actor come into sight as well
  useEffect(() => {
    if (asked && asked === actor) bringIntoSight('actor');
  }, [asked, actor, days]);
  if (!chosen) return null;
  const within = withinDays(days, crisis.trigger.date);
  const own = alignment.actors.find((one) => one.actor === chosen.actor);
  return (
    <Panel
      id="actor"
      title={named(names[chosen.actor] ?? chosen.actor, true)}
      note={own ? t('alignment.actorNote') : undefined}
      action={<a href={actorPath(crisis.id, chosen.actor)}>{t('alignment.response')}</a>}
    >
      {days && own ? (
        <p className={css.note}>
          {t('alignment.onlyDays', { days: days.replace('..', ' … ').replace('-', '−').trim() })}{' '}
          <a href={allHref}>{t('alignment.allDays')}</a>
        </p>
      ) : null}
      {own ? (
        own.stances.map((stance) => (
          <StanceOf
            key={`${chosen.actor} ${stance.crisis} ${stance.towards}`}
            stance={stance}
            towards={towardsWords(stance, data)}
            sentences={chosen.sentences.filter(
              (one) => one.crisis === stance.crisis && one.towards === stance.towards && within(one.day),
            )}
          />
        ))
      ) : (
        <>
          <p className={css.note}>{t(chosen.namedIn.length ? 'alignment.isSilent' : 'alignment.notNamed')}</p>
          <ul className={css.documents}>
            {chosen.namedIn.map((doc) => (
              <li key={doc.docId}>
                <a href={documentPath(doc.docId)}>{doc.title ?? doc.docId}</a>
                <small>
                  {longDate(doc.published, doc.publishedPrecision)} · {doc.publisher}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

interface StanceOfProps {
  readonly stance: Stance;
  readonly towards: string;
  readonly sentences: readonly LeaningSentence[];
}

function StanceOf({ stance, towards, sentences }: StanceOfProps) {
  const [all, setAll] = useState(false);
  const shown = all ? sentences : sentences.slice(0, FEW);
  return (
    <section className={css.stance}>
      <h3>
        <b>{signed(stance.value)}</b> {towards}
        <small>
          {intervalWords(stance.interval)}{' '}
          {t('alignment.forAgainst', { for: stance.for, against: stance.against })}
        </small>
      </h3>
      {sentences.length ? (
        <ul>
          {shown.map((one) => (
            <li key={`${one.docId}${one.key}`} className={one.lean < 0 ? css.against : css.for}>
              <a href={documentPath(one.docId, one.key)}>{one.text}</a>
              <small>
                <b>{t(LEANS[one.lean + 1])}</b> · {longDate(one.published, one.publishedPrecision)} ·{' '}
                {one.publisher}
              </small>
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.note}>{t('alignment.onlyVotes')}</p>
      )}
      {sentences.length > FEW ? (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('alignment.firstSentences') : t('alignment.allSentences', { count: sentences.length })}
        </button>
      ) : null}
    </section>
  );
}

const LEANS = ['alignment.leansAgainst', 'alignment.leansNeither', 'alignment.leansFor'] as const;

/** Where the panel stands below what was chosen from, as on a narrow screen, it comes into sight. */
function bringIntoSight(id: string) {
  const top = document.getElementById(id)?.getBoundingClientRect().top;
  if (top !== undefined && (top < 0 || top > innerHeight * 0.7)) scrollBy(0, top - 24);
}
