import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { type ChartLabels, chartLabels } from './labels.ts';
import { LeanMark, round } from './mark.tsx';

export interface SlopePoint {
  /** Which of the windows, from 0. */
  readonly at: number;
  /** −1 … 1. */
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly lines: number;
}

export interface SlopeProps {
  readonly width: number;
  /** Names of the windows of time, the same for all that stand side by side. */
  readonly windows: readonly string[];
  /** In order, at least two. */
  readonly points: readonly SlopePoint[];
  /** The first and the last are told apart by their intervals: drawn with a full line, else with a dashed one. */
  readonly clear: boolean;
  readonly title: string;
  readonly labels?: ChartLabels;
}

const HEIGHT = 112;
const TOP = 12;
const BOTTOM = 84;

/** How a stance went over time, small, to stand beside others: up is for, down is against. */
export function Slope({ width, windows, points, clear, title, labels = chartLabels }: SlopeProps) {
  const left = 52;
  const step = (width - left - 26) / Math.max(1, windows.length - 1);
  const x = (at: number) => round(left + at * step);
  const y = (value: number) => round((TOP + BOTTOM) / 2 - (value * (BOTTOM - TOP)) / 2);
  return (
    <Drawing width={width} height={HEIGHT} title={title} fontSize={11}>
      <title>{title}</title>
      <path d={`M${left - 10} ${y(1)}H${width}M${left - 10} ${y(-1)}H${width}`} stroke={ink.line} />
      <path d={`M${left - 10} ${y(0)}H${width}`} stroke={ink.strong} />
      <g fill={ink.muted}>
        <text x={0} y={y(1) + 4}>
          {labels.for}
        </text>
        <text x={0} y={y(-1) + 4}>
          {labels.against}
        </text>
        {windows.map((name, i) => (
          <text key={name} x={x(i)} y={HEIGHT - 6} textAnchor="middle">
            {name}
          </text>
        ))}
      </g>
      {points.map(({ at, interval }) =>
        interval && interval.low < interval.high ? (
          <path
            key={at}
            d={`M${x(at)} ${y(interval.low)}V${y(interval.high)}`}
            stroke={ink.none}
            strokeWidth={5}
            strokeLinecap="round"
          />
        ) : null,
      )}
      <path
        d={`M${points.map(({ at, value }) => `${x(at)} ${y(value)}`).join('L')}`}
        fill="none"
        stroke={ink.text}
        strokeWidth={clear ? 1.8 : 1.2}
        strokeDasharray={clear ? undefined : '4 4'}
      />
      {points.map(({ at, value, lines }) => (
        <LeanMark
          key={at}
          x={x(at)}
          y={y(value)}
          r={round(Math.min(7, 3.2 + 1.2 * Math.sqrt(lines)))}
          value={value}
        />
      ))}
    </Drawing>
  );
}
