import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { type ChartLabels, chartLabels } from './labels.ts';
import { round } from './mark.tsx';
import { VoteSign } from './vote-sign.tsx';

/** One seat and how it would vote. */
export interface SeatMark {
  readonly id: string;
  readonly name: string;
  /** Stands for a name that has no room; otherwise the id does. */
  readonly short?: string;
  readonly vote: 'yes' | 'no' | 'abstain' | 'absent' | null;
  readonly permanent: boolean;
  /** A no that stops the draft. */
  readonly veto: boolean;
  /** Given by the user. */
  readonly assumed: boolean;
  /** Why the vote is thought so; part of the seat's name for screen readers and tooltips. */
  readonly why: string;
  readonly href?: string;
}

export interface HorseshoeProps {
  readonly width: number;
  /** The permanent members first, as the Council lists them. */
  readonly seats: readonly SeatMark[];
  /** Seats whose holders the tables do not know. */
  readonly unnamed: number;
  /** Told in the middle: the first line large. */
  readonly centre: readonly string[];
  readonly title: string;
  readonly labels?: ChartLabels;
}

/** The table of the Security Council: the permanent members at its head, every seat with its vote. */
export function Horseshoe(props: HorseshoeProps) {
  const { width, seats, unnamed, centre, title, labels = chartLabels } = props;
  const narrow = width < 560;
  const r = narrow ? 13 : 18;
  const rx = narrow ? width / 2 - 44 : Math.min(280, width / 2 - 128);
  const ry = narrow ? rx * 0.86 : rx * 0.72;
  const cx = width / 2;
  const cy = round(ry + r + (narrow ? 26 : 42));
  const order = seated(seats, unnamed);
  const places = along(order.length, rx, ry);
  const height = round(cy + Math.max(...places.map((p) => p.y)) + r + 24);
  return (
    <Drawing width={width} height={height} title={title} links fontSize={narrow ? 11 : 12.5}>
      <path
        d={tablePath(cx, cy, rx - r - 12, ry - r - 12)}
        fill="none"
        stroke={ink.line}
        strokeWidth={narrow ? 4 : 6}
      />
      {centre.map((line, i) => (
        <text
          key={line}
          x={cx}
          y={round(cy - (narrow ? 14 : 20) + (i ? (narrow ? 4 : 6) + i * (narrow ? 16 : 19) : 0))}
          textAnchor="middle"
          fill={i ? ink.muted : ink.text}
          fontSize={i ? (narrow ? 12 : 13.5) : narrow ? 26 : 38}
          fontFamily={i ? undefined : 'var(--serif, Georgia, serif)'}
          fontWeight={i ? 400 : 600}
        >
          {line}
        </text>
      ))}
      {order.map((seat, i) => {
        const x = round(cx + places[i].x);
        const y = round(cy + places[i].y);
        if (!seat)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: seats without a name
            <g key={i}>
              <circle cx={x} cy={y} r={r} fill="none" stroke={ink.none} strokeDasharray="2 4" />
              <title>{labels.seatUnknown}</title>
            </g>
          );
        const out = { x: places[i].x / rx, y: places[i].y / ry };
        const shown = narrow ? seat.id : seat.name.length > 19 ? (seat.short ?? seat.id) : seat.name;
        const rest = ` ${seatName(seat, shown, labels)}`;
        const shape = (
          <>
            <circle
              className="ring"
              cx={x}
              cy={y}
              r={r + 7}
              fill="transparent"
              stroke="none"
              strokeWidth={1.5}
            />
            <VoteSign x={x} y={y} r={r} vote={seat.vote} veto={seat.veto} assumed={seat.assumed} />
            <SeatLabel seat={seat} shown={shown} x={x} y={y} out={out} r={r} />
            <title>{rest}</title>
          </>
        );
        return seat.href ? (
          <a key={seat.id} href={seat.href} aria-label={`${shown}${rest}`}>
            {shape}
          </a>
        ) : (
          <g key={seat.id}>{shape}</g>
        );
      })}
    </Drawing>
  );
}

interface SeatLabelProps {
  readonly seat: SeatMark;
  readonly shown: string;
  readonly x: number;
  readonly y: number;
  /** The way out of the table, as a vector. */
  readonly out: { readonly x: number; readonly y: number };
  readonly r: number;
}

/** A member's name outside its seat; at the head of the table in lines of one word, since seats stand close there. */
function SeatLabel({ seat, shown, x, y, out, r }: SeatLabelProps) {
  const head = out.y < -0.55;
  const words = shown.split(' ').slice(0, 3);
  // A line keeps the space behind its word, so that the text reads as the name does.
  const lines = head ? words.map((word, i) => (i < words.length - 1 ? `${word} ` : word)) : [shown];
  const anchor = head || Math.abs(out.x) < 0.3 ? 'middle' : out.x > 0 ? 'start' : 'end';
  const left = round(head ? x + out.x * 14 : x + out.x * (r + 9));
  const base = head ? y - r - 9 - (lines.length - 1) * 14 : y + out.y * (r + 13) + 4;
  return (
    <text
      textAnchor={anchor}
      fill={seat.veto ? ink.hostile : ink.text}
      fontWeight={seat.permanent ? 600 : 400}
    >
      {lines.map((line, i) => (
        <tspan key={line} x={left} y={round(base + i * 14)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** What follows the name that is shown: "permanent member: not known. Nothing here tells how it stands." */
function seatName(seat: SeatMark, shown: string, labels: ChartLabels): string {
  const who = seat.permanent ? labels.permanent : labels.elected;
  const vote = seat.vote ? labels[seat.vote] : labels.unknown;
  const marks = [vote, seat.veto ? labels.veto : '', seat.assumed ? labels.assumed : ''].filter(Boolean);
  return `${shown === seat.name ? '' : `${seat.name}, `}${who}: ${marks.join(', ')}. ${seat.why}`;
}

/** Around the table: half of the elected, the permanent at its head, the other half; unnamed seats at the ends. */
function seated(seats: readonly SeatMark[], unnamed: number): (SeatMark | null)[] {
  const elected = [
    ...seats.filter((seat) => !seat.permanent),
    ...Array.from({ length: unnamed }, () => null),
  ];
  const half = Math.floor(elected.length / 2);
  const permanent = seats.filter((seat) => seat.permanent);
  return [...elected.slice(0, half), ...permanent, ...elected.slice(half)];
}

const OPEN = 0.3 * Math.PI;
const START = Math.PI / 2 + OPEN;
const SWEEP = 2 * Math.PI - 2 * OPEN;

/** `count` places at equal distances along an ellipse that is open below. */
function along(count: number, rx: number, ry: number): { x: number; y: number }[] {
  const FINE = 400;
  const points = Array.from({ length: FINE + 1 }, (_, i) => {
    const angle = START + (SWEEP * i) / FINE;
    return { x: rx * Math.cos(angle), y: ry * Math.sin(angle) };
  });
  const lengths = [0];
  for (let i = 1; i <= FINE; i++)
    lengths.push(lengths[i - 1] + Math.hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y));
  return Array.from({ length: count }, (_, i) => {
    const want = count === 1 ? lengths[FINE] / 2 : (lengths[FINE] * i) / (count - 1);
    return points[lengths.findIndex((length) => length >= want - 1e-9)];
  });
}

function tablePath(cx: number, cy: number, rx: number, ry: number): string {
  const point = (angle: number) => `${round(cx + rx * Math.cos(angle))} ${round(cy + ry * Math.sin(angle))}`;
  return `M${point(START)}A${round(rx)} ${round(ry)} 0 1 1 ${point(START + SWEEP)}`;
}
