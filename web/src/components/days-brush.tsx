import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { dayNumber, isoDay, Spark, timelineEdges } from '../../../src/charts/index.ts';
import type { Days } from '../lib/in-window.ts';
import { longDate, t } from '../lib/text.ts';
import type { ChosenDays } from '../lib/use-days.ts';
import css from './days-brush.module.css';

interface DaysBrushProps {
  readonly width: number;
  /** The whole time that may be chosen from. */
  readonly from: string;
  readonly to: string;
  readonly byDay: readonly { readonly date: string; readonly said: number; readonly done: number }[];
  readonly chosen: ChosenDays;
}

type Grip = 'from' | 'to' | 'both';
const HEIGHT = 44;
/** Pixels around an edge in which it can be grasped: as much as a finger needs. */
const REACH = 14;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: -Infinity,
  End: Infinity,
};

/** The whole time of a crisis, small; dragging over it narrows the screen to some days. Both edges are sliders. */
export function DaysBrush({ width, from, to, byDay, chosen }: DaysBrushProps) {
  const { left, right } = timelineEdges(width);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const span = last - first + 1;
  const wide = right - left;
  const shown = chosen.days ?? { from, to };
  const [low, high] = [dayNumber(shown.from), dayNumber(shown.to)];
  const x = (day: number) => ((day - first) / span) * wide;
  const drag = useRef<{ grip: Grip; at: number; low: number; high: number; days: Days | null } | null>(null);
  const clamp = (day: number) => Math.max(first, Math.min(last, day));
  const daysOf = (a: number, b: number): Days | null => {
    const [l, h] = [clamp(Math.min(a, b)), clamp(Math.max(a, b))];
    return l === first && h === last ? null : { from: isoDay(l), to: isoDay(h) };
  };
  const dayAt = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return clamp(first + Math.floor(((event.clientX - box.left) / box.width) * span));
  };
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button) return;
    const at = dayAt(event);
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const [toLow, toHigh] = [Math.abs(px - x(low)), Math.abs(px - x(high + 1))];
    const edge = chosen.days && Math.min(toLow, toHigh) < REACH;
    const inside = chosen.days && at >= low && at <= high;
    const grip: Grip = edge ? (toLow < toHigh ? 'from' : 'to') : inside ? 'both' : 'to';
    drag.current = { grip, at, low: edge || inside ? low : at, high, days: chosen.days };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const held = drag.current;
    if (!held) return;
    const day = dayAt(event);
    if (held.grip === 'both') {
      const by = Math.max(first - held.low, Math.min(last - held.high, day - held.at));
      held.days = daysOf(held.low + by, held.high + by);
    } else held.days = held.grip === 'from' ? daysOf(day, held.high) : daysOf(held.low, day);
    chosen.show(held.days);
  };
  const up = () => {
    if (drag.current) chosen.keep(drag.current.days);
    drag.current = null;
  };
  const step = (edge: 'from' | 'to') => (event: KeyboardEvent) => {
    if (event.key === 'Escape') return chosen.keep(null);
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const day = clamp((edge === 'from' ? low : high) + by);
    chosen.keep(edge === 'from' ? daysOf(Math.min(day, high), high) : daysOf(low, Math.max(day, low)));
  };
  const slider = (edge: 'from' | 'to', day: number) => (
    <div
      role="slider"
      tabIndex={0}
      className={css.edge}
      style={{ left: x(edge === 'from' ? day : day + 1) }}
      aria-label={t(`brush.${edge}`)}
      aria-valuemin={edge === 'from' ? first : low}
      aria-valuemax={edge === 'from' ? high : last}
      aria-valuenow={day}
      aria-valuetext={longDate(isoDay(day))}
      onKeyDown={step(edge)}
    />
  );
  const strip = useMemo(
    () => <Spark width={wide} height={HEIGHT} from={from} to={to} days={byDay} title={t('brush.title')} />,
    [wide, from, to, byDay],
  );
  return (
    <div className={css.brush} style={{ marginLeft: left, width: wide }} data-no-print="">
      {strip}
      <div
        className={css.field}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <i className={css.out} style={{ left: 0, width: x(low) }} />
        <i className={css.out} style={{ left: x(high + 1), right: 0 }} />
        {slider('from', low)}
        {slider('to', high)}
      </div>
    </div>
  );
}
