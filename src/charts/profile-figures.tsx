import { renderToStaticMarkup } from 'react-dom/server';
import type { ResponseProfile } from '../analysis/profile-types.ts';
import { doneRungs, ladderCells } from './done-rungs.ts';
import { GapGauge, signed } from './gap-gauge.tsx';
import { chartLabels, dateRange } from './labels.ts';
import { Ladder, type LadderRow } from './ladder.tsx';
import { Timeline } from './timeline.tsx';
import { layoutTimeline, type TimelineEvent, type TimelineLane } from './timeline-layout.ts';

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

/** A drawing of a profile for paper and for pages that have no script. */
export interface ProfileFigure {
  readonly id: 'timeline' | 'ladder' | 'gap';
  readonly caption: string;
  /** What it shows, for those who do not see it. */
  readonly title: string;
  /** SVG markup whose colours are the properties of a page or, without one, those of white paper. */
  readonly svg: string;
  /** What it shows as a table, where it cannot be drawn. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/**
 * Draws a profile's timeline, ladder and say–do gap. Needs neither browser nor stylesheet; the same profile gives the
 * same bytes. There is no timeline where the profile has no window of days.
 * @param width  of each drawing, CSS pixels
 */
export function profileFigures(profile: ResponseProfile, width = 680): ProfileFigure[] {
  const timeline = timelineFigure(profile, width);
  return [...(timeline ? [timeline] : []), ladderFigure(profile, width), gapFigure(profile, width)];
}

function timelineFigure(profile: ResponseProfile, width: number): ProfileFigure | null {
  const { from, to, channels, events, actorName } = profile;
  if (!from || !to) return null;
  const lanes = channels.map((c): TimelineLane => {
    return { id: c.channel, label: CHANNEL[c.channel], note: c.absence ? ABSENT[c.absence.kind] : undefined };
  });
  const dated = events.flatMap((event): TimelineEvent[] => {
    const date = event.date ?? event.published;
    const precision = event.date ? event.datePrecision : event.publishedPrecision;
    const { channel: lane, said, quad } = event;
    return date ? [{ date, precision, lane, said, hostile: quad > 2, count: 1 }] : [];
  });
  const title = `What ${actorName} said and did, by day`;
  const drawn = { width, from, to, lanes, events: dated, title };
  const cells = layoutTimeline({ ...drawn, reports: [] }).cells;
  const bins = [...new Map(cells.map(({ bin }) => [bin.from, bin])).values()];
  bins.sort((a, b) => (a.from < b.from ? -1 : 1));
  const told = (bin: string, said: boolean) =>
    cells
      .filter((cell) => cell.bin.from === bin && cell.said === said)
      .map(({ lane, events: count, hostile }) => {
        return `${CHANNEL[lane]}: ${count} ${hostile ? chartLabels.hostile : chartLabels.cooperative}`;
      })
      .join('; ');
  const year = from.slice(0, 4) === to.slice(0, 4) ? ` ${from.slice(0, 4)}` : '';
  return {
    id: 'timeline',
    caption: 'Said and done, by day: hollow marks are words, filled marks are deeds',
    title,
    svg: renderToStaticMarkup(<Timeline {...drawn} />),
    table: {
      head: ['Day', 'Words', 'Deeds'],
      rows: bins.map((bin) => [
        `${dateRange(bin.from, bin.to)}${year}`,
        told(bin.from, true),
        told(bin.from, false),
      ]),
    },
  };
}

function ladderFigure({ channels, events, actorName }: ResponseProfile, width: number): ProfileFigure {
  const rows = channels.map((c): LadderRow => {
    return {
      id: c.channel,
      label: CHANNEL[c.channel],
      cells: ladderCells(c.rungs, doneRungs(events)),
      emptyNote: c.absence ? ABSENT[c.absence.kind] : undefined,
    };
  });
  const title = `How far ${actorName} went, by channel`;
  return {
    id: 'ladder',
    caption:
      'How far it went, by channel: every rung, tinted where there were words, filled where there were deeds',
    title,
    svg: renderToStaticMarkup(<Ladder width={width} rows={rows} title={title} />),
    table: {
      head: ['Channel', 'Rung', 'Words or deeds', 'Acts'],
      rows: rows.flatMap(({ label, cells, emptyNote }) => {
        const found = cells.filter((cell) => cell.count > 0).sort((a, b) => a.rung - b.rung);
        if (!found.length) return [[label, emptyNote ?? chartLabels.noneSeen, '–', '0']];
        return found.map(({ name, said, count }) => {
          return [label, name, said ? chartLabels.words : chartLabels.deeds, String(count)];
        });
      }),
    },
  };
}

function gapFigure({ sayDoGap: { value, interval } }: ResponseProfile, width: number): ProfileFigure {
  const told = value === null ? chartLabels.gapUnknown : signed(value);
  const range = interval
    ? `${signed(interval.low)} to ${signed(interval.high)} (${Math.round(interval.level * 100)} %)`
    : '–';
  return {
    id: 'gap',
    caption: 'Words against deeds',
    title: value === null ? told : `Say–do gap: ${told}`,
    svg: renderToStaticMarkup(
      <GapGauge width={width} value={value} interval={interval} title="Say–do gap" />,
    ),
    table: {
      head: ['Say–do gap, −1 (deeds without words) to 1 (words without deeds)', 'Interval'],
      rows: [[told, range]],
    },
  };
}
