import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { type ChartLabels, chartLabels } from './labels.ts';
import { round } from './mark.tsx';

export interface CalibrationBinMark {
  /** Mean of what was foretold, and the share of it that came. */
  readonly mean: number;
  readonly share: number;
  readonly count: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export interface CalibrationPlotProps {
  readonly width: number;
  readonly bins: readonly CalibrationBinMark[];
  readonly title: string;
  readonly labels?: ChartLabels;
}

/** What was foretold across, what came of it upwards: on the diagonal the two agree. The area of a mark is its number of forecasts. */
export function CalibrationPlot({ width, bins, title, labels = chartLabels }: CalibrationPlotProps) {
  const [left, top] = [44, 24];
  const side = Math.min(width - left - 14, 380);
  const x = (share: number) => round(left + share * side);
  const y = (share: number) => round(top + (1 - share) * side);
  const most = Math.max(...bins.map(({ count }) => count), 1);
  return (
    <Drawing width={left + side + 14} height={top + side + 40} title={title} fontSize={12}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share} fill={ink.muted}>
          <path d={`M${x(share)} ${y(0)}V${y(1)}M${x(0)} ${y(share)}H${x(1)}`} stroke={ink.line} />
          <text x={x(share)} y={y(0) + 16} textAnchor="middle">
            {share * 100}
          </text>
          <text x={x(0) - 6} y={y(share) + 4} textAnchor="end">
            {share * 100}
          </text>
        </g>
      ))}
      <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} stroke={ink.strong} strokeDasharray="4 4" />
      <text x={x(1)} y={y(0) + 34} textAnchor="end" fill={ink.text}>
        {labels.foretold}
      </text>
      <text x={0} y={12} fill={ink.text}>
        {labels.came}
      </text>
      {bins.map(({ mean, share, count, interval }) => (
        <g key={mean}>
          {interval ? (
            <path
              d={`M${x(mean)} ${y(interval.low)}V${y(interval.high)}`}
              stroke={ink.none}
              strokeWidth={3}
              strokeLinecap="round"
            />
          ) : null}
          <circle
            cx={x(mean)}
            cy={y(share)}
            r={round(4 + 6 * Math.sqrt(count / most))}
            fill={ink.text}
            stroke={ink.surface}
          >
            <title>{`${Math.round(mean * 100)} % → ${Math.round(share * 100)} %, ${count}`}</title>
          </circle>
        </g>
      ))}
    </Drawing>
  );
}
