import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { dateRange } from '../../../src/charts/index.ts';
import type { ProfileAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { actorPath, dossierPath } from '../api/paths.ts';
import { AbsentPanel } from '../components/absent-panel.tsx';
import { ActorStrip } from '../components/actor-strip.tsx';
import { ContactsPanel } from '../components/contacts-panel.tsx';
import { CrisisHead } from '../components/crisis-head.tsx';
import { GapPanel } from '../components/gap-panel.tsx';
import { LadderPanel } from '../components/ladder-panel.tsx';
import { MomentsPanel } from '../components/moments-panel.tsx';
import { ProfileAnswerLine } from '../components/profile-answer.tsx';
import { QuotesPanel } from '../components/quotes-panel.tsx';
import { RowsPanel } from '../components/rows-panel.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { TimelinePanel, triggerOf } from '../components/timeline-panel.tsx';
import { inLanes } from '../lib/in-window.ts';
import { named, possessive, t } from '../lib/text.ts';
import { useDays } from '../lib/use-days.ts';
import { usePage } from '../lib/use-page.ts';
import css from './profile.module.css';

/** What one actor said and did about a crisis: the answer, the timeline, how far, in whose words, and what was not seen. */
export function ProfileScreen({ id, actor }: { id: string; actor: string }) {
  const { data, error, refetch } = useApi<ProfileAnswer>(`/api${actorPath(id, actor)}`, true);
  const search = new URLSearchParams(useSearch());
  const title = data
    ? t('profile.title', { name: possessive(named(data.profile.actorName, true)) })
    : undefined;
  const chosen = useDays(data?.first ?? null, data?.last ?? null);
  const points = useMemo(() => inLanes(data?.points ?? [], 'channel'), [data?.points]);
  const heading = usePage(title && `${title}: ${data!.crisis.title}`);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;
  const { crisis, profile, first, last, names } = data;
  const verbal = profile.channels.find((c) => c.channel === 'verbal');
  const rungName = (rung: number) => verbal?.rungs.find((r) => r.rung === Math.floor(rung))?.name ?? '';
  const channel = search.get('channel');
  const rung = search.get('rung');
  const figure = search.get('rows');
  // A bar of the crisis clock asks for some days only.
  const [from = null, to = from] = (search.has('lane') ? null : search.get('days'))?.split('..') ?? [];
  const window = { from, to };
  const lanes = profile.channels.map((c) => ({
    id: c.channel,
    label: t(`channel.${c.channel}`),
    note: c.absence ? t(`absence.${c.absence.kind}`) : undefined,
  }));
  return (
    <>
      <CrisisHead
        crisis={crisis}
        heading={heading}
        title={title!}
        first={first}
        last={last}
        view="response"
        actor={actor}
        actions={
          <a className="button primary" href={dossierPath(id, actor)}>
            {t('dossier.write')}
          </a>
        }
      />
      <ActorStrip crisis={id} actors={data.actors} chosen={actor} />
      <ProfileAnswerLine data={data} rungName={rungName} />
      {figure ? (
        <div className={css.rows}>
          <RowsPanel
            crisis={id}
            title={`${t(
              figure === 'done'
                ? 'actor.deeds'
                : figure === 'said'
                  ? 'actor.statements'
                  : 'profile.notCounted',
            )}${from && to ? `, ${dateRange(from, to)}` : ''}`}
            filter={
              figure === 'apart'
                ? { actor, counted: 'no' }
                : { actor, said: figure === 'said' ? 'yes' : 'no', ...window }
            }
            closeHref={actorPath(id, actor)}
          />
        </div>
      ) : null}
      <div className={css.columns}>
        <div className={css.stack}>
          {first && last ? (
            <TimelinePanel
              crisis={id}
              title={t('timeline.title')}
              note={t('timeline.byChannel', { name: profile.actorName })}
              from={first}
              to={last}
              lanes={lanes}
              by="channel"
              chosen={chosen}
              points={points}
              reports={data.reports}
              trigger={triggerOf(crisis)}
              filter={{ actor }}
            />
          ) : null}
          {channel && rung ? (
            <RowsPanel
              crisis={id}
              title={`${t(`channel.${channel}` as 'channel.verbal')}: ${
                profile.channels
                  .find((c) => c.channel === channel)
                  ?.rungs.find((r) => String(r.rung) === rung)?.name ?? rung
              }`}
              filter={{ actor, channel, rung }}
              closeHref={actorPath(id, actor)}
            />
          ) : null}
          <QuotesPanel
            crisis={id}
            actor={actor}
            total={data.quotes}
            quotes={profile.quotes}
            names={names}
            rungName={rungName}
          />
          <MomentsPanel profile={profile} names={names} />
        </div>
        <div className={css.stack}>
          <LadderPanel profile={profile} done={data.done} />
          <GapPanel profile={profile} />
          <AbsentPanel profile={profile} />
          <ContactsPanel profile={profile} />
        </div>
      </div>
      {data.notCounted ? (
        <p className={css.apart}>
          <a href={`${actorPath(id, actor)}?rows=apart`}>{t('profile.apart', { count: data.notCounted })}</a>
        </p>
      ) : null}
    </>
  );
}
