import { renderToStaticMarkup } from 'react-dom/server';
import type { ResponseProfile } from '../analysis/profile-types.ts';
import { doneRungs, ladderCells } from './done-rungs.ts';
import { GapGauge } from './gap-gauge.tsx';
import { Ladder, type LadderRow } from './ladder.tsx';
import { Timeline } from './timeline.tsx';
import type { TimelineEvent, TimelineLane } from './timeline-layout.ts';

const CHANNEL: Record<string, string> = {
  verbal: 'Verbal',
  diplomatic: 'Diplomatic',
  economic: 'Economic',
  military: 'Military',
  informational: 'Informational',
};
const ABSENT = {
  'not-seen-while-watching': 'none seen while watching',
  'not-watchable': 'not watchable',
} as const;

/** Drawings of a profile as standalone SVG markup, for pages that have no script. */
export interface ProfileFigures {
  readonly timeline: string | null;
  readonly ladder: string;
  readonly gap: string;
}

/**
 * Draws a profile's timeline, ladder and say–do gap. Needs neither browser nor stylesheet; the same profile gives the
 * same bytes. Null timeline: the profile has no window of days.
 * @param width  of each drawing, CSS pixels
 */
export function profileFigures(profile: ResponseProfile, width = 680): ProfileFigures {
  const { from, to, channels, events } = profile;
  const lanes = channels.map((c): TimelineLane => {
    return { id: c.channel, label: CHANNEL[c.channel], note: c.absence ? ABSENT[c.absence.kind] : undefined };
  });
  const dated = events.flatMap((event): TimelineEvent[] => {
    const date = event.date ?? event.published;
    const precision = event.date ? event.datePrecision : event.publishedPrecision;
    const { channel: lane, said, quad } = event;
    return date ? [{ date, precision, lane, said, hostile: quad > 2, count: 1 }] : [];
  });
  const rows = channels.map((c): LadderRow => {
    return {
      id: c.channel,
      label: CHANNEL[c.channel],
      cells: ladderCells(c.rungs, doneRungs(events)),
      emptyNote: c.absence ? ABSENT[c.absence.kind] : undefined,
    };
  });
  const name = profile.actorName;
  return {
    timeline:
      from && to
        ? renderToStaticMarkup(
            <Timeline
              width={width}
              from={from}
              to={to}
              lanes={lanes}
              events={dated}
              title={`What ${name} said and did, by day`}
            />,
          )
        : null,
    ladder: renderToStaticMarkup(
      <Ladder width={width} rows={rows} title={`How far ${name} went, by channel`} />,
    ),
    gap: renderToStaticMarkup(
      <GapGauge
        width={width}
        value={profile.sayDoGap.value}
        interval={profile.sayDoGap.interval}
        title="Say–do gap"
      />,
    ),
  };
}
