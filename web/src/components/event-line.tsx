import { useState } from 'react';
import type { EventRow, ListedEvent, Names } from '../../../src/server/api.ts';
import { documentPath } from '../api/paths.ts';
import { hasMessage, longDate, type MessageKey, named, t } from '../lib/text.ts';
import { usePrecision } from '../lib/use-precision.ts';
import css from './event-line.module.css';
import { EventReports } from './event-reports.tsx';
import { MarkIcon } from './mark-icon.tsx';
import { eventSpans, Marked } from './marked.tsx';

/** Parties of an event in words; the words of the text where no actor could be told. `first` in a sentence. */
export function partyNames(parties: EventRow['sources'], names: Names, first = false): string {
  const told = parties.map((p) => {
    const name = names[p.actor ?? ''] ?? names[p.country ?? ''];
    return name ? named(name) : p.text;
  });
  const text = [...new Set(told)].join(', ');
  return first ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

type TypedEvent = Pick<EventRow, 'type' | 'mode' | 'rung'> & {
  readonly sources: readonly { readonly actor: string | null; readonly start: number }[];
  readonly targets: readonly unknown[];
};

/** From this rung of the verbal ladder on, disapproval is condemnation. */
const CONDEMNS = 6;

/** What an event is in words; a type whose phrase needs an object has another one for events without. */
export function typeName({ type, mode, sources, targets, rung }: TypedEvent): string {
  const alone = targets.length ? '' : '.alone';
  const told = mode === 'disapprove' && rung >= CONDEMNS ? 'condemn' : mode;
  const precise = `mode.${type}.${told}${alone}`;
  // Armed forces are the one actor whose name is a plural: "the Russian armed forces attack".
  const names = new Set(sources.map((p) => p.actor ?? String(p.start)));
  const parties = names.size > 1 || [...names].some((name) => name.endsWith('.MIL')) ? 2 : 1;
  return t(hasMessage(precise) ? precise : (`type.${type}${alone}` as MessageKey), { parties });
}

interface EventLineProps {
  readonly crisis: string;
  readonly event: ListedEvent;
  readonly names: Names;
  /** Set while events are chosen to be joined. */
  readonly pick?: { readonly picked: boolean; readonly toggle: () => void };
}

/** One event with its sentence: who, what, whom, when, who else tells it, and a way into the document. */
export function EventLine({ crisis, event, names, pick }: EventLineProps) {
  const precision = usePrecision();
  const [open, setOpen] = useState(false);
  const { reports, independent } = event.support;
  const told = [partyNames(event.sources, names, true), typeName(event), partyNames(event.targets, names)];
  const { start, end, text } = event.sentenceSpan;
  const shifted = eventSpans(event).map((s) => ({ ...s, start: s.start - start, end: s.end - start }));
  return (
    <li className={css.line}>
      {pick ? (
        <input
          type="checkbox"
          className={css.pick}
          checked={pick.picked}
          onChange={pick.toggle}
          aria-label={t('joins.pick', { event: told.filter(Boolean).join(' ') })}
        />
      ) : null}
      <MarkIcon said={event.said} hostile={event.quad > 2} realis={event.realis} />
      <div className={css.body}>
        <p className={css.who}>
          <b>{partyNames(event.sources, names, true) || t('event.someoneFirst')}</b> {typeName(event)}{' '}
          <b>{partyNames(event.targets, names)}</b>
          {event.realis === 'actual' ? null : <span className="tag">{t(`realis.${event.realis}`)}</span>}
          {event.reportedBy ? <span className="tag">{t('event.reported')}</span> : null}
          {event.disputedBy ? <span className="tag warn">{t('event.disputed')}</span> : null}
        </p>
        <a className={css.sentence} href={documentPath(event.docId, event.key)}>
          <Marked text={text} from={0} to={end - start} spans={shifted} />
        </a>
        <p className={css.source}>
          <span>
            {longDate(
              event.date ?? event.published,
              event.date ? event.datePrecision : event.publishedPrecision,
            )}
          </span>
          <OtherDates event={event} />
          <span>{event.publisher.name}</span>
          <button
            type="button"
            className={`text-button ${css.support}`}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(independent < reports ? 'joins.supportCopies' : 'joins.support', { reports, independent })}
          </button>
          {event.sample ? <span className="tag">{t('sample')}</span> : null}
          {event.review === 'proposed' ? (
            <span>{precision(event.type)}</span>
          ) : (
            <span className="tag">{t(`review.${event.review}`)}</span>
          )}
        </p>
        {open ? <EventReports crisis={crisis} id={event.id} /> : null}
      </div>
    </li>
  );
}

/** The dates that other sources give, each with who gives it; nothing where all agree. */
function OtherDates({ event }: { event: ListedEvent }) {
  return event.dates
    .filter(({ conflicts }) => conflicts)
    .map(({ date, precision, publishers, ofReport }) => (
      <span key={`${date}${precision}`} className="tag warn">
        {t(ofReport ? 'joins.otherDateOfReport' : 'joins.otherDate', {
          date: longDate(date, precision),
          who:
            publishers.length > 2
              ? t('joins.publishers', { count: publishers.length })
              : publishers.join(', '),
        })}
      </span>
    ));
}
