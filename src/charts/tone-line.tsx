import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { Mark, round } from './mark.tsx';

export interface ToneLineProps {
  readonly width: number;
  /** −1 (all lean against) … 1 (all lean towards); null: none leans either way. */
  readonly value: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly title: string;
}

/** Tone on its scale from −1 to 1 with its interval, to stand in a line of a table. */
export function ToneLine({ width, value, interval, title }: ToneLineProps) {
  const x = (tone: number) => round(8 + ((tone + 1) / 2) * (width - 16));
  return (
    <Drawing width={width} height={18} title={title}>
      <title>{title}</title>
      <path d={`M${x(-1)} 9H${x(1)}M${x(-1)} 6v6M${x(1)} 6v6`} stroke={ink.line} />
      <path d={`M${x(0)} 3v12`} stroke={ink.strong} />
      {value !== null && interval && interval.low < interval.high ? (
        <path
          d={`M${x(interval.low)} 9H${x(interval.high)}`}
          stroke={ink.none}
          strokeWidth={5}
          strokeLinecap="round"
        />
      ) : null}
      {value === null ? null : <Mark x={x(value)} y={9} r={5} said hostile={value < 0} />}
    </Drawing>
  );
}
