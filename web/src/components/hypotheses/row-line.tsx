import type { ListedEvent, Names, QuoteRow } from '../../../../src/server/api.ts';
import { documentPath } from '../../api/paths.ts';
import { longDate, t } from '../../lib/text.ts';
import { partyNames, typeName } from '../event-line.tsx';
import { MarkIcon } from '../mark-icon.tsx';
import css from './forms.module.css';

/** An event as it can be taken up: its sign, who did what to whom, and its sentence in the document. */
export function EventRowLine({ event, names }: { event: ListedEvent; names: Names }) {
  return (
    <>
      <MarkIcon said={event.said} hostile={event.quad > 2} realis={event.realis} />
      <div>
        <p className={css.who}>
          <b>{partyNames(event.sources, names, true) || t('event.someoneFirst')}</b> {typeName(event)}{' '}
          <b>{partyNames(event.targets, names)}</b>
        </p>
        <a href={documentPath(event.docId, event.key)}>{event.sentenceSpan.text.replace(/\s+/g, ' ')}</a>
        <Source row={event} />
      </div>
    </>
  );
}

/** A quote as it can be taken up: whose words they are, and the words in the document. */
export function QuoteRowLine({ quote, names }: { quote: QuoteRow; names: Names }) {
  const { speaker, fragmentTexts } = quote;
  return (
    <>
      <MarkIcon said hostile={quote.rung > 0} />
      <div>
        <p className={css.who}>
          <b>{speaker ? (names[speaker.actor ?? ''] ?? speaker.text) : t('quotes.noSpeaker')}</b>
        </p>
        <a href={documentPath(quote.docId, quote.key)}>
          {fragmentTexts.length ? fragmentTexts.map((text) => `“${text}”`).join(' … ') : quote.text}
        </a>
        <Source row={quote} />
      </div>
    </>
  );
}

function Source({ row }: { row: Pick<QuoteRow, 'publisher' | 'published' | 'publishedPrecision'> }) {
  return (
    <small>
      {row.publisher.name}, {longDate(row.published, row.publishedPrecision)}
    </small>
  );
}
