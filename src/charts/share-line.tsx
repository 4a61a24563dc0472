import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { round } from './mark.tsx';

export interface ShareLineProps {
  readonly width: number;
  /** 0 … 1. */
  readonly share: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly title: string;
}

/** A share between none and all with its interval, to stand in a cell of a table. */
export function ShareLine({ width, share, interval, title }: ShareLineProps) {
  const x = (value: number) => round(6 + value * (width - 12));
  return (
    <Drawing width={width} height={16} title={title}>
      <title>{title}</title>
      <path d={`M${x(0)} 8H${x(1)}M${x(0)} 4v8M${x(1)} 4v8`} stroke={ink.line} fill="none" />
      {interval && interval.low < interval.high ? (
        <path
          d={`M${x(interval.low)} 8H${x(interval.high)}`}
          stroke={ink.none}
          strokeWidth={5}
          strokeLinecap="round"
        />
      ) : null}
      <rect x={round(x(share) - 3.5)} y={4.5} width={7} height={7} fill={ink.text} />
    </Drawing>
  );
}
