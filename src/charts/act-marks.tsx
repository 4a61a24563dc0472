import { type ChartLabels, chartLabels } from './labels.ts';
import { Mark, round } from './mark.tsx';

/** Acts of one kind between two actors, or of one. */
export interface ActKind {
  readonly said: boolean;
  readonly hostile: boolean;
  readonly events: number;
  /** Independent lines of reporting: what marks are sized by. */
  readonly lineages: number;
}

export interface ActMarksProps {
  readonly x: number;
  readonly y: number;
  /** Half the side of the square that the marks may fill. */
  readonly reach: number;
  readonly kinds: readonly ActKind[];
  /** Lines of reporting of the largest mark. */
  readonly most: number;
}

const SMALLEST = 2.4;

/**
 * Up to four marks around a point: cooperative above and hostile below, words at the left and deeds at the right. Each has a
 * place of its own, so that two such signs compare at a glance.
 */
export function ActMarks({ x, y, reach, kinds, most }: ActMarksProps) {
  const largest = reach / 2;
  const r = (lineages: number) => round(Math.max(SMALLEST, Math.sqrt(lineages / most) * (largest - 1)));
  return kinds.map(({ said, hostile, lineages }) => (
    <Mark
      key={`${said}${hostile}`}
      x={round(x + (said ? -largest : largest))}
      y={round(y + (hostile ? largest : -largest))}
      // A diamond is wider than a circle of its area.
      r={hostile ? round(r(lineages) * 0.9) : r(lineages)}
      said={said}
      hostile={hostile}
    />
  ));
}

/** "hostile words 3, cooperative deeds 1": what the marks say. */
export function tellKinds(kinds: readonly ActKind[], labels: ChartLabels = chartLabels): string {
  return kinds
    .map(
      ({ said, hostile, events }) =>
        `${hostile ? labels.hostile : labels.cooperative} ${said ? labels.words : labels.deeds} ${events}`,
    )
    .join(', ');
}

/** Lines of reporting of the largest mark among several signs. */
export function mostLineages(signs: readonly { readonly kinds: readonly ActKind[] }[]): number {
  return Math.max(1, ...signs.flatMap(({ kinds }) => kinds.map(({ lineages }) => lineages)));
}
