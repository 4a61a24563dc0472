import { memo } from 'react';
import { type ActKind, ActMarks, mostLineages, tellKinds } from './act-marks.tsx';
import { Drawing } from './drawing.tsx';
import { FlowLine, FlowTarget, halo, tonesOf } from './flow-line.tsx';
import { ink } from './ink.ts';
import { type ChartLabels, chartLabels } from './labels.ts';
import {
  type Degrees,
  greatCircle,
  keyOfShape,
  type MapShape,
  type MapView,
  middleOf,
  placing,
  type WorldSheet,
} from './map-layout.ts';
import { round } from './mark.tsx';

/** A state with what it did, or what was done to it. */
export interface MapState {
  readonly id: string;
  readonly label: string;
  readonly lineages: number;
  readonly kinds: readonly ActKind[];
}

export interface MapFlow {
  readonly source: string;
  readonly target: string;
  readonly lineages: number;
  readonly kinds: readonly ActKind[];
}

export interface DisputedMark {
  readonly name: string;
  readonly at: Degrees;
  /** "Crimea: held by Russia, claimed by Ukraine". */
  readonly told: string;
}

export interface WorldMapProps {
  readonly sheet: WorldSheet;
  readonly shapes: readonly MapShape[];
  /** Keys of the shapes of states that take part. */
  readonly involved: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, Degrees>;
  /** The most reported first; those without a place are left out. */
  readonly states: readonly MapState[];
  /** The strongest first, drawn as great circles. */
  readonly flows: readonly MapFlow[];
  readonly disputed: readonly DisputedMark[];
  readonly view: MapView;
  readonly title: string;
  /** Where a state's mark leads. */
  readonly hrefFor?: (id: string) => string;
  /** Where a line leads; lines are clicked, and reached by key in their table. */
  readonly hrefForFlow?: (source: string, target: string) => string;
  readonly selected?: string | null;
  readonly labels?: ChartLabels;
}

/** Smaller than this in pixels, a state is drawn as a dot as well. */
const TOO_SMALL = 5;
const LARGEST_REACH = 15;
const MOST_LABELS = 9;

/** Where acts came from, or where they went: marks on states, great circles from who acts to who is acted upon. */
export function WorldMap(props: WorldMapProps) {
  const {
    sheet,
    shapes,
    involved,
    places,
    states,
    flows,
    disputed,
    view,
    title,
    labels = chartLabels,
  } = props;
  const { hrefFor, hrefForFlow, selected } = props;
  const { width, height } = sheet;
  const { offset, place } = placing(sheet, view);
  const reach = Math.round(Math.min(LARGEST_REACH, Math.max(9, width / 70)));
  const most = mostLineages(states);
  const seen = states.flatMap((state) => {
    const at = places.get(state.id);
    return at ? [{ ...state, ...place(at) }] : [];
  });
  const named = labelled(seen, width, reach, MOST_LABELS * Math.sqrt(view.zoom));
  return (
    <Drawing width={width} height={height} title={title} links clipped fontSize={12}>
      <g transform={`translate(${offset.x} ${offset.y}) scale(${view.zoom})`}>
        <Land sheet={sheet} shapes={shapes} involved={involved} />
      </g>
      <Dots sheet={sheet} shapes={shapes} view={view} />
      {disputed.map((area) => {
        const { x, y } = place(area.at);
        return (
          <g key={area.name}>
            <circle
              cx={round(x)}
              cy={round(y)}
              r={4}
              fill="transparent"
              stroke={ink.muted}
              strokeDasharray="1.6 1.6"
            />
            <title>{area.told}</title>
          </g>
        );
      })}
      <Flows {...{ flows, places, place, width, reach, states, hrefForFlow, labels }} zoom={view.zoom} />
      {[...seen].reverse().map((state) => (
        <State
          key={state.id}
          {...{ state, reach, most, labels }}
          href={hrefFor?.(state.id)}
          chosen={state.id === selected}
          named={named.has(state.id)}
        />
      ))}
    </Drawing>
  );
}

/** The shapes change with the width alone: zooming moves them as they are. */
const Land = memo(function Land({
  sheet,
  shapes,
  involved,
}: Pick<WorldMapProps, 'sheet' | 'shapes' | 'involved'>) {
  return (
    <>
      <path
        d={sheet.path({ type: 'Sphere' })}
        fill="none"
        stroke={ink.line}
        vectorEffect="non-scaling-stroke"
      />
      {shapes.map((shape, i) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: two shapes may share a key
          key={i}
          d={sheet.path(shape)}
          fill={involved.has(keyOfShape(shape)) ? ink.none : ink.line}
          stroke={ink.surface}
          strokeWidth={0.6}
          vectorEffect="non-scaling-stroke"
        >
          <title>{shape.properties.name}</title>
        </path>
      ))}
    </>
  );
});

/** States that would be lost at this zoom. */
function Dots({ sheet, shapes, view }: Pick<WorldMapProps, 'sheet' | 'shapes' | 'view'>) {
  const { place } = placing(sheet, view);
  const tiny = tinyShapes(sheet, shapes).filter(({ size }) => size * view.zoom < TOO_SMALL);
  return tiny.map(({ name, at }) => {
    const { x, y } = place(at);
    return (
      <circle key={name} cx={round(x)} cy={round(y)} r={1.9} fill={ink.strong}>
        <title>{name}</title>
      </circle>
    );
  });
}

const measured = new WeakMap<WorldSheet, { name: string; at: Degrees; size: number }[]>();

/** Measured once for each sheet. */
function tinyShapes(sheet: WorldSheet, shapes: readonly MapShape[]) {
  let tiny = measured.get(sheet);
  if (!tiny) {
    tiny = shapes
      .map((shape) => ({ shape, size: sheet.size(shape) }))
      .filter(({ size }) => size < TOO_SMALL)
      .map(({ shape, size }) => ({ name: shape.properties.name, at: middleOf(shape), size }));
    measured.set(sheet, tiny);
  }
  return tiny;
}

interface FlowsProps extends Pick<WorldMapProps, 'flows' | 'places' | 'states' | 'hrefForFlow'> {
  readonly place: ReturnType<typeof placing>['place'];
  readonly width: number;
  readonly zoom: number;
  readonly reach: number;
  readonly labels: ChartLabels;
}

function Flows({ flows, places, place, width, zoom, reach, states, hrefForFlow, labels }: FlowsProps) {
  const most = Math.max(1, ...flows.map((flow) => flow.lineages));
  const name = (id: string) => states.find((state) => state.id === id)?.label ?? id;
  return [...flows].reverse().map((flow) => {
    const [from, to] = [places.get(flow.source), places.get(flow.target)];
    if (!from || !to) return null;
    const told = `${name(flow.source)} ${labels.to} ${name(flow.target)}: ${tellKinds(flow.kinds, labels)}; ${labels.lines} ${flow.lineages}`;
    const lines = tonesOf(flow.kinds).map((tone) => {
      const pieces = greatCircle(from, to, place, tone.hostile ? 6 : 13, reach * 0.7, (width * zoom) / 2);
      return (
        <g key={String(tone.hostile)}>
          {pieces.map((points, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line
            <g key={i}>
              <FlowTarget points={points} />
              <FlowLine points={points} tone={tone} most={most} headless={i < pieces.length - 1} />
            </g>
          ))}
        </g>
      );
    });
    const key = `${flow.source} ${flow.target}`;
    return hrefForFlow ? (
      <a key={key} href={hrefForFlow(flow.source, flow.target)} aria-label={told} tabIndex={-1}>
        <title>{told}</title>
        {lines}
      </a>
    ) : (
      <g key={key}>
        <title>{told}</title>
        {lines}
      </g>
    );
  });
}

type Seen = MapState & { readonly x: number; readonly y: number };

interface StateProps {
  readonly state: Seen;
  readonly reach: number;
  readonly most: number;
  readonly href?: string;
  readonly chosen: boolean;
  readonly named: boolean;
  readonly labels: ChartLabels;
}

function State({ state, reach, most, href, chosen, named, labels }: StateProps) {
  const { x, y, label, kinds, lineages } = state;
  const told = `${tellKinds(kinds, labels)}; ${labels.lines} ${lineages}`;
  const sign = (
    <>
      <circle
        className="ring"
        cx={round(x)}
        cy={round(y)}
        r={reach}
        fill="transparent"
        stroke={chosen ? ink.text : 'none'}
        strokeWidth={1.5}
      />
      <ActMarks x={x} y={y} reach={reach} kinds={kinds} most={most} />
      {named || chosen ? (
        <text x={round(x + reach + 3)} y={round(y + 4)} fill={ink.text} {...halo}>
          {label}
        </text>
      ) : null}
      <title>{named || chosen ? `: ${told}` : `${label}: ${told}`}</title>
    </>
  );
  return href ? (
    <a href={href} aria-label={`${label}: ${told}`} aria-current={chosen ? 'true' : undefined}>
      {sign}
    </a>
  ) : (
    <g>{sign}</g>
  );
}

/** The most reported whose names fit beside each other. */
function labelled(states: readonly Seen[], width: number, reach: number, most: number): Set<string> {
  const taken: { x0: number; x1: number; y: number }[] = [];
  const named = new Set<string>();
  for (const { id, label, x, y } of states) {
    if (named.size >= most) break;
    const box = { x0: x - reach, x1: x + reach + 6 + label.length * 6.6, y };
    if (box.x1 > width || box.x0 < 0) continue;
    if (taken.some((other) => other.x0 < box.x1 && box.x0 < other.x1 && Math.abs(other.y - y) < 18)) continue;
    taken.push(box);
    named.add(id);
  }
  return named;
}
