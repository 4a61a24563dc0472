import { binDays, type ClockBin, type ClockDay, clockBins } from './clock-bins.ts';
import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { type ChartLabels, chartLabels } from './labels.ts';
import { round } from './mark.tsx';

export interface CrisisClockProps {
  readonly width: number;
  readonly days: readonly ClockDay[];
  /** First and last day shown; 0 is the day of the trigger. */
  readonly from: number;
  readonly to: number;
  /** Count that fills the height; the same for all clocks that stand side by side. */
  readonly most: number;
  readonly title: string;
  /** Where a bar leads; without it bars are not links. */
  readonly hrefFor?: (bin: ClockBin, said: boolean) => string;
  readonly labels?: ChartLabels;
}

const HEIGHT = 104;
const MIDDLE = 46;
const REACH = 36;

/** One response on the crisis clock: said above the line (hollow), done below it (filled), by days from the trigger. */
export function CrisisClock(props: CrisisClockProps) {
  const { width, days, from, to, most, title, hrefFor, labels = chartLabels } = props;
  const step = binDays(to - from + 1, width);
  const bins = clockBins(days, from, to, step);
  const perDay = width / (Math.ceil((to - Math.floor(from / step) * step + 1) / step) * step);
  const first = Math.floor(from / step) * step;
  const x = (day: number) => round((day - first) * perDay);
  const sum = (part: readonly ClockDay[]) => part.reduce((all, { said, done }) => all + said + done, 0);
  const earlier = sum(days.filter(({ day }) => day < from));
  const later = sum(days.filter(({ day }) => day > to));
  return (
    <Drawing width={width} height={HEIGHT} title={title} links fontSize={11}>
      <line x1={0} x2={width} y1={MIDDLE} y2={MIDDLE} stroke={ink.strong} />
      {from < 0 ? <line x1={x(0)} x2={x(0)} y1={4} y2={88} stroke={ink.text} strokeDasharray="2 3" /> : null}
      {ticksOf(from, to, width).map((day) => (
        <text
          key={day}
          x={x(day)}
          y={100}
          fill={day === 0 ? ink.text : ink.muted}
          textAnchor={x(day) < 14 ? 'start' : x(day) > width - 14 ? 'end' : 'middle'}
        >
          {day === 0 ? `${labels.day} 0` : day < 0 ? `−${-day}` : day}
        </text>
      ))}
      {bins.flatMap((bin) =>
        [true, false].map((said) => {
          const count = said ? bin.said : bin.done;
          if (!count) return null;
          const height = round(Math.max(4, (count / most) * REACH));
          const name = `${dayRange(bin, labels)}: ${count} ${said ? labels.said : labels.done}`;
          const [left, wide] = [round(x(bin.from) + 0.75), round(Math.max(2, perDay * step - 1.5))];
          const top = said ? round(MIDDLE - 1.5 - height) : MIDDLE + 1.5;
          const bar = (
            <>
              <rect
                className="ring"
                x={left}
                y={top}
                width={wide}
                height={height}
                fill={said ? ink.surface : ink.text}
                stroke={said ? ink.muted : ink.text}
              />
              <title>{name}</title>
            </>
          );
          const key = `${bin.from}${said}`;
          if (!hrefFor) return <g key={key}>{bar}</g>;
          return (
            <a key={key} href={hrefFor(bin, said)} aria-label={`${title}, ${name}`}>
              {/* The whole height of its side can be hit. */}
              <rect
                x={x(bin.from)}
                y={said ? 4 : MIDDLE}
                width={round(perDay * step)}
                height={42}
                fill="transparent"
              />
              {bar}
            </a>
          );
        }),
      )}
      {earlier ? (
        <text x={0} y={12} fill={ink.muted}>
          {`← ${earlier} ${labels.earlier}`}
        </text>
      ) : null}
      {later ? (
        <text x={width} y={12} textAnchor="end" fill={ink.muted}>
          {`${later} ${labels.later} →`}
        </text>
      ) : null}
    </Drawing>
  );
}

function dayRange({ from, to }: ClockBin, labels: ChartLabels): string {
  const sign = (day: number) => (day < 0 ? `−${-day}` : String(day));
  return from === to ? `${labels.day} ${sign(from)}` : `${labels.days} ${sign(from)} … ${sign(to)}`;
}

/** Day 0 and round numbers of days to both sides, some 50 pixels apart. */
function ticksOf(from: number, to: number, width: number): number[] {
  const days = to - from + 1;
  const step = [7, 10, 30, 60, 90, 180, 365, 730, 3650].find((one) => (width / days) * one >= 46) ?? 3650;
  const ticks: number[] = [];
  for (let day = Math.ceil(from / step) * step; day <= to; day += step) ticks.push(day === 0 ? 0 : day);
  return ticks;
}
