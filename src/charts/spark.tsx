import { makeBins } from './bins.ts';
import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { round } from './mark.tsx';

export interface SparkProps {
  readonly width: number;
  readonly height: number;
  readonly from: string;
  readonly to: string;
  readonly days: readonly { readonly date: string; readonly said: number; readonly done: number }[];
  readonly title: string;
}

/** A crisis at a glance: words above the line (hollow), deeds below it (filled), by day. */
export function Spark({ width, height, from, to, days, title }: SparkProps) {
  const bins = makeBins(from, to, Math.floor(width / 7));
  const step = width / bins.list.length;
  const sums = bins.list.map(() => ({ said: 0, done: 0 }));
  for (const day of days) {
    const i = bins.indexOf(day.date);
    if (i < 0) continue;
    sums[i].said += day.said;
    sums[i].done += day.done;
  }
  const most = Math.max(1, ...sums.map((s) => Math.max(s.said, s.done)));
  const middle = height / 2;
  const scale = (count: number) => (count ? round(Math.max(2, (count / most) * (middle - 3))) : 0);
  return (
    <Drawing width={width} height={height} title={title}>
      <line x1={0} x2={width} y1={middle} y2={middle} stroke={ink.strong} />
      {sums.map((sum, i) => {
        const x = round(i * step + step * 0.2);
        const w = round(Math.max(1.5, step * 0.6));
        return (
          <g key={bins.list[i].from}>
            {sum.said ? (
              <rect
                x={x}
                y={round(middle - 1.5 - scale(sum.said))}
                width={w}
                height={scale(sum.said)}
                fill={ink.surface}
                stroke={ink.muted}
              />
            ) : null}
            {sum.done ? (
              <rect x={x} y={middle + 1.5} width={w} height={scale(sum.done)} fill={ink.text} />
            ) : null}
          </g>
        );
      })}
    </Drawing>
  );
}
