import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { round } from './mark.tsx';

export interface ShareBarProps {
  readonly width: number;
  /** Shares of one whole, in order; how they are drawn tells them apart without colour. */
  readonly parts: readonly { readonly share: number; readonly look: 'filled' | 'hollow' | 'grey' }[];
  readonly title: string;
}

const FILL = { filled: ink.text, hollow: ink.surface, grey: ink.none } as const;

/** A whole cut into its shares, to stand in a line of a table. */
export function ShareBar({ width, parts, title }: ShareBarProps) {
  let at = 0.5;
  return (
    <Drawing width={width} height={14} title={title}>
      <title>{title}</title>
      {parts.map(({ share, look }) => {
        const x = at;
        const wide = share * (width - 1);
        at += wide;
        if (share <= 0) return null;
        return (
          <rect
            key={look}
            x={round(x)}
            y={1.5}
            width={round(wide)}
            height={11}
            fill={FILL[look]}
            stroke={look === 'filled' ? ink.text : ink.muted}
          />
        );
      })}
    </Drawing>
  );
}
