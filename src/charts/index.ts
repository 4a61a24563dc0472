export { dayNumber, isoDay } from './bins.ts';
export { type CalibrationBinMark, CalibrationPlot, type CalibrationPlotProps } from './calibration-plot.tsx';
export { type ClockDay, clockBins, mostInBin } from './clock-bins.ts';
export { CrisisClock, type CrisisClockProps } from './crisis-clock.tsx';
export { doneRungs, ladderCells } from './done-rungs.ts';
export type { ForecastLine } from './forecast-layout.ts';
export { Forecasts, type ForecastsProps } from './forecasts.tsx';
export { GapGauge, type GapGaugeProps, signed } from './gap-gauge.tsx';
export { Horseshoe, type HorseshoeProps, type SeatMark } from './horseshoe.tsx';
export { ink, toneInk } from './ink.ts';
export { type ChartLabels, chartLabels, dateRange, shortDate } from './labels.ts';
export { Ladder, type LadderCell, type LadderProps, type LadderRow } from './ladder.tsx';
export { Legend } from './legend.tsx';
export { LeanMark, Mark } from './mark.tsx';
export { Plane, type PlaneProps } from './plane.tsx';
export type { PlanePoint } from './plane-layout.ts';
export { ShareBar, type ShareBarProps } from './share-bar.tsx';
export { ShareLine, type ShareLineProps } from './share-line.tsx';
export { Slope, type SlopePoint, type SlopeProps } from './slope.tsx';
export { Spark, type SparkProps } from './spark.tsx';
export { Strips, type StripsProps } from './strips.tsx';
export type { StripCell, StripColumn, StripEnd, StripGroup, StripRow } from './strips-layout.ts';
export { Timeline, type TimelineProps } from './timeline.tsx';
export {
  layoutTimeline,
  type TimelineCell,
  type TimelineEvent,
  type TimelineLane,
  timelineEdges,
} from './timeline-layout.ts';
export { ToneLine, type ToneLineProps } from './tone-line.tsx';
export { VoteSign, type VoteSignProps } from './vote-sign.tsx';
