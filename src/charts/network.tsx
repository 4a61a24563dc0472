import { type ActKind, tellKinds } from './act-marks.tsx';
import { Drawing } from './drawing.tsx';
import { bowBetween, FlowLine, FlowTarget, halo, tonesOf, type XY } from './flow-line.tsx';
import { ink } from './ink.ts';
import { type ChartLabels, chartLabels } from './labels.ts';
import { round } from './mark.tsx';

/** An actor of the network. `x` and `y` on a sheet 1000 units wide. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly lineages: number;
  /** Organisations and armed groups are drawn as squares. */
  readonly state: boolean;
}

export interface NetworkFlow {
  readonly source: string;
  readonly target: string;
  readonly lineages: number;
  readonly kinds: readonly ActKind[];
}

export interface NetworkProps {
  readonly width: number;
  /** Of the sheet on which the nodes were placed, at a width of 1000. */
  readonly sheetHeight: number;
  readonly nodes: readonly NetworkNode[];
  readonly flows: readonly NetworkFlow[];
  readonly title: string;
  /** Where an actor (no target) or a flow leads. Actors are stops of Tab; flows are clicked, and reached by key in their table. */
  readonly hrefFor?: (source: string, target: string | null) => string;
  readonly selected?: { readonly source: string | null; readonly target: string | null } | null;
  readonly labels?: ChartLabels;
}

const BEND = { hostile: 0.07, cooperative: 0.15 } as const;

/** Who acts upon whom: actors sized by independent reports, lines from who acts to who is acted upon. */
export function Network(props: NetworkProps) {
  const { width, sheetHeight, nodes, flows, title, hrefFor, selected, labels = chartLabels } = props;
  const narrow = width < 620;
  const largest = narrow ? 15 : 24;
  const margin = { x: narrow ? 44 : 70, top: largest + 20, bottom: largest + 24 };
  const scale = (width - 2 * margin.x) / 1000;
  const height = Math.round(margin.top + margin.bottom + sheetHeight * scale);
  const mostNode = Math.max(1, ...nodes.map((node) => node.lineages));
  const mostFlow = Math.max(1, ...flows.map((flow) => flow.lineages));
  const spots = new Map(
    nodes.map((node) => [
      node.id,
      {
        ...node,
        x: round(margin.x + node.x * scale),
        y: round(margin.top + node.y * scale),
        r: round(Math.max(4, Math.sqrt(node.lineages / mostNode) * largest)),
      },
    ]),
  );
  const name = (id: string) => spots.get(id)?.label ?? id;
  const isApart = ({ source, target }: NetworkFlow) =>
    selected !== null &&
    selected !== undefined &&
    ((selected.source !== null && selected.source !== source) ||
      (selected.target !== null && selected.target !== target));
  const above = labelledAbove(spots, flows);
  // The thickest last, so that they lie on top.
  const drawn = [...flows].reverse();
  return (
    <Drawing width={width} height={height} title={title} links fontSize={narrow ? 11.5 : 12.5}>
      {drawn.map((flow) => {
        const [from, to] = [spots.get(flow.source), spots.get(flow.target)];
        if (!from || !to) return null;
        const told = `${name(flow.source)} ${labels.to} ${name(flow.target)}: ${tellKinds(flow.kinds, labels)}; ${labels.lines} ${flow.lineages}`;
        const lines = tonesOf(flow.kinds).map((tone) => {
          const bend = tone.hostile ? BEND.hostile : BEND.cooperative;
          const points = bowBetween(from, to, bend, [from.r + 1, to.r + 6]);
          return (
            <g key={String(tone.hostile)}>
              <FlowTarget points={points} />
              <FlowLine points={points} tone={tone} most={mostFlow} faint={isApart(flow)} />
            </g>
          );
        });
        const key = `${flow.source} ${flow.target}`;
        if (!hrefFor)
          return (
            <g key={key}>
              <title>{told}</title>
              {lines}
            </g>
          );
        return (
          <a key={key} href={hrefFor(flow.source, flow.target)} aria-label={told} tabIndex={-1}>
            <title>{told}</title>
            {lines}
          </a>
        );
      })}
      {[...spots.values()].map((spot) => (
        <Actor
          key={spot.id}
          spot={spot}
          above={above.has(spot.id)}
          href={hrefFor?.(spot.id, null)}
          chosen={selected?.source === spot.id || selected?.target === spot.id}
          labels={labels}
        />
      ))}
    </Drawing>
  );
}

interface ActorProps {
  readonly spot: NetworkNode & XY & { readonly r: number };
  /** Its name stands above it. */
  readonly above: boolean;
  readonly href?: string;
  readonly chosen: boolean;
  readonly labels: ChartLabels;
}

function Actor({ spot: { x, y, r, label, lineages, state }, above, href, chosen, labels }: ActorProps) {
  const rest = `: ${labels.lines} ${lineages}`;
  const line = { fill: ink.surface, stroke: ink.text, strokeWidth: chosen ? 3 : 1.6 };
  // A square of the circle's area.
  const half = round(r * Math.sqrt(Math.PI) * 0.5);
  const shape = (
    <>
      <circle className="ring" cx={x} cy={y} r={r + 4} fill="transparent" stroke="none" strokeWidth={1.5} />
      {state ? (
        <circle cx={x} cy={y} r={r} {...line} />
      ) : (
        <rect x={x - half} y={y - half} width={2 * half} height={2 * half} rx={2} {...line} />
      )}
      <text
        x={x}
        y={round(above ? y - r - 6 : y + r + 14)}
        textAnchor="middle"
        fill={ink.text}
        fontWeight={chosen ? 600 : 400}
        {...halo}
      >
        {label}
      </text>
      <title>{rest}</title>
    </>
  );
  return href ? (
    <a href={href} aria-label={`${label}${rest}`} aria-current={chosen ? 'true' : undefined}>
      {shape}
    </a>
  ) : (
    <g>{shape}</g>
  );
}

/** Names stand on the side from which fewer lines come. */
function labelledAbove(spots: ReadonlyMap<string, XY>, flows: readonly NetworkFlow[]): Set<string> {
  const pull = new Map<string, number>();
  for (const { source, target } of flows) {
    const [from, to] = [spots.get(source), spots.get(target)];
    if (!from || !to) continue;
    pull.set(source, (pull.get(source) ?? 0) + Math.sign(to.y - from.y));
    pull.set(target, (pull.get(target) ?? 0) + Math.sign(from.y - to.y));
  }
  return new Set([...pull].filter(([, sum]) => sum > 0).map(([id]) => id));
}
