import { GapGauge, signed } from '../../../src/charts/index.ts';
import type { ProfileAnswer } from '../../../src/server/api.ts';
import { named, t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import css from './gap-panel.module.css';
import { Method } from './method.tsx';
import { Panel } from './panel.tsx';

/** The say–do gap, told in words first. */
export function GapPanel({ profile }: { profile: ProfileAnswer['profile'] }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { value, interval, card, warnings } = profile.sayDoGap;
  const key =
    value === null ? 'gap.unknown' : value > 0.1 ? 'gap.words' : value < -0.1 ? 'gap.deeds' : 'gap.level';
  return (
    <Panel id="gap" title={t('gap.title')} action={<Method card={card} />}>
      <p className={css.told}>
        {value === null ? null : <b>{signed(value)}</b>}{' '}
        {t(key, { name: named(profile.actorName, value !== null && Math.abs(value) > 0.1) })}
      </p>
      <div ref={ref} style={{ minHeight: 78 }}>
        {width ? <GapGauge width={width} value={value} interval={interval} title={t('gap.title')} /> : null}
      </div>
      <p className={css.note}>
        {interval
          ? t('gap.interval', {
              low: signed(interval.low),
              high: signed(interval.high),
              level: Math.round(interval.level * 100),
            })
          : null}{' '}
        {warnings.join(' ')}
      </p>
    </Panel>
  );
}
