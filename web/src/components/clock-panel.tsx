import { useSearch } from 'wouter';
import type { Comparison, CrisisFigures } from '../../../src/analysis/compare/index.ts';
import { CrisisClock, mostInBin } from '../../../src/charts/index.ts';
import { actorPath, withQuery } from '../api/paths.ts';
import { dateOfDay, daysOf, readSpan, SPANS } from '../lib/clock-span.ts';
import { changed } from '../lib/search.ts';
import { t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import css from './clock-panel.module.css';
import { Panel } from './panel.tsx';
import { UnseenKey, UnseenTag } from './unseen.tsx';

const GAP = 32;
const NARROWEST = 270;
const MOST_COLUMNS = 4;

/** Small multiples on the crisis clock, one scale for all; up to four side by side, the crisis at hand first. */
export function ClockPanel({ comparison }: { comparison: Comparison }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const search = new URLSearchParams(useSearch());
  const span = readSpan(search);
  const { crises, here, actor } = comparison;
  const [from, to] = daysOf(
    span,
    crises.flatMap((one) => one.clock.map(({ day }) => day)),
  );
  const fit = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const columns = Math.min(MOST_COLUMNS, fit, Math.max(1, crises.length));
  const wide = Math.floor((width - GAP * (columns - 1)) / columns);
  const most = mostInBin(
    crises.map((one) => one.clock),
    from,
    to,
    wide,
  );
  const ordered = [...crises].sort((a, b) => Number(b.crisis === here) - Number(a.crisis === here));
  return (
    <Panel
      id="clock"
      title={t('compare.clock')}
      note={t('compare.clockNote', { most })}
      action={
        <span className={css.spans}>
          {SPANS.map((one) => (
            <a
              key={one}
              href={changed(search, { days: one })}
              aria-current={one === span ? 'true' : undefined}
            >
              {one === 'all' ? t('compare.wholeClock') : t('compare.days', { count: Number(one) })}
            </a>
          ))}
        </span>
      }
    >
      <div
        ref={ref}
        className={css.grid}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {width
          ? ordered.map((one) => (
              <section key={one.crisis} className={css.cell} aria-label={one.title}>
                <h3 className={one.crisis === here ? css.here : undefined}>
                  <a href={actorPath(one.crisis, actor)}>{one.title}</a>
                </h3>
                <p>
                  {one.began?.slice(0, 4)} · {t(`role.${one.role}`)} ·{' '}
                  {t('compare.saidDone', { said: one.statements, done: one.deeds })}
                </p>
                <Clock one={one} {...{ from, to, most, actor }} width={wide} />
              </section>
            ))
          : null}
      </div>
      <UnseenKey />
    </Panel>
  );
}

interface ClockProps {
  readonly one: CrisisFigures;
  readonly from: number;
  readonly to: number;
  readonly most: number;
  readonly actor: string;
  readonly width: number;
}

function Clock({ one, from, to, most, actor, width }: ClockProps) {
  const nothing = one.unseen.words && one.unseen.deeds ? one.unseen.words : null;
  if (nothing && nothing !== 'none-found')
    return (
      <p className={`${css.nothing} ${css[nothing]}`}>
        <UnseenTag kind={nothing} />
      </p>
    );
  return (
    <div className={css.clock}>
      <CrisisClock
        width={width}
        days={one.clock}
        from={from}
        to={to}
        most={most}
        title={one.title}
        hrefFor={(bin, said) =>
          withQuery(actorPath(one.crisis, actor), {
            rows: said ? 'said' : 'done',
            days: one.began && `${dateOfDay(one.began, bin.from)}..${dateOfDay(one.began, bin.to)}`,
          })
        }
      />
      {nothing ? (
        <p className={css.over}>
          <UnseenTag kind={nothing} />
        </p>
      ) : null}
    </div>
  );
}
