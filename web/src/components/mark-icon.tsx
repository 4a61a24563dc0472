import { Mark } from '../../../src/charts/index.ts';
import type { Realis } from '../../../src/server/api.ts';
import { t } from '../lib/text.ts';

interface MarkIconProps {
  readonly said: boolean;
  readonly hostile: boolean;
  readonly realis?: Realis;
}

/** The sign of a row as charts draw it: hollow for words, filled for deeds; diamond hostile, circle cooperative. */
export function MarkIcon({ said, hostile, realis = 'actual' }: MarkIconProps) {
  // An announcement is words that were said; an announced deed is not done yet.
  const unreal = realis === 'negated' || realis === 'hypothetical' || (realis === 'future' && !said);
  const kind = t(`kind.${hostile ? 'hostile' : 'cooperative'}.${said ? 'said' : 'done'}`);
  const name = unreal ? `${kind}, ${t(`realis.${realis}`)}` : kind;
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" role="img" aria-label={name} style={{ flex: 'none' }}>
      <title>{name}</title>
      <Mark x={8} y={8} r={5} said={said} hostile={hostile} unreal={unreal} />
    </svg>
  );
}
