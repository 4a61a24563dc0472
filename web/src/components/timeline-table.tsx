import {
  dateRange,
  layoutTimeline,
  type TimelineEvent,
  type TimelineLane,
} from '../../../src/charts/index.ts';
import { t } from '../lib/text.ts';

interface TimelineTableProps {
  readonly from: string;
  readonly to: string;
  readonly anchor: string | null;
  readonly lanes: readonly TimelineLane[];
  readonly events: readonly TimelineEvent[];
  readonly hrefFor: (cell: ReturnType<typeof layoutTimeline>['cells'][number]) => string;
}

/** The marks of the timeline as rows, in the order of time: the same links, to be read instead of seen. */
export function TimelineTable({ from, to, anchor, lanes, events, hrefFor }: TimelineTableProps) {
  const { cells } = layoutTimeline({ width: 1000, from, to, anchor, lanes, events, reports: [] });
  const at = new Map(lanes.map((lane, i) => [lane.id, i]));
  const rows = [...cells].sort(
    (a, b) =>
      a.bin.from.localeCompare(b.bin.from) ||
      at.get(a.lane)! - at.get(b.lane)! ||
      Number(b.said) - Number(a.said),
  );
  return (
    <div className="scroll-x">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('timeline.when')}</th>
            <th scope="col">{t('timeline.lane')}</th>
            <th scope="col">{t('timeline.kind')}</th>
            <th scope="col" className="number">
              {t('timeline.events')}
            </th>
            <th scope="col" className="number">
              {t('timeline.reports')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((cell) => (
            <tr key={[cell.lane, cell.bin.from, cell.said, cell.hostile].join()}>
              <td>{dateRange(cell.bin.from, cell.bin.to)}</td>
              <td>{lanes[at.get(cell.lane)!].label}</td>
              <td>{t(`kind.${cell.hostile ? 'hostile' : 'cooperative'}.${cell.said ? 'said' : 'done'}`)}</td>
              <td className="number">
                <a href={hrefFor(cell)}>{cell.events}</a>
              </td>
              <td className="number">{cell.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
