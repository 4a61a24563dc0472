import { Drawing } from './drawing.tsx';
import { type ForecastLayout, type ForecastLine, layoutForecasts } from './forecast-layout.ts';
import { ink } from './ink.ts';
import { type ChartLabels, chartLabels, shortDate } from './labels.ts';

export interface ForecastsProps {
  readonly width: number;
  readonly lines: readonly ForecastLine[];
  readonly from: string;
  readonly to: string;
  readonly deadline: string;
  /** How the question was answered; null while it is open. */
  readonly answer: { readonly day: string; readonly yes: boolean } | null;
  readonly title: string;
  readonly labels?: ChartLabels;
}

/** Lines are told apart by their strokes and by the name at their end. */
const STROKES = ['', '7 4', '2 3', '10 3 2 3'];

/** Probabilities over time, as steps. A hollow dot was typed in later than the day it is of. */
export function Forecasts(props: ForecastsProps) {
  const { width, lines, from, to, deadline, answer, title, labels = chartLabels } = props;
  const layout = layoutForecasts(lines, width, from, to);
  const { left, right, top, bottom, height, x, y } = layout;
  const closes = x(deadline);
  return (
    <Drawing width={width} height={height} title={title} fontSize={12}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share} fill={ink.muted}>
          <path d={`M${left} ${y(share)}H${right}`} stroke={share % 0.5 ? ink.line : ink.strong} />
          {share % 0.5 ? null : (
            <text x={left - 6} y={y(share) + 4} textAnchor="end">
              {share * 100} %
            </text>
          )}
        </g>
      ))}
      {deadline <= to && closes - left < 175 ? null : (
        <text x={left} y={bottom + 20} fill={ink.muted}>
          {shortDate(from, true)}
        </text>
      )}
      {deadline <= to ? (
        <g fill={ink.muted}>
          <path d={`M${closes} ${top - 4}V${bottom}`} stroke={ink.text} strokeDasharray="1 3" />
          <text x={closes} y={bottom + 20} textAnchor={closes > (left + right) / 2 ? 'end' : 'start'}>
            {`${labels.deadline} ${shortDate(deadline)}`}
          </text>
        </g>
      ) : (
        <text x={right} y={bottom + 20} textAnchor="end" fill={ink.muted}>
          {shortDate(to, true)}
        </text>
      )}
      {layout.lines.map((line, i) => (
        <Steps
          key={line.analyst}
          line={line}
          right={right}
          width={width}
          stroke={STROKES[i % STROKES.length]}
        />
      ))}
      {answer ? (
        <g>
          <path
            d={`M${x(answer.day)} ${y(Number(answer.yes)) - 7}l7 7l-7 7l-7 -7z`}
            fill={ink.accent}
            stroke={ink.surface}
          />
          <title>{`${shortDate(answer.day, true)}: ${answer.yes ? labels.yes : labels.no}`}</title>
        </g>
      ) : null}
    </Drawing>
  );
}

interface StepsProps {
  readonly line: ForecastLayout['lines'][number];
  readonly right: number;
  readonly width: number;
  readonly stroke: string;
}

function Steps({ line, right, width, stroke }: StepsProps) {
  const { analyst, path, dots, endY, labelY, last } = line;
  const most = width < 560 ? 8 : 15;
  const name = [...analyst].length > most ? `${[...analyst].slice(0, most - 1).join('')}…` : analyst;
  return (
    <g>
      <path d={path} fill="none" stroke={ink.text} strokeWidth={1.75} strokeDasharray={stroke || undefined} />
      {dots.map((dot) => (
        <circle
          key={dot.title}
          cx={dot.x}
          cy={dot.y}
          r={4}
          fill={dot.late ? ink.surface : ink.text}
          stroke={ink.text}
          strokeWidth={1.5}
        >
          <title>{dot.title}</title>
        </circle>
      ))}
      <path d={`M${right} ${endY}L${right + 6} ${labelY}`} stroke={ink.strong} fill="none" />
      <text x={right + 9} y={labelY + 4} fill={ink.text}>
        {`${Math.round(last * 100)} % ${name}`}
        {name === analyst ? null : <title>{analyst}</title>}
      </text>
    </g>
  );
}
