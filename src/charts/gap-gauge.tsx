import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { type ChartLabels, chartLabels } from './labels.ts';
import { round } from './mark.tsx';

export interface GapGaugeProps {
  readonly width: number;
  /** Say–do gap, −1 … 1; null when it cannot be told. */
  readonly value: number | null;
  readonly interval: { readonly low: number; readonly high: number; readonly level: number } | null;
  readonly title: string;
  readonly labels?: ChartLabels;
}

/** The say–do gap on its scale from −1 (deeds without words) to 1 (words without deeds), with its interval. */
export function GapGauge({ width, value, interval, title, labels = chartLabels }: GapGaugeProps) {
  const pad = 14;
  const x = (v: number) => round(pad + ((Math.max(-1, Math.min(1, v)) + 1) / 2) * (width - 2 * pad));
  const y = 40;
  const name = value === null ? labels.gapUnknown : `${title}: ${signed(value)}`;
  return (
    <Drawing width={width} height={78} title={name} fontSize={12}>
      <line x1={x(-1)} x2={x(1)} y1={y} y2={y} stroke={ink.strong} />
      {[-1, -0.5, 0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={y - (tick === 0 ? 14 : 4)}
            y2={y + (tick === 0 ? 14 : 4)}
            stroke={tick === 0 ? ink.text : ink.strong}
          />
          <text
            x={x(tick)}
            y={y + 27}
            textAnchor={tick === -1 ? 'start' : tick === 1 ? 'end' : 'middle'}
            dx={tick === -1 ? -6 : tick === 1 ? 6 : 0}
            fill={ink.muted}
          >
            {signed(tick)}
          </text>
        </g>
      ))}
      <text x={0} y={12} fill={ink.muted}>
        {`← ${labels.deedsAhead}`}
      </text>
      <text x={width} y={12} textAnchor="end" fill={ink.muted}>
        {`${labels.wordsAhead} →`}
      </text>
      {value !== null && interval ? (
        <rect
          x={x(interval.low)}
          y={y - 5}
          width={Math.max(2, round(x(interval.high) - x(interval.low)))}
          height={10}
          rx={5}
          fill={ink.strong}
        />
      ) : null}
      {value !== null ? (
        <>
          <line x1={x(0)} x2={x(value)} y1={y} y2={y} stroke={ink.text} strokeWidth={3} />
          <circle
            cx={x(value)}
            cy={y}
            r={7.5}
            fill={value > 0 ? ink.surface : ink.text}
            stroke={ink.text}
            strokeWidth={2.6}
          />
        </>
      ) : null}
    </Drawing>
  );
}

/** `0.62` → `+0.62`, `-1` → `−1`; a true minus, two decimals at most. */
export function signed(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (rounded === 0) return '0';
  return `${rounded < 0 ? '−' : '+'}${Math.abs(rounded)}`;
}
