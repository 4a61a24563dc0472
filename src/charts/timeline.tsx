import type { Bin } from './bins.ts';
import { Drawing } from './drawing.tsx';
import { ink, toneInk } from './ink.ts';
import { type ChartLabels, chartLabels, dateRange, shortDate } from './labels.ts';
import { Mark, round } from './mark.tsx';
import {
  layoutTimeline,
  type TimelineCell,
  type TimelineEvent,
  type TimelineLane,
} from './timeline-layout.ts';

export interface TimelineProps {
  readonly width: number;
  /** First and last day shown, ISO. */
  readonly from: string;
  readonly to: string;
  readonly lanes: readonly TimelineLane[];
  readonly events: readonly TimelineEvent[];
  /** Documents by day: drawn as bars below, they tell how well a silence could be heard. */
  readonly reports?: readonly { readonly date: string; readonly count: number }[];
  readonly trigger?: { readonly date: string; readonly label: string } | null;
  /** Where a mark leads; without it marks are not links. */
  readonly hrefFor?: (cell: TimelineCell) => string;
  readonly isSelected?: (lane: string, bin: Bin, said: boolean, hostile: boolean) => boolean;
  readonly title: string;
  readonly labels?: ChartLabels;
}

/** Name of a mark for screen readers and tooltips, e.g. "3 Jan, verbal: 4 hostile words, 9 reports". */
export function cellName(cell: TimelineCell, laneLabel: string, labels: ChartLabels = chartLabels): string {
  const kind = `${cell.hostile ? labels.hostile : labels.cooperative} ${cell.said ? labels.words : labels.deeds}`;
  return `${dateRange(cell.bin.from, cell.bin.to)}, ${laneLabel}: ${cell.events} ${kind}`;
}

/** Who said and did what, by day: one lane a channel or actor, cooperative above the line and hostile below it. */
export function Timeline(props: TimelineProps) {
  const { width, lanes, reports = [], trigger, hrefFor, isSelected, title, labels = chartLabels } = props;
  const layout = layoutTimeline({ ...props, reports, anchor: trigger?.date });
  const { left, right, laneY, axisY, height, narrow, cells, ticks, bars } = layout;
  const laneLabel = (id: string) => lanes.find((l) => l.id === id)?.label ?? id;
  const triggerX = trigger ? layout.xOf(trigger.date) : null;
  const triggerRight = triggerX !== null && triggerX < left + 90;
  const mostReports = Math.max(1, ...bars.map((b) => b.count));
  const barBase = axisY - 4;
  return (
    <Drawing width={width} height={height} title={title} links fontSize={12}>
      {trigger && triggerX !== null ? (
        <g>
          <line x1={triggerX} x2={triggerX} y1={6} y2={axisY - 4} stroke={ink.text} strokeDasharray="2 3" />
          <text
            x={triggerX + (triggerRight ? 6 : -6)}
            y={12}
            textAnchor={triggerRight ? 'start' : 'end'}
            fill={ink.text}
          >
            {trigger.label}
          </text>
        </g>
      ) : null}
      {lanes.map((lane, i) => (
        <g key={lane.id}>
          <line x1={left} x2={right} y1={laneY[i]} y2={laneY[i]} stroke={ink.line} />
          <LaneLabel lane={lane} x={narrow ? left : 0} y={narrow ? laneY[i] - 27 : laneY[i] + 4} />
          {lane.note && !cells.some((c) => c.lane === lane.id) ? (
            <text
              x={left + 14}
              y={laneY[i] + 4}
              fill={ink.muted}
              stroke={ink.surface}
              strokeWidth={6}
              paintOrder="stroke"
              fontStyle="italic"
            >
              {lane.note}
            </text>
          ) : null}
        </g>
      ))}
      {bars.map((bar) => {
        const h = round(Math.max(2, (bar.count / mostReports) * 26));
        return (
          <rect
            key={bar.bin.from}
            x={bar.x}
            y={round(barBase - h)}
            width={bar.width}
            height={h}
            fill={ink.none}
          >
            <title>{`${dateRange(bar.bin.from, bar.bin.to)}: ${bar.count}`}</title>
          </rect>
        );
      })}
      {bars.length ? (
        <text x={narrow ? left : 0} y={narrow ? barBase - 30 : barBase - 3} fill={ink.muted}>
          {labels.reports}
        </text>
      ) : null}
      <line x1={left} x2={right} y1={axisY - 3.5} y2={axisY - 3.5} stroke={ink.strong} />
      {ticks.map((tick, i) => (
        <text
          key={tick.date}
          x={tick.x}
          y={axisY + 14}
          textAnchor={narrow && i === 0 ? 'start' : 'middle'}
          fill={ink.muted}
        >
          {shortDate(tick.date, i === 0 && !narrow)}
        </text>
      ))}
      {cells.map((cell) => {
        const name = cellName(cell, laneLabel(cell.lane), labels);
        const mark = (
          <>
            {cell.spread ? <Spread cell={cell} /> : null}
            <Mark x={cell.x} y={cell.y} r={cell.r} said={cell.said} hostile={cell.hostile} />
          </>
        );
        const key = [cell.lane, cell.bin.from, cell.said, cell.hostile].join();
        const chosen = isSelected?.(cell.lane, cell.bin, cell.said, cell.hostile);
        const ring = (
          <circle
            className="ring"
            cx={cell.x}
            cy={cell.y}
            r={cell.r + 5}
            fill="none"
            stroke={chosen ? ink.text : 'none'}
            strokeWidth={1.5}
          />
        );
        // Fingers and shaking hands need more than the smallest mark offers.
        const target = <circle cx={cell.x} cy={cell.y} r={Math.max(cell.r + 2, 12)} fill="transparent" />;
        if (!hrefFor)
          return (
            <g key={key}>
              <title>{name}</title>
              {mark}
            </g>
          );
        return (
          <a key={key} href={hrefFor(cell)} aria-label={name} aria-current={chosen ? 'true' : undefined}>
            <title>{name}</title>
            {target}
            {ring}
            {mark}
          </a>
        );
      })}
    </Drawing>
  );
}

/** The time that a coarse date may mean, on both sides of its mark. */
function Spread({ cell: { spread, x, y, r, hostile } }: { cell: TimelineCell }) {
  const [from, to] = spread!;
  const path = `M${from} ${y - 3}v6m0 -3H${round(x - r - 2)}M${round(x + r + 2)} ${y}H${to}m0 -3v6`;
  return <path d={path} fill="none" stroke={toneInk(hostile)} strokeDasharray="2 2" />;
}

function LaneLabel({ lane, x, y }: { lane: TimelineLane; x: number; y: number }) {
  const text = (
    <text x={x} y={y} fill={ink.text} fontSize={13} stroke={ink.surface} strokeWidth={4} paintOrder="stroke">
      {lane.label.length > 18 ? `${lane.label.slice(0, 17)}…` : lane.label}
    </text>
  );
  return lane.href ? (
    <a href={lane.href} aria-label={lane.label}>
      {text}
    </a>
  ) : (
    text
  );
}
