import { dayNumber } from '../../../src/charts/index.ts';
import type { ActorCount, CrisisAnswer } from '../../../src/server/api.ts';
import { actorPath, flowsPath } from '../api/paths.ts';
import type { Narrowed } from '../lib/in-window.ts';
import { changed } from '../lib/search.ts';
import { longDate, named, t } from '../lib/text.ts';
import { Rich } from './rich.tsx';

interface CrisisAnswerLineProps {
  readonly data: CrisisAnswer;
  readonly search: URLSearchParams;
  readonly narrowed: Narrowed;
  /** What is left of the crisis when it is narrowed: who acts, and how much was said and done. */
  readonly actors: readonly ActorCount[];
  readonly counts: { readonly statements: number; readonly deeds: number };
}

/** The answer first: how much was said and done, by whom most, in the days and of the kind that are shown. */
export function CrisisAnswerLine({ data, search, narrowed, actors, counts }: CrisisAnswerLineProps) {
  const { crisis, first, last } = data;
  const { days, actor } = narrowed;
  const rows = (which: 'said' | 'done', text: string) => (
    <a href={changed(search, { rows: which })}>{text}</a>
  );
  const statements = rows('said', t('count.statements', { count: counts.statements }));
  const deeds = rows('done', counts.deeds ? t('count.deeds', { count: counts.deeds }) : t('count.deedsNone'));
  if (!actors.length) return <p className="answer">{t('narrow.none')}</p>;
  if (actor && first && last) {
    const [from, to] = days ? [days.from, days.to] : [crisis.trigger.date ?? first, last];
    return (
      <p className="answer">
        <Rich
          id="crisis.answerActor"
          places={{
            name: <b>{named(data.names[actor] ?? actor, true)}</b>,
            statements,
            deeds,
            days: t('count.days', { count: dayNumber(to) - dayNumber(from) + 1 }),
            how: <a href={actorPath(crisis.id, actor)}>{t('crisis.answerHow')}</a>,
          }}
        />
      </p>
    );
  }
  const doer = [...actors].sort((a, b) => b.deeds - a.deeds)[0];
  const speaker = [...actors].sort((a, b) => b.statements - a.statements)[0];
  return (
    <p className="answer">
      {days ? (
        <span className="aside">
          {t('crisis.answerDays', { from: longDate(days.from), to: longDate(days.to) })}
        </span>
      ) : null}
      <Rich
        id={!counts.deeds ? 'crisis.answerWords' : doer === speaker ? 'crisis.answerOne' : 'crisis.answer'}
        places={{
          actors: <b>{t('count.actors', { count: actors.length })}</b>,
          statements,
          deeds,
          speaker: <a href={actorPath(crisis.id, speaker.actor)}>{named(speaker.name, true)}</a>,
          said: t('count.statements', { count: speaker.statements }),
          doer: <a href={actorPath(crisis.id, doer.actor)}>{named(doer.name, true)}</a>,
          done: t('count.deeds', { count: doer.deeds }),
        }}
      />{' '}
      <ToWhom crisis={crisis.id} narrowed={narrowed} />
    </p>
  );
}

/** The way on to whom all that was said and done, in the same days and the same channel. */
function ToWhom({ crisis, narrowed: { days, channel } }: { crisis: string; narrowed: Narrowed }) {
  const to = (view: 'matrix' | 'map' | 'network') =>
    flowsPath(crisis, view, { channel, from: days?.from, to: days?.to });
  return (
    <Rich
      id="crisis.toWhom"
      places={{
        matrix: <a href={to('matrix')}>{t('crisis.asMatrix')}</a>,
        map: <a href={to('map')}>{t('crisis.asMap')}</a>,
        network: <a href={to('network')}>{t('crisis.asNetwork')}</a>,
      }}
    />
  );
}
