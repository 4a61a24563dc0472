import { ink } from './ink.ts';
import { round } from './mark.tsx';

export interface VoteSignProps {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly vote: 'yes' | 'no' | 'abstain' | 'absent' | null;
  /** A no that stops the draft. */
  readonly veto?: boolean;
  /** Given by the user: a second ring. */
  readonly assumed?: boolean;
}

/** A vote: filled with a tick for yes, a cross for no, a bar for abstaining, dashed with a question mark where nothing is known. */
export function VoteSign({ x, y, r, vote, veto = false, assumed = false }: VoteSignProps) {
  const k = r * 0.42;
  const tone = veto ? ink.hostile : vote ? ink.text : ink.strong;
  const filled = vote === 'yes' || veto;
  const at = (dx: number, dy: number) => `${round(x + dx * k)} ${round(y + dy * k)}`;
  const sign =
    vote === 'yes'
      ? `M${at(-1, 0.1)}L${at(-0.25, 0.85)}L${at(1.05, -0.8)}`
      : vote === 'no'
        ? `M${at(-0.85, -0.85)}L${at(0.85, 0.85)}M${at(-0.85, 0.85)}L${at(0.85, -0.85)}`
        : vote
          ? `M${at(-0.95, 0)}L${at(0.95, 0)}`
          : // A question mark: drawn, since text in a link would be part of its name.
            `M${at(-0.6, -0.5)}Q${at(-0.6, -1.05)} ${at(0, -1.05)}Q${at(0.65, -1.05)} ${at(0.65, -0.5)}Q${at(0.65, -0.05)} ${at(0, 0.3)}M${at(0, 0.95)}L${at(0, 1)}`;
  return (
    <>
      {assumed ? (
        <circle cx={x} cy={y} r={round(r + 4)} fill="none" stroke={ink.accent} strokeWidth={1.5} />
      ) : null}
      <circle
        cx={x}
        cy={y}
        r={r}
        fill={filled ? tone : ink.surface}
        stroke={tone}
        strokeWidth={vote === 'no' ? 2.4 : 1.5}
        strokeDasharray={vote ? undefined : '3 3'}
      />
      <path
        d={sign}
        fill="none"
        stroke={filled ? ink.surface : vote ? tone : ink.muted}
        strokeWidth={round(Math.max(1.5, r / 6.5) * (vote ? 1 : 0.8))}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}
