import type { ReactNode } from 'react';

export interface DrawingProps {
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly title: string;
  /** Its marks are links: a group to walk through instead of one picture. */
  readonly links?: boolean;
  readonly fontSize?: number;
  readonly children: ReactNode;
}

/** The sheet that every chart is drawn on. */
export function Drawing({ width, height, title, links = false, fontSize, children }: DrawingProps) {
  return (
    <svg
      className="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={fontSize}
      role={links ? 'group' : 'img'}
      aria-label={title}
    >
      {children}
    </svg>
  );
}
