import { round } from './mark.tsx';

/** A figure on its scale. */
export interface StripCell {
  readonly value: number;
  /** Null: too little to tell how sure it is. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Independent lines of reporting behind it: more make a larger mark. */
  readonly lines: number;
}

/** A scale that all rows share, drawn as one column. */
export interface StripColumn {
  readonly id: string;
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Below 0 is hostile, above is cooperative: then marks say so by their shape. */
  readonly tone: boolean;
}

/** What stands behind a row: a share drawn as a bar, or words alone. */
export interface StripEnd {
  readonly text: string;
  readonly share: number | null;
}

export interface StripRow {
  readonly id: string;
  readonly label: string;
  /** Stands for the label where there is no room for it. */
  readonly short: string;
  /** What the marks say, for those who do not see them. */
  readonly told: string;
  readonly href?: string;
  /** The row that is looked at. */
  readonly current: boolean;
  /** One a column; null: nothing to show there. */
  readonly cells: readonly (StripCell | null)[];
  readonly end: StripEnd | null;
}

/** Rows that belong together, under a heading; without one they stand alone. */
export interface StripGroup {
  readonly id: string;
  readonly label: string | null;
  readonly note: string;
  readonly rows: readonly StripRow[];
}

export interface StripsLayout {
  readonly narrow: boolean;
  /** Names too long for a narrow drawing stand above their marks, in full. */
  readonly stacked: boolean;
  readonly rowHeight: number;
  readonly height: number;
  /** Top of the rows, below the names and ticks of the columns. */
  readonly top: number;
  readonly columns: readonly {
    readonly left: number;
    readonly right: number;
    /** The name of the column in as many lines as it needs. */
    readonly label: readonly string[];
    x(value: number): number;
  }[];
  /** Left edge of what stands behind the rows. */
  readonly end: number;
  readonly groups: readonly {
    readonly group: StripGroup;
    readonly heading: number | null;
    readonly from: number;
    readonly to: number;
    /** Height at which the marks of each row stand. */
    readonly rows: readonly { readonly row: StripRow; readonly y: number }[];
  }[];
}

/** A short name longer than this has no room beside its marks. */
const LONGEST = 12;
/** Room at both ends of a scale, so that the mark at its end stays within its column. */
const PAD = 10;

const LINE = 13;
/** Width of a letter, roughly. */
const CHARACTER = 6.6;

/** Words in lines of so many letters; each line but the last keeps the space behind it, so that it reads as written. */
function inLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + word.length <= letters) lines[last] += `${word} `;
    else lines.push(`${word} `);
  }
  return lines.map((line, i) => (i < lines.length - 1 ? line : line.trimEnd()));
}

/** Where everything stands. Pure: the same groups, columns and width give the same coordinates. */
export function layoutStrips(
  groups: readonly StripGroup[],
  columns: readonly StripColumn[],
  width: number,
): StripsLayout {
  const narrow = width < 560;
  const rowsOf = groups.flatMap((group) => group.rows);
  const stacked = narrow && rowsOf.some((row) => row.short.length > LONGEST);
  const rowHeight = stacked ? 40 : 26;
  const label = stacked ? 0 : narrow ? 78 : Math.min(220, Math.round(width * 0.28));
  const behind = rowsOf.some((row) => row.end) ? (narrow ? 44 : 104) : 0;
  const gap = narrow ? 8 : 28;
  const wide = (width - label - behind - gap * (columns.length - 1)) / columns.length;
  const labels = columns.map((column) => inLines(column.label, wide / CHARACTER));
  const top = 39 + LINE * Math.max(...labels.map((lines) => lines.length));
  let at = top;
  const placed = groups.map((group, i) => {
    if (i) at += group.label === null ? 6 : 12;
    const heading = group.label === null ? null : at + 14;
    if (heading !== null) at += narrow && group.note ? 38 : 24;
    const from = at;
    const rows = group.rows.map((row, r) => ({ row, y: from + rowHeight * (r + 1) - 13 }));
    at += rowHeight * group.rows.length;
    return { group, heading, from, to: at, rows };
  });
  return {
    narrow,
    stacked,
    rowHeight,
    height: at + 6,
    top,
    columns: columns.map(({ low, high }, i) => {
      const left = label + i * (wide + gap);
      const reach = wide - 2 * PAD;
      return {
        left: round(left),
        right: round(left + wide),
        label: labels[i],
        x: (value) => round(left + PAD + ((value - low) / (high - low)) * reach),
      };
    }),
    end: round(width - behind + (narrow ? 6 : 16)),
    groups: placed,
  };
}
