import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ownership, PublisherAnswer } from '../../../src/server/api.ts';
import { type ApiError, queryClient, send } from '../api/client.ts';
import { t } from '../lib/text.ts';
import { useAnalyst } from '../lib/use-analyst.ts';
import { AnalystField } from './analyst-field.tsx';
import { Dialog } from './dialog.tsx';
import css from './publisher-tag.module.css';
import { Failed } from './states.tsx';

interface Publisher {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly ownership: Ownership;
}

const OWNERSHIPS: readonly Ownership[] = [
  'official',
  'state-controlled',
  'state-affiliated',
  'public-service',
  'independent',
];

/**
 * Whose an outlet is; where that is not known, the button by which an analyst says it.
 * @param always  the button stands beside what is known as well
 */
export function PublisherTag({ publisher, always = false }: { publisher: Publisher; always?: boolean }) {
  const [open, setOpen] = useState(false);
  const known = publisher.ownership !== 'unknown' && publisher.country !== null;
  if (publisher.id === 'unknown') return null;
  return (
    <>
      {publisher.ownership === 'unknown' ? null : (
        <span className="tag">
          {t(`ownership.${publisher.ownership}`)}
          {publisher.country ? ` · ${publisher.country}` : ''}
        </span>
      )}
      {known && !always ? null : (
        <button
          type="button"
          className="text-button"
          onClick={() => setOpen(true)}
          aria-label={t(known ? 'publisher.askAgain' : 'publisher.ask', { name: publisher.name })}
          data-no-print=""
        >
          {t(known ? 'publisher.change' : 'publisher.whose')}
        </button>
      )}
      {open ? <PublisherForm publisher={publisher} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PublisherForm({ publisher, onClose }: { publisher: Publisher; onClose: () => void }) {
  const analyst = useAnalyst();
  const [country, setCountry] = useState(publisher.country ?? guess(publisher.id) ?? '');
  const put = useMutation<PublisherAnswer, ApiError, Ownership>({
    mutationFn: (ownership) =>
      send('PUT', `/api/publishers/${encodeURIComponent(publisher.id)}`, {
        country: country.trim().toUpperCase() || null,
        ownership,
        by: analyst.by,
      }),
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
  });
  return (
    <Dialog label={t('publisher.ask', { name: publisher.name })} onClose={onClose}>
      <div className={css.form}>
        <h2>{t('publisher.ask', { name: publisher.name })}</h2>
        <label className="field">
          <span>{t('publisher.country')}</span>
          <input
            value={country}
            maxLength={12}
            placeholder="FR"
            onChange={(event) => setCountry(event.target.value)}
          />
          <small>{t('publisher.countryNote')}</small>
        </label>
        <fieldset className={css.owners}>
          <legend>{t('publisher.owner')}</legend>
          {OWNERSHIPS.map((ownership) => (
            <button
              key={ownership}
              type="button"
              className={publisher.ownership === ownership ? 'button primary' : 'button'}
              disabled={put.isPending}
              onClick={() => put.mutate(ownership)}
            >
              {t(`ownership.${ownership}`)}
            </button>
          ))}
        </fieldset>
        <p className={css.note}>{t('publisher.note')}</p>
        <p className={css.note}>
          <AnalystField analyst={analyst} />
        </p>
        {put.error ? <Failed error={put.error} /> : null}
      </div>
    </Dialog>
  );
}

/** The country of an address: `elcomercio.pe` → `PE`; nothing for `.com` and its like. */
function guess(id: string): string | null {
  const end = /\.([a-z]{2})$/.exec(id)?.[1];
  if (!end || ['tv', 'io', 'co', 'me', 'ai', 'eu'].includes(end)) return null;
  return end === 'uk' ? 'GB' : end.toUpperCase();
}
