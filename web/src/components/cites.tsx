import { t } from '../lib/text.ts';
import css from './dossier-paper.module.css';

/** Numbers behind a claim, each leading to its sentence among the evidence. */
export function Cites({ numbers }: { numbers: readonly number[] }) {
  if (!numbers.length) return null;
  return (
    <span className={css.cites}>
      {numbers.map((n) => (
        <a key={n} href={`#s${n}`} aria-label={t('dossier.cite', { number: n })}>
          {n}
        </a>
      ))}
    </span>
  );
}
