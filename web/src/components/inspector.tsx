import type { EventRow, Names, QuoteRow } from '../../../src/server/api.ts';
import type { Item } from '../lib/items.ts';
import { longDate, type MessageKey, principleName, t } from '../lib/text.ts';
import { usePrecision } from '../lib/use-precision.ts';
import { partyNames, typeName } from './event-line.tsx';
import css from './inspector.module.css';
import { MarkIcon } from './mark-icon.tsx';

/** What was coded at one place, by which rule, from which words. */
export function Inspector({ item, names }: { item: Item; names: Names }) {
  return (
    <div className={css.card} aria-live="polite">
      {item.event ? (
        <EventDetail event={item.event} names={names} />
      ) : (
        <QuoteDetail quote={item.quote!} names={names} />
      )}
    </div>
  );
}

function EventDetail({ event, names }: { event: EventRow; names: Names }) {
  const precision = usePrecision();
  return (
    <>
      <h2 className={css.title}>
        <MarkIcon said={event.said} hostile={event.quad > 2} realis={event.realis} />
        <span>
          {partyNames(event.sources, names, true) || t('event.someoneFirst')} {typeName(event)}{' '}
          {partyNames(event.targets, names)}
        </span>
      </h2>
      <dl className={css.list}>
        <Row label="inspect.type">
          {[event.type, event.mode, ...event.context].filter(Boolean).join(' · ')}
          <small>CAMEO {event.cameo}</small>
        </Row>
        <Row label="inspect.kind">
          {t(`kind.${event.quad > 2 ? 'hostile' : 'cooperative'}.${event.said ? 'said' : 'done'}`)}
          <small>{t(`realis.${event.realis}`)}</small>
        </Row>
        <Row label="inspect.channel">
          {t(`channel.${event.channel}`)}
          <small>{t('inspect.rung', { rung: event.rung })}</small>
        </Row>
        <Row label="inspect.sources">
          <Parties parties={event.sources} names={names} />
        </Row>
        <Row label="inspect.targets">
          <Parties parties={event.targets} names={names} />
        </Row>
        <Row label="inspect.date">
          {longDate(event.date, event.datePrecision)}
          {event.datePrecision === 'day' || event.datePrecision === 'unknown' ? null : (
            <small>{t('inspect.to', { precision: event.datePrecision })}</small>
          )}
        </Row>
        {event.place ? <Row label="inspect.place">{event.place}</Row> : null}
        {event.reportedBy ? (
          <Row label="inspect.reportedBy">
            {names[event.reportedBy.actor ?? ''] ?? event.reportedBy.actor ?? t('event.someone')}
          </Row>
        ) : null}
        {event.disputedBy ? (
          <Row label="inspect.disputedBy">
            {names[event.disputedBy.actor ?? ''] ?? event.disputedBy.actor ?? t('event.someone')}
          </Row>
        ) : null}
        <Row label="inspect.words">
          “{event.trigger.text}”
          <small>
            {event.trigger.start}–{event.trigger.end}
          </small>
        </Row>
        <Row label="inspect.rule">
          <code>{event.rule}</code>
        </Row>
        <Row label="inspect.review">
          {standing(event)}
          {event.review === 'proposed' ? (
            <small>
              {event.type}: {precision(event.type)}
            </small>
          ) : null}
        </Row>
      </dl>
    </>
  );
}

function QuoteDetail({ quote, names }: { quote: QuoteRow; names: Names }) {
  const targets = quote.targets.map((x) => names[x.actor ?? ''] ?? names[x.country ?? '']).filter(Boolean);
  return (
    <>
      <h2 className={css.title}>
        <MarkIcon said hostile={quote.rung > 0} />
        <span>
          {quote.speaker ? (names[quote.speaker.actor ?? ''] ?? quote.speaker.text) : t('quotes.noSpeaker')}
          {': '}
          {quote.fragmentTexts[0] ? `“${quote.fragmentTexts[0]}”` : quote.text}
        </span>
      </h2>
      <dl className={css.list}>
        <Row label="inspect.kind">{t(`quote.${quote.kind}`)}</Row>
        <Row label="inspect.speaker">
          {quote.speaker ? <Parties parties={[quote.speaker]} names={names} /> : t('quotes.noSpeaker')}
        </Row>
        {quote.cue ? <Row label="inspect.cue">{quote.cue.lemma}</Row> : null}
        {targets.length ? <Row label="inspect.targets">{[...new Set(targets)].join(', ')}</Row> : null}
        <Row label="inspect.intensity">
          {t('inspect.rung', { rung: quote.rung })}
          <small>{t('inspect.axes', { ...quote.axes })}</small>
        </Row>
        {quote.principles.map((p) => (
          <Row key={p.principle} label="inspect.principle">
            {principleName(p.principle)}
            {p.against ? (
              <small>{t('inspect.against', { name: names[p.against] ?? p.against })}</small>
            ) : null}
          </Row>
        ))}
        <Row label="inspect.rule">
          <code>{quote.rule}</code>
        </Row>
        <Row label="inspect.review">{standing(quote)}</Row>
      </dl>
    </>
  );
}

/** What was decided, and by whom. */
function standing({ review, reviewedBy }: Pick<EventRow, 'review' | 'reviewedBy'>): string {
  const state = t(`review.${review}`);
  return reviewedBy ? t('review.by', { state, name: reviewedBy }) : state;
}

function Parties({ parties, names }: { parties: EventRow['sources']; names: Names }) {
  if (!parties.length) return t('event.none');
  return parties.map((p) => (
    <span key={`${p.start}${p.actor}`} className={css.party}>
      {names[p.actor ?? ''] ?? p.text} <code>{p.actor ?? '?'}</code>
      {p.text && p.text !== names[p.actor ?? ''] ? <small>“{p.text}”</small> : null}
    </span>
  ));
}

function Row({ label, children }: { label: MessageKey; children: React.ReactNode }) {
  return (
    <div>
      <dt>{t(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
