import { ink, toneInk } from './ink.ts';

export interface MarkProps {
  readonly x: number;
  readonly y: number;
  /** Radius of the circle whose area the mark has. */
  readonly r: number;
  readonly said: boolean;
  readonly hostile: boolean;
  /** Told as not done, not yet done, or only possible: a dashed outline. */
  readonly unreal?: boolean;
}

/** One mark: hollow for words, filled for deeds; a diamond for hostile, a circle for cooperative. */
export function Mark({ x, y, r, said, hostile, unreal = false }: MarkProps) {
  const stroke = toneInk(hostile);
  const fill = said || unreal ? ink.surface : stroke;
  const dash = unreal ? '2 2' : undefined;
  if (!hostile)
    return (
      <circle cx={x} cy={y} r={r} fill={fill} stroke={stroke} strokeWidth={1.6} strokeDasharray={dash} />
    );
  // A diamond of half-diagonal d has area 2d²; this d gives it the area of the circle.
  const d = round(r * Math.sqrt(Math.PI / 2));
  return (
    <path
      d={`M${round(x)} ${round(y - d)}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`}
      fill={fill}
      stroke={stroke}
      strokeWidth={1.6}
      strokeLinejoin="round"
      strokeDasharray={dash}
    />
  );
}

/** Which way something leans: a diamond below 0, a circle above, a square at it. */
export function LeanMark({ x, y, r, value }: Pick<MarkProps, 'x' | 'y' | 'r'> & { readonly value: number }) {
  return value ? <Mark x={x} y={y} r={r} said hostile={value < 0} /> : <SquareMark x={x} y={y} r={r} />;
}

/** A figure that is neither hostile nor cooperative. */
export function SquareMark({ x, y, r }: Pick<MarkProps, 'x' | 'y' | 'r'>) {
  const half = round(r * 0.8);
  return (
    <rect
      x={round(x - half)}
      y={round(y - half)}
      width={2 * half}
      height={2 * half}
      fill={ink.surface}
      stroke={ink.text}
      strokeWidth={1.6}
    />
  );
}

/** Rounds coordinates so that the same figures give the same bytes on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
