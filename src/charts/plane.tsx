import { Drawing } from './drawing.tsx';
import { ink } from './ink.ts';
import { type ChartLabels, chartLabels } from './labels.ts';
import { round } from './mark.tsx';
import { LINE, layoutPlane, type PlaneLayout, type PlanePoint, type PlaneSpot } from './plane-layout.ts';

export interface PlaneProps {
  readonly width: number;
  readonly points: readonly PlanePoint[];
  readonly title: string;
  readonly labels?: ChartLabels;
}

/** The say–do plane: words across, deeds up. Hollow marks did nothing on the ladders of deeds; on the diagonal both went as far. */
export function Plane({ width, points, title, labels = chartLabels }: PlaneProps) {
  const layout = layoutPlane(points, width);
  const { left, right, top, bottom, height, narrow, x, y, spots } = layout;
  return (
    <Drawing width={width} height={height} title={title} links fontSize={12}>
      <rect x={left} y={top} width={right - left} height={bottom - top} fill="none" stroke={ink.line} />
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share} fill={ink.muted} stroke="none">
          <path d={`M${x(share)} ${bottom}V${top}M${left} ${y(share)}H${right}`} stroke={ink.line} />
          <text x={x(share)} y={bottom + 16} textAnchor="middle">
            {share}
          </text>
          <text x={left - 8} y={y(share) + 4} textAnchor="end">
            {share}
          </text>
        </g>
      ))}
      <Diagonal layout={layout} labels={labels} />
      <text x={right} y={bottom + 35} textAnchor="end" fill={ink.text}>
        {labels.howFarWords}
      </text>
      <text x={0} y={12} fill={ink.text}>
        {labels.howFarDeeds}
      </text>
      {points.map((point) => (
        <Whiskers key={point.id} point={point} layout={layout} />
      ))}
      {spots.map((spot) => (
        <Spot key={spot.points[0].id} spot={spot} narrow={narrow} labels={labels} />
      ))}
    </Drawing>
  );
}

function Diagonal({ layout: { x, y }, labels }: { layout: PlaneLayout; labels: ChartLabels }) {
  const angle = round((Math.atan2(y(1) - y(0), x(1) - x(0)) * 180) / Math.PI);
  const at = (share: number, away: number) =>
    `translate(${x(share)} ${y(share)}) rotate(${angle}) translate(0 ${away})`;
  return (
    <g fill={ink.muted} textAnchor="middle">
      <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} stroke={ink.strong} strokeDasharray="4 4" />
      <text transform={at(0.33, -8)}>{labels.deedsAhead}</text>
      <text transform={at(0.33, 17)}>{labels.wordsAhead}</text>
    </g>
  );
}

/** How far it would have gone with other lines of reporting; nothing where the interval is a point. */
function Whiskers({ point, layout: { x, y } }: { point: PlanePoint; layout: PlaneLayout }) {
  const { words, deeds, wordsInterval: w, deedsInterval: d } = point;
  const across = w && w.low < w.high ? `M${x(w.low)} ${y(deeds)}H${x(w.high)}` : '';
  const up = d && d.low < d.high ? `M${x(words)} ${y(d.low)}V${y(d.high)}` : '';
  return across || up ? (
    <path d={across + up} stroke={ink.none} strokeWidth={3} strokeLinecap="round" fill="none" />
  ) : null;
}

function Spot({ spot, narrow, labels }: { spot: PlaneSpot; narrow: boolean; labels: ChartLabels }) {
  const { x, y, points, here } = spot;
  const did = points[0].deeds > 0;
  const ringInk = here ? ink.accent : ink.text;
  return (
    <g>
      {here ? (
        <circle cx={x} cy={y} r={11.5} fill={ink.surface} stroke={ink.accent} strokeWidth={1.5} />
      ) : null}
      <circle cx={x} cy={y} r={7} fill={did ? ringInk : ink.surface} stroke={ringInk} strokeWidth={2} />
      {points.map((point, i) => (
        <Label key={point.id} spot={spot} at={i} narrow={narrow} labels={labels} />
      ))}
    </g>
  );
}

/** The name of a response beside its mark, one below the other; where there is no room, its number in a row. */
function Label(props: { spot: PlaneSpot; at: number; narrow: boolean; labels: ChartLabels }) {
  const { spot, at, narrow, labels } = props;
  const point = spot.points[at];
  const reach = `${percent(point.words)} ${labels.words}, ${percent(point.deeds)} ${labels.deeds}`;
  const shown = narrow ? point.short : point.label;
  const full = shown === point.label ? '' : ` ${point.label}`;
  // Behind what is shown, so that the text and the name of the link read alike.
  const rest = `${full}: ${reach}${point.here ? `, ${labels.here}` : ''}`;
  const before = spot.points.slice(0, at).reduce((sum, one) => sum + one.short.length + 1, 0);
  const across = narrow ? before * (spot.labels.anchor === 'start' ? 7 : -7) : 0;
  const text = (
    <text
      x={spot.labels.x + across}
      y={spot.labels.y + (narrow ? 0 : at * LINE)}
      textAnchor={spot.labels.anchor}
      fill={point.here ? ink.accent : ink.text}
      fontWeight={point.here ? 600 : 400}
      stroke={ink.surface}
      strokeWidth={4}
      paintOrder="stroke"
    >
      {shown}
    </text>
  );
  const named = (
    <>
      {text}
      <title>{rest}</title>
    </>
  );
  if (!point.href) return <g>{named}</g>;
  return (
    <a href={point.href} aria-label={`${shown}${rest}`}>
      {named}
    </a>
  );
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
