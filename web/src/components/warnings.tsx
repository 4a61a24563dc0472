import { t } from '../lib/text.ts';
import css from './warnings.module.css';

/** What speaks against reading a figure as it stands, beside it. */
export function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (!warnings.length) return null;
  return (
    <aside className={css.box} aria-label={t('warnings')}>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </aside>
  );
}
