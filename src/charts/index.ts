export { GapGauge, type GapGaugeProps, signed } from './gap-gauge.tsx';
export { ink, toneInk } from './ink.ts';
export { type ChartLabels, chartLabels, dateRange, shortDate } from './labels.ts';
export { Ladder, type LadderCell, type LadderProps, type LadderRow } from './ladder.tsx';
export { Legend } from './legend.tsx';
export { Mark } from './mark.tsx';
export { Spark, type SparkProps } from './spark.tsx';
export { Timeline, type TimelineProps } from './timeline.tsx';
export type { TimelineCell, TimelineEvent, TimelineLane } from './timeline-layout.ts';
