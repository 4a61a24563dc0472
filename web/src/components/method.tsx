import { useState } from 'react';
import type { MethodCard } from '../../../src/analysis/finding.ts';
import { t } from '../lib/text.ts';
import { Dialog } from './dialog.tsx';
import css from './method.module.css';

/** A figure's method card behind a button: what it is, how it was made, what it covers, where it ends. */
export function Method({ card }: { card: MethodCard }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={css.open}
        onClick={() => setOpen(true)}
        aria-label={`${t('method')}: ${card.what}`}
      >
        {t('method')}
      </button>
      {open ? (
        <Dialog label={card.what} onClose={() => setOpen(false)}>
          <h2 className={css.title}>{card.what}</h2>
          <dl className={css.card}>
            <dt>{t('method.how')}</dt>
            <dd>{card.method}</dd>
            <dt>{t('method.coverage')}</dt>
            <dd>{card.coverage}</dd>
            <dt>{t('method.limits')}</dt>
            <dd>
              <ul>
                {card.limits.map((limit) => (
                  <li key={limit}>{limit}</li>
                ))}
              </ul>
            </dd>
            {card.source ? (
              <>
                <dt>{t('method.source')}</dt>
                <dd>{card.source}</dd>
              </>
            ) : null}
          </dl>
          <button type="button" className="button" onClick={() => setOpen(false)}>
            {t('close')}
          </button>
        </Dialog>
      ) : null}
    </>
  );
}
