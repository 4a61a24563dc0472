import { Fragment, type ReactNode } from 'react';
import type { AlignedActor } from '../../../src/analysis/align/index.ts';
import type { AlignmentAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { alignmentPath } from '../api/paths.ts';
import { AlignmentActor } from '../components/alignment-actor.tsx';
import { AlignmentChoice } from '../components/alignment-choice.tsx';
import { AlignmentStrips, alignmentCsv } from '../components/alignment-strips.tsx';
import { AlignmentTable } from '../components/alignment-table.tsx';
import { AlikePanel } from '../components/alike-panel.tsx';
import { CrisisHead } from '../components/crisis-head.tsx';
import { DriftPanel } from '../components/drift-panel.tsx';
import { Method } from '../components/method.tsx';
import { NoStancePanel } from '../components/no-stance-panel.tsx';
import { Rich } from '../components/rich.tsx';
import { RollCallsPanel } from '../components/roll-calls-panel.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { TiesPanel } from '../components/ties-panel.tsx';
import { Warnings } from '../components/warnings.tsx';
import { type LineGroup, linesOf, lineWords, shareRange } from '../lib/alignment.ts';
import { named, possessive, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import { useQueryState } from '../lib/use-query.ts';
import css from './alignment.module.css';

/** Who takes the same line towards the protagonists of a crisis, how sure that is, who keeps silent, and who moved. */
export default function AlignmentScreen({ id }: { id: string }) {
  const query = useQueryState();
  const [towards, others, asked] = ['towards', 'with', 'as'].map((key) => query.get(key));
  const api = `/api${alignmentPath(id, { towards, with: others, as: asked })}`;
  const { data, error, refetch } = useApi<AlignmentAnswer>(api, true);
  const heading = usePage(data && `${t('alignment.title')}: ${data.crisis.title}`);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;
  const { alignment, chosen, crisis } = data;
  const own = alignment.actors.find((one) => one.actor === chosen?.actor);
  const wanted = query.get('beside');
  const [protagonist] = alignment.axes.map((axis) => axis.towards).filter((one) => one !== chosen?.actor);
  const beside = wanted && wanted !== chosen?.actor ? wanted : (own?.like[0]?.actor ?? protagonist ?? null);
  const actorHref = (actor: string, days: string | null = null) =>
    query.href({ as: actor, beside: null, days });
  const besideHref = (other: string) => query.href({ as: chosen?.actor ?? null, beside: other });
  return (
    <>
      <CrisisHead
        crisis={crisis}
        heading={heading}
        title={t('alignment.title')}
        first={null}
        last={null}
        view="alignment"
      />
      <Answer data={data} hrefFor={actorHref} />
      <Warnings warnings={alignment.actors.length ? alignment.blocs.warnings : []} />
      <div className={css.stack}>
        {alignment.actors.length ? (
          <div className={css.wide}>
            <AlignmentStrips data={data} hrefFor={actorHref} />
            <div className={css.actor}>
              <AlignmentActor
                data={data}
                asked={asked}
                days={query.get('days')}
                allHref={query.href({ days: null })}
              />
              <AlikePanel data={data} beside={beside} hrefFor={besideHref} />
              <TiesPanel data={data} beside={beside} hrefFor={besideHref} />
            </div>
            <div className={css.stack}>
              <DriftPanel data={data} hrefFor={actorHref} />
              <NoStancePanel data={data} hrefFor={actorHref} />
              <RollCallsPanel data={data} />
            </div>
          </div>
        ) : (
          <>
            <NoStancePanel data={data} hrefFor={actorHref} />
            <AlignmentActor data={data} asked={asked} />
          </>
        )}
        <div data-no-print="">
          <AlignmentChoice data={data} query={query} />
        </div>
        {alignment.actors.length ? (
          <AlignmentTable data={data} csv={alignmentCsv(id, towards, others)} hrefFor={actorHref} />
        ) : null}
      </div>
    </>
  );
}

const MOST_LINES = 3;
const MOST_NAMED = 4;

interface AnswerProps {
  readonly data: AlignmentAnswer;
  readonly hrefFor: (actor: string) => string;
}

/** Who takes the line of the actor looked at, the other lines, who keeps silent and what that is worth, what moved. */
function Answer({ data: { alignment, chosen, names }, hrefFor }: AnswerProps) {
  const { actors, silent, drifts, blocs, axes } = alignment;
  const lines = linesOf(alignment);
  const alone = lines.find((line) => !line.bloc);
  const own = actors.find((one) => one.actor === chosen?.actor);
  const ownLine = lines.find((line) => line.bloc && line.actors.some((one) => one === own));
  const others = lines.filter((line) => line.bloc && line !== ownLine).slice(0, MOST_LINES);
  const moved = drifts.filter((one) => one.clear).length;
  const link = (id: string, first = false) => <a href={hrefFor(id)}>{named(names[id] ?? id, first)}</a>;
  const nameList = (all: readonly AlignedActor[]) =>
    listed(
      all.map((one) => one.actor),
      link,
    );
  if (!lines.length)
    return (
      <p className="answer">
        {axes.length
          ? t('alignment.none', {
              towards: axes.map((axis) => named(names[axis.towards] ?? axis.towards)).join(t('and')),
            })
          : t('alignment.noTowards')}
      </p>
    );
  return (
    <p className="answer">
      {own && ownLine ? <OwnLine {...{ own, line: ownLine, names, nameList }} /> : null}
      {others.map((line, i) => (
        <Fragment key={line.letter}>
          <Rich
            id={i || ownLine ? 'alignment.next' : 'alignment.first'}
            places={{
              members: nameList(line.actors),
              line: <b>{lineWords(line.bloc!.line, names)}</b>,
              sure: <Sure shares={line.actors.map((one) => one.certainty)} />,
            }}
          />{' '}
        </Fragment>
      ))}
      {alone ? (
        <>
          <Rich
            id={alone.actors.length > 1 ? 'alignment.aloneMany' : 'alignment.aloneOne'}
            places={{ members: nameList(alone.actors) }}
          />{' '}
        </>
      ) : null}
      {silent.length ? (
        <>
          <a href="#silent-h">{t('alignment.silentCount', { count: silent.length })}</a>
          {t('alignment.silentWorth', { watchable: silent.filter((one) => one.watchable).length })}{' '}
        </>
      ) : null}
      {moved ? (
        <>
          <a href="#drift-h">{t('alignment.moved', { count: moved })}</a>.{' '}
        </>
      ) : null}
      <Method card={blocs.card} />
    </p>
  );
}

interface OwnLineProps {
  readonly own: AlignedActor;
  readonly line: LineGroup;
  readonly names: AlignmentAnswer['names'];
  readonly nameList: (actors: readonly AlignedActor[]) => ReactNode;
}

/** "China, Cuba and Iran take Russia’s line": who is placed with the actor looked at, and how often when drawn anew. */
function OwnLine({ own, line, names, nameList }: OwnLineProps) {
  const members = line.actors.filter((one) => one !== own);
  const together = members.map(
    (one) => own.like.find((other) => other.actor === one.actor)?.together ?? null,
  );
  return (
    <>
      <Rich
        id={members.length > 1 ? 'alignment.firstMany' : 'alignment.firstOne'}
        places={{
          members: nameList(members),
          whose: <a href="#actor-h">{named(possessive(names[own.actor] ?? own.actor))}</a>,
          line: <b>{lineWords(line.bloc!.line, names)}</b>,
          sure: <Sure shares={together} />,
        }}
      />{' '}
    </>
  );
}

function Sure({ shares }: { shares: readonly (number | null)[] }) {
  const share = shareRange(shares);
  return share ? <span className="aside">{t('alignment.sure', { share })}</span> : null;
}

/** "China, Cuba, Iran, Russia and 2 more", each a link; the first begins a sentence. */
function listed(ids: readonly string[], one: (id: string, first: boolean) => ReactNode): ReactNode {
  const shown = ids.length > MOST_NAMED + 1 ? ids.slice(0, MOST_NAMED) : ids;
  const more = ids.length - shown.length;
  const parts = [
    ...shown.map((id, i) => one(id, i === 0)),
    ...(more ? [t('alignment.more', { count: more })] : []),
  ];
  return parts.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's parts in their order
    <Fragment key={i}>
      {i ? (i === parts.length - 1 ? t('and') : ', ') : null}
      {part}
    </Fragment>
  ));
}
