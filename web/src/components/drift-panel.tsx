import type { Drift, DriftPoint } from '../../../src/analysis/align/index.ts';
import { Slope, signed } from '../../../src/charts/index.ts';
import type { AlignmentAnswer } from '../../../src/server/api.ts';
import { intervalWords, towardsWords } from '../lib/alignment.ts';
import { named, t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import css from './drift-panel.module.css';
import { Panel } from './panel.tsx';
import { ScrollX } from './scroll-x.tsx';

const FEW = 6;

interface DriftPanelProps {
  readonly data: AlignmentAnswer;
  /** Where an actor's sentences are; with days of the crisis clock, `0..6` or `..-1`, those of them alone. */
  readonly hrefFor: (actor: string, days?: string) => string;
}

/** How stances went over the windows of the crisis clock: small slopes side by side, clear changes first, and a table. */
export function DriftPanel({ data, hrefFor }: DriftPanelProps) {
  const { alignment, names } = data;
  const drifts = [...alignment.drifts].sort((a, b) => Number(b.clear === true) - Number(a.clear === true));
  const windows = windowsOf(drifts);
  const titleOf = ({ actor, towards }: Drift) =>
    t('alignment.driftOf', {
      name: named(names[actor] ?? actor, true),
      towards: towardsWords({ crisis: alignment.crisis, towards }, data),
    });
  const shared = { windows, titleOf, hrefFor };
  const [shown, rest] = [drifts.slice(0, FEW), drifts.slice(FEW)];
  return (
    <Panel id="drift" title={t('alignment.drift')} note={t('alignment.driftNote')}>
      {drifts.length ? null : <p className={css.none}>{t('alignment.driftNone')}</p>}
      <Slopes {...shared} drifts={shown} />
      {rest.length ? (
        <details className={css.more}>
          <summary>{t('alignment.driftAll', { count: rest.length })}</summary>
          <Slopes {...shared} drifts={rest} />
        </details>
      ) : null}
      {drifts.length ? (
        <details className={css.more}>
          <summary>{t('alignment.asTable')}</summary>
          <DriftTable {...shared} drifts={drifts} />
        </details>
      ) : null}
    </Panel>
  );
}

/** The windows in which somebody took a stance, in order. */
function windowsOf(drifts: readonly Drift[]): string[] {
  const order = (point: DriftPoint) => point.from ?? Number.NEGATIVE_INFINITY;
  const points = drifts.flatMap((one) => one.points).sort((a, b) => order(a) - order(b));
  return [...new Set(points.map(windowName))];
}

function windowName({ from, to }: DriftPoint): string {
  if (from === null) return t('alignment.window.before');
  return to === null ? t('alignment.window.open', { from }) : t('alignment.window.closed', { from, to });
}

const daysOf = ({ from, to }: DriftPoint) => `${from ?? ''}..${to ?? ''}`;

function verdictOf({ clear, change }: Drift): string {
  if (clear === null) return t('alignment.driftUnknown');
  if (clear) return t('alignment.driftClear');
  return t(change ? 'alignment.driftUnclear' : 'alignment.driftLevel');
}

const pointWords = ({ value, interval, lineages }: DriftPoint) =>
  t('alignment.driftPoint', { value: signed(value), interval: intervalWords(interval), lines: lineages });

interface DriftsProps {
  readonly drifts: readonly Drift[];
  readonly windows: readonly string[];
  readonly titleOf: (drift: Drift) => string;
  readonly hrefFor: (actor: string, days?: string) => string;
}

function Slopes({ drifts, windows, titleOf, hrefFor }: DriftsProps) {
  return (
    <div className={css.grid}>
      {drifts.map((one) => (
        <OneSlope
          key={`${one.actor} ${one.towards}`}
          drift={one}
          windows={windows}
          title={titleOf(one)}
          href={hrefFor(one.actor)}
          hrefFor={hrefFor}
        />
      ))}
    </div>
  );
}

interface OneSlopeProps {
  readonly drift: Drift;
  readonly windows: readonly string[];
  readonly title: string;
  readonly href: string;
  readonly hrefFor: DriftsProps['hrefFor'];
}

function OneSlope({ drift, windows, title, href, hrefFor }: OneSlopeProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const points = drift.points.map((point) => ({
    at: windows.indexOf(windowName(point)),
    value: point.value,
    interval: point.interval,
    lines: point.lineages,
  }));
  const told = drift.points.map((point) => `${windowName(point)}: ${pointWords(point)}`).join('; ');
  const [first, last] = [drift.points[0], drift.points[drift.points.length - 1]];
  return (
    <figure className={css.slope}>
      <figcaption>
        <a href={href}>{title}</a>
      </figcaption>
      <div ref={ref} className={css.canvas}>
        {width ? (
          <Slope
            width={width}
            windows={windows}
            points={points}
            clear={drift.clear === true}
            title={`${title}: ${told}`}
          />
        ) : null}
      </div>
      <p className={drift.clear ? css.clear : undefined}>
        <a href={hrefFor(drift.actor, daysOf(first))}>{signed(first.value)}</a> →{' '}
        <a href={hrefFor(drift.actor, daysOf(last))}>{signed(last.value)}</a> · {verdictOf(drift)}
      </p>
    </figure>
  );
}

function DriftTable({ drifts, windows, titleOf, hrefFor }: DriftsProps) {
  return (
    <ScrollX title={t('alignment.drift')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('alignment.actor')}</th>
            {windows.map((window) => (
              <th key={window} scope="col">
                {t('alignment.driftWindow', { window })}
              </th>
            ))}
            <th scope="col" className="number">
              {t('alignment.driftChange')}
            </th>
            <th scope="col">{t('alignment.driftVerdict')}</th>
          </tr>
        </thead>
        <tbody>
          {drifts.map((one) => (
            <tr key={`${one.actor} ${one.towards}`}>
              <th scope="row">
                <a href={hrefFor(one.actor)}>{titleOf(one)}</a>
              </th>
              {windows.map((window) => {
                const point = one.points.find((at) => windowName(at) === window);
                return (
                  <td key={window}>
                    {point ? <a href={hrefFor(one.actor, daysOf(point))}>{pointWords(point)}</a> : '–'}
                  </td>
                );
              })}
              <td className="number">{signed(one.change)}</td>
              <td>{verdictOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
