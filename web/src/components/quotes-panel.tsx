import { useState } from 'react';
import type { Names, QuoteRow, QuotesAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { crisisPath, documentPath, withQuery } from '../api/paths.ts';
import { longDate, named, principleName, t } from '../lib/text.ts';
import { Panel } from './panel.tsx';
import css from './quotes-panel.module.css';

interface QuotesPanelProps {
  readonly crisis: string;
  readonly actor: string;
  /** How many there are; `quotes` holds the strongest of them. */
  readonly total: number;
  readonly quotes: readonly QuoteRow[];
  readonly names: Names;
  readonly rungName: (rung: number) => string;
}

const FEW = 5;

/** The actor in its own words, strongest first; words between marks as they stand, paraphrase told as such. */
export function QuotesPanel({ crisis, actor, total, quotes, names, rungName }: QuotesPanelProps) {
  const [all, setAll] = useState(false);
  const path = `/api${crisisPath(crisis)}/quotes`;
  const rest = useApi<QuotesAnswer>(
    all && total > quotes.length ? withQuery(path, { actor, limit: 1000 }) : null,
  );
  const shown = all ? (rest.data?.quotes ?? quotes) : quotes.slice(0, FEW);
  const allNames = { ...names, ...rest.data?.names };
  return (
    <Panel
      id="quotes"
      title={t('quotes.title')}
      note={t('quotes.note')}
      action={
        total > FEW ? (
          <>
            <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('quotes.few') : t('quotes.all', { count: total })}
            </button>
            {' · '}
            <a href={withQuery(`${path}.csv`, { actor })} download="">
              CSV
            </a>
          </>
        ) : null
      }
    >
      {quotes.length ? (
        <ul className={css.list}>
          {shown.map((quote) => (
            <Quote key={`${quote.docId}${quote.key}`} quote={quote} names={allNames} rungName={rungName} />
          ))}
        </ul>
      ) : (
        <p className={css.none}>{t('quotes.none')}</p>
      )}
    </Panel>
  );
}

function Quote({
  quote,
  names,
  rungName,
}: {
  quote: QuoteRow;
  names: Names;
  rungName: (rung: number) => string;
}) {
  const hostile = quote.rung > 0;
  const speaker = quote.speaker
    ? (names[quote.speaker.actor ?? ''] ?? quote.speaker.text)
    : t('quotes.noSpeaker');
  const towards = quote.targets
    .map((x) => names[x.actor ?? ''] ?? names[x.country ?? ''])
    .filter((name) => name !== undefined)
    .map((name) => named(name));
  return (
    <li>
      <blockquote className={hostile ? css.hostile : css.cooperative}>
        <a href={documentPath(quote.docId, quote.key)}>
          {quote.fragmentTexts.length
            ? quote.fragmentTexts.map((text) => `“${text.replace(/[.,;]+$/, '')}”`).join(' … ')
            : quote.text}
        </a>
        <footer>
          <span>
            {speaker}, {longDate(quote.published, quote.publishedPrecision)}
          </span>
          {towards.length ? (
            <span>{t('quotes.towards', { name: [...new Set(towards)].join(', ') })}</span>
          ) : null}
          <span>
            <Rungs rung={quote.rung} /> {rungName(quote.rung)}
          </span>
          {quote.principles.map((p) => (
            <span key={p.principle}>{t('quotes.invokes', { principle: principleName(p.principle) })}</span>
          ))}
          {quote.kind === 'indirect' ? <span className="tag">{t('quotes.paraphrase')}</span> : null}
        </footer>
      </blockquote>
    </li>
  );
}

/** Height on the verbal ladder, 0 … 10, as ten small steps. */
function Rungs({ rung }: { rung: number }) {
  if (rung < 1) return null;
  return (
    <span className={css.rungs} role="img" aria-label={t('quotes.rung', { rung })}>
      {Array.from({ length: 10 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ten fixed steps
        <i key={i} className={i < Math.floor(rung) ? css.on : undefined} />
      ))}
    </span>
  );
}
