import type { ReactNode } from 'react';

export interface DrawingProps {
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly title: string;
  /** Its marks are links: a group to walk through instead of one picture. */
  readonly links?: boolean;
  /** Nothing shows beyond its edges: a part of something larger. */
  readonly clipped?: boolean;
  /** Another role than that: cells to walk by arrow keys. */
  readonly role?: 'grid';
  readonly fontSize?: number;
  readonly children: ReactNode;
}

/** The sheet that every chart is drawn on. */
export function Drawing({
  width,
  height,
  title,
  links = false,
  clipped = false,
  role,
  fontSize,
  children,
}: DrawingProps) {
  return (
    <svg
      className={clipped ? 'chart clipped' : 'chart'}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={fontSize}
      role={role ?? (links ? 'group' : 'img')}
      aria-label={title}
    >
      {children}
    </svg>
  );
}
