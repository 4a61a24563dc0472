import { Drawing } from './drawing.tsx';
import { ink, toneInk } from './ink.ts';
import { type ChartLabels, chartLabels } from './labels.ts';
import { round } from './mark.tsx';

export interface LadderCell {
  readonly rung: number;
  readonly name: string;
  /** Nothing but words was found on it. */
  readonly said: boolean;
  readonly count: number;
  readonly href?: string;
}

export interface LadderRow {
  readonly id: string;
  readonly label: string;
  /** All rungs of the channel, found or not. Rungs below 0 are cooperative. */
  readonly cells: readonly LadderCell[];
  /** Written below an empty ladder instead of the highest rung. */
  readonly emptyNote?: string;
}

export interface LadderProps {
  readonly width: number;
  readonly rows: readonly LadderRow[];
  readonly title: string;
  readonly labels?: ChartLabels;
}

const ROW = 54;
const CELL = 20;
/** Room above the rows for what the two sides mean. */
const HEAD = 22;

/** How far it went: every rung of every channel as a cell; hollow-tinted for words, filled for deeds, empty for none. */
export function Ladder({ width, rows, title, labels = chartLabels }: LadderProps) {
  const narrow = width < 420;
  const left = narrow ? 0 : 104;
  const rowHeight = narrow ? ROW + 18 : ROW;
  const negative = Math.max(0, ...rows.map((r) => r.cells.filter((c) => c.rung < 0).length));
  const positive = Math.max(1, ...rows.map((r) => r.cells.filter((c) => c.rung >= 0).length));
  const gap = negative ? 10 : 0;
  const step = Math.min(34, (width - left - gap) / (negative + positive));
  const zero = left + negative * step + gap;
  const head = negative ? HEAD : 0;
  const height = head + rows.length * rowHeight;
  return (
    <Drawing width={width} height={height} title={title} links fontSize={12}>
      {negative ? (
        <g fill={ink.muted}>
          <text x={zero - gap / 2 - 6} y={11} textAnchor="end">
            {labels.milder}
          </text>
          <text x={zero - gap / 2 + 6} y={11}>
            {labels.sharper}
          </text>
        </g>
      ) : null}
      {rows.map((row, i) => {
        const cells = [...row.cells].sort((a, b) => a.rung - b.rung);
        const below = cells.filter((c) => c.rung < 0).length;
        const y = head + i * rowHeight + (narrow ? 20 : 2);
        const top = cells.filter((c) => c.count > 0).at(-1);
        return (
          <g key={row.id}>
            {negative ? (
              <line
                x1={zero - gap / 2}
                x2={zero - gap / 2}
                y1={y - 3}
                y2={y + CELL + 3}
                stroke={ink.strong}
              />
            ) : null}
            <text x={0} y={narrow ? y - 7 : y + 15} fill={ink.text} fontSize={13}>
              {row.label}
            </text>
            {cells.map((cell, k) => {
              const x = round(zero + (k - below) * step - (k < below ? gap : 0));
              return (
                <Rung
                  key={cell.rung}
                  cell={cell}
                  x={x}
                  y={y}
                  width={round(step - 3)}
                  top={cell === top}
                  row={row.label}
                />
              );
            })}
            <text x={left} y={y + CELL + 15} fill={ink.muted}>
              {top
                ? clip(top.name, (width - left) / 6.1)
                : clip(row.emptyNote ?? labels.noneSeen, (width - left) / 6.1)}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}

interface RungProps {
  readonly cell: LadderCell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly top: boolean;
  readonly row: string;
}

function Rung({ cell, x, y, width, top, row }: RungProps) {
  const found = cell.count > 0;
  const tone = toneInk(cell.rung >= 0);
  // Rung 0 is a plain statement: neither side's colour.
  const stroke = found ? (cell.rung === 0 ? ink.muted : tone) : ink.none;
  const number = cell.count > 99 ? '99+' : String(cell.count);
  const name = ` ${row}: ${cell.name}`;
  const shape = (
    <>
      <rect
        className="ring"
        x={x}
        y={y}
        width={Math.max(2, width)}
        height={CELL}
        rx={2}
        fill={found && !cell.said ? stroke : ink.surface}
        stroke={stroke}
        strokeWidth={top ? 2.4 : 1.2}
      />
      {found && width >= 12 ? (
        <text
          x={round(x + width / 2)}
          y={y + 14}
          textAnchor="middle"
          fontSize={11}
          fill={cell.said ? ink.text : ink.surface}
        >
          {number}
        </text>
      ) : null}
      {/* After the number, so that the text and the name of the link read alike. */}
      <title>{name}</title>
    </>
  );
  if (found && cell.href)
    return (
      <a href={cell.href} aria-label={`${number}${name}`}>
        {shape}
      </a>
    );
  return <g>{shape}</g>;
}

function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, Math.max(1, Math.floor(most) - 1))}…` : text;
}
