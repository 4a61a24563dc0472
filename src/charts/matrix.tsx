import { type ActKind, ActMarks, mostLineages, tellKinds } from './act-marks.tsx';
import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { type ChartLabels, chartLabels } from './labels.ts';
import { layoutMatrix, type MatrixLayout } from './matrix-layout.ts';

/** A row and column of the matrix. */
export interface MatrixActor {
  readonly id: string;
  readonly label: string;
  /** Stands for the label where there is no room. */
  readonly short: string;
}

export interface MatrixCell {
  readonly source: string;
  readonly target: string;
  readonly events: number;
  readonly lineages: number;
  readonly kinds: readonly ActKind[];
}

export interface MatrixProps {
  readonly width: number;
  readonly actors: readonly MatrixActor[];
  /** `target` may be the id of `nobody`. */
  readonly cells: readonly MatrixCell[];
  /** The column of acts that are directed at nobody named; null: no such column. */
  readonly nobody: MatrixActor | null;
  readonly title: string;
  /** Where a cell leads; a heading names one side alone. Without it nothing is a link. */
  readonly hrefFor?: (source: string | null, target: string | null) => string;
  readonly selected?: { readonly source: string | null; readonly target: string | null } | null;
  /** The cell that Tab reaches, by row and column; headings have row or column −1. Arrow keys are the page's to handle. */
  readonly current?: readonly [row: number, column: number];
  readonly labels?: ChartLabels;
}

/** Who said and did how much to whom: rows act, columns are acted upon. A grid that arrow keys can walk. */
export function Matrix(props: MatrixProps) {
  const { width, actors, cells, nobody, title, hrefFor, selected, current, labels = chartLabels } = props;
  const columns = nobody ? [...actors, nobody] : actors;
  const layout = layoutMatrix(actors.length, nobody !== null, width);
  const { x, y, wide, high, left, top } = layout;
  const reach = Math.min(wide, high) / 2 - 3;
  const at = new Map(cells.map((cell) => [`${cell.source} ${cell.target}`, cell]));
  const most = mostLineages(cells);
  const tab = (row: number, column: number) => ({
    tabIndex: current?.[0] === row && current[1] === column ? 0 : -1,
    'data-cell': `${row},${column}`,
  });
  return (
    <Drawing width={layout.width} height={layout.height} title={title} role="grid" fontSize={12.5}>
      <Lines layout={layout} rows={actors.length} columns={columns.length} />
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no table elements */}
      <g role="row">
        {columns.map((actor, i) => (
          <Heading
            key={actor.id}
            role="columnheader"
            name={headingName(actor, layout.narrow, labels.actedUpon)}
            {...tab(-1, i)}
            href={hrefFor?.(null, actor.id)}
          >
            <rect
              className="ring"
              x={x(i) + 1}
              y={4}
              width={wide - 2}
              height={top - 8}
              rx={3}
              fill="transparent"
            />
            <ColumnLabel
              actor={actor}
              x={x(i) + wide / 2}
              y={top - 9}
              narrow={layout.narrow}
              muted={actor === nobody}
            />
          </Heading>
        ))}
      </g>
      {actors.map((source, row) => (
        // biome-ignore lint/a11y/useSemanticElements: a drawing has no table elements
        <g role="row" key={source.id}>
          <Heading
            role="rowheader"
            name={headingName(source, layout.narrow, labels.acting)}
            {...tab(row, -1)}
            href={hrefFor?.(source.id, null)}
          >
            <rect
              className="ring"
              x={1}
              y={y(row) + 2}
              width={left - 8}
              height={high - 4}
              rx={3}
              fill="transparent"
            />
            <text x={left - 12} y={y(row) + high / 2 + 4} textAnchor="end" fill={ink.text}>
              {layout.narrow ? source.short : source.label}
            </text>
          </Heading>
          {columns.map((target, column) => {
            const cell = at.get(`${source.id} ${target.id}`);
            const own = source.id === target.id && !cell;
            const name = `${source.label} ${labels.to} ${target.label}: `;
            const chosen = selected?.source === source.id && selected.target === target.id;
            return (
              <Cell
                key={target.id}
                name={name + (cell ? tellCell(cell, labels) : own ? '–' : labels.nothing)}
                href={cell && hrefFor?.(source.id, target.id)}
                chosen={chosen}
                {...tab(row, column)}
              >
                <rect
                  className="ring"
                  x={x(column) + 1.5}
                  y={y(row) + 1.5}
                  width={wide - 3}
                  height={high - 3}
                  rx={2}
                  fill={own ? ink.line : 'transparent'}
                  fillOpacity={own ? 0.55 : 1}
                  stroke={chosen ? ink.text : 'none'}
                  strokeWidth={1.5}
                />
                {cell ? (
                  <ActMarks
                    x={x(column) + wide / 2}
                    y={y(row) + high / 2}
                    reach={reach}
                    kinds={cell.kinds}
                    most={most}
                  />
                ) : null}
              </Cell>
            );
          })}
        </g>
      ))}
    </Drawing>
  );
}

/** Begins with what is shown: "United States: acts", "US United States: acts". */
function headingName({ label, short }: MatrixActor, narrow: boolean, role: string): string {
  return `${narrow && short !== label ? `${short} ` : ''}${label}: ${role}`;
}

function tellCell({ kinds, lineages }: MatrixCell, labels: ChartLabels): string {
  return `${tellKinds(kinds, labels)}; ${labels.lines} ${lineages}`;
}

/** The rules between rows and columns; the columns of nobody's stand apart. */
function Lines({ layout, rows, columns }: { layout: MatrixLayout; rows: number; columns: number }) {
  const { x, y, wide, left, top } = layout;
  const right = x(rows - 1) + wide;
  const apart = columns > rows;
  const across = Array.from({ length: rows + 1 }, (_, i) => {
    const at = y(i);
    return `M${left} ${at}H${right}${apart ? `M${x(rows)} ${at}h${wide}` : ''}`;
  });
  const down = Array.from({ length: rows + 1 }, (_, i) => `M${left + i * wide} ${top}V${y(rows)}`);
  const last = apart ? `M${x(rows)} ${top}V${y(rows)}m${wide} 0V${top}` : '';
  return rows ? <path d={across.join('') + down.join('') + last} stroke={ink.line} fill="none" /> : null;
}

interface FocusProps {
  readonly tabIndex: number;
  readonly 'data-cell': string;
  readonly name: string;
  readonly href?: string;
  readonly children: React.ReactNode;
}

function Heading({
  role,
  href,
  name,
  children,
  ...focus
}: FocusProps & { role: 'columnheader' | 'rowheader' }) {
  return (
    <g role={role} {...(href ? {} : { ...focus, 'aria-label': name })}>
      {href ? (
        <a href={href} aria-label={name} {...focus}>
          {children}
        </a>
      ) : (
        children
      )}
    </g>
  );
}

function Cell({ href, name, chosen, children, ...focus }: FocusProps & { chosen: boolean }) {
  if (!href)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a drawing has no table elements
      <g role="gridcell" aria-label={name} {...focus}>
        <title>{name}</title>
        {children}
      </g>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no table elements
    <g role="gridcell">
      <a href={href} aria-label={name} aria-current={chosen ? 'true' : undefined} {...focus}>
        <title>{name}</title>
        {children}
      </a>
    </g>
  );
}

interface ColumnLabelProps {
  readonly actor: MatrixActor;
  readonly x: number;
  readonly y: number;
  readonly narrow: boolean;
  readonly muted: boolean;
}

/** Slanted, so that names as long as a row's heading find room. */
function ColumnLabel({ actor, x, y, narrow, muted }: ColumnLabelProps) {
  return (
    <text transform={`translate(${x} ${y}) rotate(-45)`} fill={muted ? ink.muted : ink.text}>
      {narrow ? actor.short : actor.label}
    </text>
  );
}
