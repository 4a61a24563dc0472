import { useMemo } from 'react';
import { useSearch } from 'wouter';
import {
  dateRange,
  Legend,
  Timeline,
  type TimelineCell,
  type TimelineLane,
} from '../../../src/charts/index.ts';
import type { CrisisSummary, DayCount, TimelinePoint } from '../../../src/server/api.ts';
import { countsByDay, type LanedPoint } from '../lib/in-window.ts';
import { changed } from '../lib/search.ts';
import { NO_SELECTION, readSelection, selectionQuery } from '../lib/selection.ts';
import { longDate, t } from '../lib/text.ts';
import type { ChosenDays } from '../lib/use-days.ts';
import { useWidth } from '../lib/use-width.ts';
import { DaysBrush } from './days-brush.tsx';
import { Panel } from './panel.tsx';
import { RowsPanel } from './rows-panel.tsx';
import css from './timeline-panel.module.css';
import { TimelineTable } from './timeline-table.tsx';

interface TimelinePanelProps {
  readonly crisis: string;
  readonly title: string;
  readonly note: string;
  /** The whole time; what is chosen of it is shown. */
  readonly from: string;
  readonly to: string;
  readonly chosen: ChosenDays;
  readonly lanes: readonly TimelineLane[];
  /** What a lane stands for, in the points and in the question for rows. */
  readonly by: 'actor' | 'channel';
  readonly points: readonly LanedPoint[];
  /** The points that the strip of the whole time is drawn from, when not the same. */
  readonly whole?: readonly TimelinePoint[];
  readonly reports: readonly DayCount[];
  readonly trigger: { readonly date: string; readonly label: string } | null;
  /** Narrows the rows behind a mark, e.g. to one actor. */
  readonly filter?: Readonly<Record<string, string | null>>;
}

/**
 * The timeline, the strip on which days are chosen, and, once a mark is chosen, the rows behind it. All of it stands in
 * the URL.
 */
export function TimelinePanel(props: TimelinePanelProps) {
  const { crisis, title, note, from, to, chosen, lanes, by, points, reports, trigger, filter } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const search = new URLSearchParams(useSearch());
  const selected = readSelection(search);
  const asTable = search.get('as') === 'table';
  const whole = props.whole ?? points;
  const byDay = useMemo(() => countsByDay(whole), [whole]);
  const shown = chosen.days ?? { from, to };
  const anchor = trigger && trigger.date >= shown.from && trigger.date <= shown.to ? trigger : null;
  const lane = selected ? lanes.find((l) => l.id === selected.lane) : undefined;
  const hrefFor = (cell: TimelineCell) => selectionQuery(cell, search);
  return (
    <div className={css.stack}>
      <Panel
        id="timeline"
        title={title}
        note={note}
        action={
          <>
            {chosen.days ? (
              <>
                <span className={css.days}>
                  {t('crisis.window', { from: longDate(shown.from), to: longDate(shown.to) })}
                </span>
                {' · '}
                <button type="button" className="text-button" onClick={() => chosen.keep(null)}>
                  {t('brush.all')}
                </button>
                {' · '}
              </>
            ) : null}
            <a href={changed(search, { as: asTable ? null : 'table' })}>
              {t(asTable ? 'timeline.asChart' : 'timeline.asTable')}
            </a>
          </>
        }
      >
        {asTable ? null : <Legend />}
        <div ref={ref} className={css.canvas}>
          {asTable ? (
            <TimelineTable
              {...shown}
              anchor={anchor?.date ?? null}
              lanes={lanes}
              events={points}
              hrefFor={hrefFor}
            />
          ) : width ? (
            <>
              <Timeline
                width={width}
                from={shown.from}
                to={shown.to}
                lanes={lanes}
                events={points}
                reports={reports}
                trigger={anchor}
                title={title}
                hrefFor={hrefFor}
                isSelected={(id, bin, said, hostile) =>
                  selected !== null &&
                  selected.lane === id &&
                  selected.from === bin.from &&
                  selected.said === said &&
                  selected.hostile === hostile
                }
              />
              {from < to ? (
                <DaysBrush width={width} from={from} to={to} byDay={byDay} chosen={chosen} />
              ) : null}
            </>
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
          closeHref={changed(search, NO_SELECTION)}
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
