import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { dateRange, Legend, Timeline, type TimelineLane } from '../../../src/charts/index.ts';
import type { CrisisSummary, DayCount, TimelinePoint } from '../../../src/server/api.ts';
import { readSelection, selectionQuery } from '../lib/selection.ts';
import { t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import { Panel } from './panel.tsx';
import { RowsPanel } from './rows-panel.tsx';
import css from './timeline-panel.module.css';

interface TimelinePanelProps {
  readonly crisis: string;
  readonly title: string;
  readonly note: string;
  readonly from: string;
  readonly to: string;
  readonly lanes: readonly TimelineLane[];
  /** What a lane stands for, in the points and in the question for rows. */
  readonly by: 'actor' | 'channel';
  readonly points: readonly TimelinePoint[];
  readonly reports: readonly DayCount[];
  readonly trigger: { readonly date: string; readonly label: string } | null;
  /** Narrows the rows behind a mark, e.g. to one actor. */
  readonly filter?: Readonly<Record<string, string>>;
}

/** The timeline and, once a mark is chosen, the rows behind it. The choice stands in the URL. */
export function TimelinePanel(props: TimelinePanelProps) {
  const { crisis, title, note, from, to, lanes, by, points, reports, trigger, filter } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const selected = readSelection(new URLSearchParams(useSearch()));
  const events = useMemo(
    () => points.map((p) => ({ ...p, lane: by === 'actor' ? p.actor : p.channel })),
    [points, by],
  );
  const lane = selected ? lanes.find((l) => l.id === selected.lane) : undefined;
  return (
    <div className={css.stack}>
      <Panel id="timeline" title={title} note={note}>
        <Legend />
        <div ref={ref} className={css.canvas}>
          {width ? (
            <Timeline
              width={width}
              from={from}
              to={to}
              lanes={lanes}
              events={events}
              reports={reports}
              trigger={trigger}
              title={title}
              hrefFor={selectionQuery}
              isSelected={(id, bin, said, hostile) =>
                selected !== null &&
                selected.lane === id &&
                selected.from === bin.from &&
                selected.said === said &&
                selected.hostile === hostile
              }
            />
          ) : null}
        </div>
      </Panel>
      {selected ? (
        <RowsPanel
          crisis={crisis}
          title={`${lane?.label ?? selected.lane}, ${dateRange(selected.from, selected.to)}: ${t(
            `kind.${selected.hostile ? 'hostile' : 'cooperative'}.${selected.said ? 'said' : 'done'}`,
          )}`}
          filter={{
            ...filter,
            [by]: selected.lane,
            from: firstDay(selected.from),
            to: firstDay(selected.to),
            said: selected.said ? 'yes' : 'no',
            hostile: selected.hostile ? 'yes' : 'no',
          }}
          closeHref={location.pathname}
        />
      ) : null}
    </div>
  );
}

/** A month or year that a mark stands for is stored under its first day: `2025-12` → `2025-12-01`. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The day a crisis began, under its title: what happened is told in full elsewhere. */
export function triggerOf({ trigger, title }: CrisisSummary): TimelinePanelProps['trigger'] {
  if (!trigger.date) return null;
  return { date: trigger.date, label: title.length > 34 ? `${title.slice(0, 33)}…` : title };
}
