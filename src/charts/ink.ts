/**
 * Colours by role. Charts stand in the workbench, which sets these properties, and in dossiers, which may not: each has
 * a fallback that can be read on white paper.
 */
export const ink = {
  hostile: 'var(--hostile, #a8341b)',
  cooperative: 'var(--cooperative, #17666e)',
  text: 'var(--ink, #1d1f23)',
  muted: 'var(--muted, #5f6166)',
  line: 'var(--line, #dedad0)',
  strong: 'var(--line-strong, #a9a59a)',
  none: 'var(--none, #b9b5aa)',
  accent: 'var(--accent, #1f3f6d)',
  soft: 'var(--accent-soft, #e6ebf3)',
  surface: 'var(--surface, #ffffff)',
} as const;

/** Colour of a mark: never the only sign, shape and side say the same. */
export function toneInk(hostile: boolean): string {
  return hostile ? ink.hostile : ink.cooperative;
}
