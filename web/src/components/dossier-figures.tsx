import { GapGauge, Ladder, Legend, ladderCells, Timeline } from '../../../src/charts/index.ts';
import type { ProfileAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { actorPath } from '../api/paths.ts';
import { t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import css from './dossier-paper.module.css';
import { triggerOf } from './timeline-panel.tsx';

/** The drawings of the response, as figures of the paper. */
export function DossierFigures({ crisis, actor }: { crisis: string; actor: string }) {
  const { data } = useApi<ProfileAnswer>(`/api${actorPath(crisis, actor)}`, true);
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref} className={css.figures}>
      {data && width ? <Drawings data={data} width={width} /> : null}
    </div>
  );
}

function Drawings({
  data: { profile, crisis, done, first, last, points, reports },
  width,
}: {
  data: ProfileAnswer;
  width: number;
}) {
  const channels = profile.channels.map((c) => ({
    id: c.channel,
    label: t(`channel.${c.channel}`),
    note: c.absence ? t(`absence.${c.absence.kind}`) : undefined,
  }));
  const rows = profile.channels.map((c, i) => ({
    ...channels[i],
    cells: ladderCells(c.rungs, done),
    emptyNote: channels[i].note,
  }));
  return (
    <>
      {first && last ? (
        <figure>
          <Legend />
          <Timeline
            width={width}
            from={first}
            to={last}
            lanes={channels}
            events={points.map((p) => ({ ...p, lane: p.channel }))}
            reports={reports}
            trigger={triggerOf(crisis)}
            title={t('timeline.title')}
          />
          <figcaption>{t('dossier.figTimeline', { name: profile.actorName })}</figcaption>
        </figure>
      ) : null}
      <figure>
        <Ladder width={width} rows={rows} title={t('ladder.title')} />
        <figcaption>{t('dossier.figLadder', { name: profile.actorName })}</figcaption>
      </figure>
      <figure>
        <GapGauge
          width={width}
          value={profile.sayDoGap.value}
          interval={profile.sayDoGap.interval}
          title={t('gap.title')}
        />
        <figcaption>{t('dossier.figGap')}</figcaption>
      </figure>
    </>
  );
}
