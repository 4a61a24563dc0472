import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { LeanMark, round, SquareMark } from './mark.tsx';
import {
  layoutStrips,
  type StripCell,
  type StripColumn,
  type StripEnd,
  type StripGroup,
  type StripRow,
  type StripsLayout,
} from './strips-layout.ts';

export interface StripsProps {
  readonly width: number;
  readonly groups: readonly StripGroup[];
  readonly columns: readonly StripColumn[];
  readonly title: string;
}

/**
 * Figures of many on the same scales, a row for each and a column for each scale, with their intervals: stances towards
 * several protagonists, shares and differences over several crises. Groups are told by their place and heading.
 */
export function Strips({ width, groups, columns, title }: StripsProps) {
  const layout = layoutStrips(groups, columns, width);
  return (
    <Drawing width={width} height={layout.height} title={title} links fontSize={layout.narrow ? 11 : 12}>
      {columns.map((column, i) => (
        <Scale key={column.id} column={column} at={i} layout={layout} />
      ))}
      {layout.groups.map(({ group, heading, from, to, rows }) => (
        <g key={group.id}>
          {heading === null ? null : <Heading group={group} y={heading} narrow={layout.narrow} />}
          {heading === null ? null : (
            <path d={`M1 ${from + 3}V${to - 3}`} stroke={ink.strong} strokeWidth={2} fill="none" />
          )}
          {rows.map(({ row, y }) => (
            <Row key={row.id} {...{ row, y, width, columns, layout }} indent={heading === null ? 0 : 10} />
          ))}
        </g>
      ))}
    </Drawing>
  );
}

function Heading({ group, y, narrow }: { group: StripGroup; y: number; narrow: boolean }) {
  return (
    <text x={0} y={y} fill={ink.text} fontWeight={600}>
      {`${group.label} `}
      <tspan fill={ink.muted} fontWeight={400} {...(narrow ? { x: 0, dy: 14 } : { dx: 6 })}>
        {group.note}
      </tspan>
    </text>
  );
}

/** Name, ticks and lines of a column; the lines run behind the rows only, so that headings stay free. */
function Scale({ column, at, layout }: { column: StripColumn; at: number; layout: StripsLayout }) {
  const { left, right, label, x } = layout.columns[at];
  const { top } = layout;
  const anchorOf = (value: number) =>
    value === column.low ? 'start' : value === column.high ? 'end' : 'middle';
  const edge = { start: left, middle: 0, end: right };
  return (
    <g fill={ink.muted}>
      <text fill={ink.text} fontWeight={600}>
        {label.map((line, i) => (
          <tspan key={line} x={left} y={top - 28 - 13 * (label.length - 1 - i)}>
            {line}
          </tspan>
        ))}
      </text>
      {column.ticks.map(({ at: value, label: text }) => (
        <g key={value}>
          {anchorOf(value) === 'middle' && right - left < 120 ? null : (
            <text
              x={anchorOf(value) === 'middle' ? x(value) : edge[anchorOf(value)]}
              y={top - 10}
              textAnchor={anchorOf(value)}
            >
              {text}
            </text>
          )}
          {layout.groups.map(({ group, from, to }) => (
            <path
              key={group.id}
              d={`M${x(value)} ${from}V${to}`}
              stroke={value === 0 ? ink.strong : ink.line}
              fill="none"
            />
          ))}
        </g>
      ))}
    </g>
  );
}

interface RowProps {
  readonly row: StripRow;
  readonly y: number;
  readonly width: number;
  readonly indent: number;
  readonly columns: readonly StripColumn[];
  readonly layout: StripsLayout;
}

/** One row, a link as a whole: its name, its marks, and what stands behind them. */
function Row({ row, y, width, indent, columns, layout }: RowProps) {
  const { narrow, stacked, rowHeight } = layout;
  const shown = narrow && !stacked ? row.short : row.label;
  const rest = `${shown === row.label ? '' : ` ${row.label}`}: ${row.told}`;
  const drawn = (
    <>
      <rect
        className="ring"
        x={indent ? 4 : 0}
        y={y + 14 - rowHeight}
        width={round(width - (indent ? 4 : 0))}
        height={rowHeight - 2}
        rx={3}
        fill={row.current ? ink.soft : 'transparent'}
        stroke="none"
      />
      <text
        x={indent}
        y={stacked ? y - 12 : y + 4}
        fill={row.current ? ink.accent : ink.text}
        fontWeight={row.current ? 600 : 400}
        {...(stacked ? halo(row.current) : {})}
      >
        {/* The space keeps what is read aloud and what is seen alike. */}
        {row.end ? `${shown} ` : shown}
      </text>
      {row.cells.map((cell, i) => (
        <Cell key={columns[i].id} {...{ cell, y, column: columns[i], place: layout.columns[i] }} />
      ))}
      {row.end ? <End end={row.end} x={layout.end} y={y} narrow={narrow} /> : null}
      <title>{rest}</title>
    </>
  );
  if (!row.href) return <g>{drawn}</g>;
  const end = row.end ? ` ${row.end.text}` : '';
  return (
    <a href={row.href} aria-label={`${shown}${end}${rest}`}>
      {drawn}
    </a>
  );
}

/** The lines of the scales stop short of a name that stands above its marks. */
const halo = (current: boolean) => ({
  stroke: current ? ink.soft : ink.surface,
  strokeWidth: 4,
  paintOrder: 'stroke',
});

interface CellProps {
  readonly cell: StripCell | null;
  readonly y: number;
  readonly column: StripColumn;
  readonly place: StripsLayout['columns'][number];
}

/** A mark with its interval; dots all along the scale where there is nothing to show, which is no 0. */
function Cell({ cell, y, column, place: { left, right, x } }: CellProps) {
  if (!cell) return <path d={`M${left + 10} ${y}H${right - 10}`} stroke={ink.strong} strokeDasharray="1 5" />;
  const { value, interval, lines } = cell;
  const r = round(Math.min(7.5, 3.2 + 1.3 * Math.sqrt(lines)));
  const range = interval && interval.low < interval.high;
  return (
    <>
      {range ? (
        <path
          d={`M${x(interval.low)} ${y}H${x(interval.high)}`}
          stroke={ink.none}
          strokeWidth={5}
          strokeLinecap="round"
        />
      ) : null}
      {column.tone ? (
        <LeanMark x={x(value)} y={y} r={r} value={value} />
      ) : (
        <SquareMark x={x(value)} y={y} r={r} />
      )}
    </>
  );
}

const BAR = 44;

function End({ end, x, y, narrow }: { end: StripEnd; x: number; y: number; narrow: boolean }) {
  const bar = end.share !== null && !narrow;
  return (
    <>
      {bar ? (
        <g stroke={ink.muted}>
          <rect x={x} y={y - 5} width={BAR} height={10} fill="none" />
          <rect x={x} y={y - 5} width={round(BAR * end.share!)} height={10} fill={ink.none} />
        </g>
      ) : null}
      <text x={bar ? x + BAR + 8 : x} y={y + 4} fill={ink.muted}>
        {end.text}
      </text>
    </>
  );
}
