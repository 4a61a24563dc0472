import { Mark } from '../../../src/charts/index.ts';
import { t } from '../lib/text.ts';

/** The sign of a row as charts draw it: hollow for words, filled for deeds; diamond hostile, circle cooperative. */
export function MarkIcon({ said, hostile }: { said: boolean; hostile: boolean }) {
  const name = t(`kind.${hostile ? 'hostile' : 'cooperative'}.${said ? 'said' : 'done'}`);
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" role="img" aria-label={name} style={{ flex: 'none' }}>
      <title>{name}</title>
      <Mark x={8} y={8} r={5} said={said} hostile={hostile} />
    </svg>
  );
}
