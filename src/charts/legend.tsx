import { type ChartLabels, chartLabels } from './labels.ts';
import { Mark } from './mark.tsx';

/** The key to the marks: fill tells words from deeds, shape and side hostile from cooperative. */
export function Legend({ labels = chartLabels }: { labels?: ChartLabels }) {
  const kinds = [true, false].flatMap((hostile) => [true, false].map((said) => ({ hostile, said })));
  return (
    <ul className="chart-legend">
      {kinds.map(({ hostile, said }) => (
        <li key={`${hostile}${said}`}>
          <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
            <Mark x={8} y={8} r={5} said={said} hostile={hostile} />
          </svg>
          {`${hostile ? labels.hostile : labels.cooperative} ${said ? labels.words : labels.deeds}`}
        </li>
      ))}
    </ul>
  );
}
