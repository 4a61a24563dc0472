import type { Comparison } from '../../../src/analysis/compare/index.ts';
import { Plane } from '../../../src/charts/index.ts';
import { actorPath } from '../api/paths.ts';
import { t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import { Method } from './method.tsx';
import { Panel } from './panel.tsx';
import css from './plane-panel.module.css';

/** The say–do plane. Its table twin is the table of the screen. */
export function PlanePanel({ comparison }: { comparison: Comparison }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { crises, actor, here } = comparison;
  const points = crises.map((one, i) => ({
    id: one.crisis,
    label: one.title.length > 27 ? `${one.title.slice(0, 26)}…` : one.title,
    short: String(i + 1),
    ...one.reach.value,
    wordsInterval: one.reach.intervals.words,
    deedsInterval: one.reach.intervals.deeds,
    here: one.crisis === here,
    href: actorPath(one.crisis, actor),
  }));
  const seen = points.filter((_, i) => !(crises[i].unseen.words && crises[i].unseen.deeds));
  const [first] = crises;
  return (
    <Panel
      id="plane"
      title={t('compare.plane')}
      note={t('compare.planeNote')}
      action={first ? <Method card={first.reach.card} /> : null}
    >
      <div ref={ref} className={css.canvas}>
        {width ? <Plane width={width} points={seen} title={t('compare.plane')} /> : null}
      </div>
      <ul className={css.key}>
        <li>
          <i className={css.hollow} aria-hidden="true" /> {t('compare.keyHollow')}
        </li>
        <li>
          <i className={css.filled} aria-hidden="true" /> {t('compare.keyFilled')}
        </li>
        <li>
          <i className={css.here} aria-hidden="true" /> {t('compare.keyHere')}
        </li>
        <li>
          <i className={css.range} aria-hidden="true" /> {t('compare.keyRange')}
        </li>
      </ul>
      {seen.length < points.length ? (
        <p className={css.note}>{t('compare.notDrawn', { count: points.length - seen.length })}</p>
      ) : null}
    </Panel>
  );
}
