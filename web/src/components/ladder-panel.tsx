import { Ladder, ladderCells } from '../../../src/charts/index.ts';
import type { ProfileAnswer } from '../../../src/server/api.ts';
import { t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import { Method } from './method.tsx';
import { Panel } from './panel.tsx';

/** How far the actor went, channel by channel. */
export function LadderPanel({ profile, done }: Pick<ProfileAnswer, 'profile' | 'done'>) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const rows = profile.channels.map((channel) => ({
    id: channel.channel,
    label: t(`channel.${channel.channel}`),
    emptyNote: channel.absence ? t(`absence.${channel.absence.kind}`) : undefined,
    cells: ladderCells(channel.rungs, done).map((rung) => ({
      rung: rung.rung,
      name: rung.name,
      said: rung.said,
      count: rung.count,
      href: `?channel=${channel.channel}&rung=${rung.rung}`,
    })),
  }));
  return (
    <Panel
      id="ladder"
      title={t('ladder.title')}
      note={t('ladder.note')}
      action={<Method card={profile.statements.card} />}
    >
      <div ref={ref} style={{ minHeight: 240 }}>
        {width ? <Ladder width={width} rows={rows} title={t('ladder.title')} /> : null}
      </div>
    </Panel>
  );
}
