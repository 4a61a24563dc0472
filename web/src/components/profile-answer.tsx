import type { EventRow, Names, ProfileAnswer, QuoteRow } from '../../../src/server/api.ts';
import { actorPath, crisisPath, documentPath } from '../api/paths.ts';
import { named, t } from '../lib/text.ts';
import { partyNames, typeName } from './event-line.tsx';
import { Rich } from './rich.tsx';

interface ProfileAnswerLineProps {
  readonly data: ProfileAnswer;
  readonly rungName: (rung: number) => string;
}

/** Quoted words below "urges" on the ladder are no answer to how far an actor went. */
const WORTH_TELLING = 3;

/** The answer first: how much was said and done, the strongest of it, and which outran which. */
export function ProfileAnswerLine({ data: { profile, crisis, names }, rungName }: ProfileAnswerLineProps) {
  const { statements, deeds } = profile;
  const here = actorPath(crisis.id, profile.actor);
  const quote = profile.quotes.find((q) => q.rung >= WORTH_TELLING && q.fragmentTexts.length) ?? null;
  const event = profile.channels.find((c) => c.channel === 'verbal')?.strongest ?? null;
  if (!statements.value && !deeds.value && !quote)
    return <p className="answer">{t('profile.nothing', { name: named(profile.actorName) })}</p>;
  const aside = (rung: number) => (
    <span className="aside">{t('profile.rung', { name: rungName(rung), rung: Math.floor(rung) })}</span>
  );
  // What was coded as an event may go further than any quoted words; then both are told.
  const further = event && event.rung > 0 && event.rung > (quote?.rung ?? 0) ? event : null;
  return (
    <p className="answer">
      <Rich
        id="profile.answer"
        places={{
          name: <b>{named(profile.actorName, true)}</b>,
          statements: figure(here, statements.value, 'count.statements', 'said'),
          deeds: figure(here, deeds.value, 'count.deeds', 'done'),
          crisis: <a href={crisisPath(crisis.id)}>{crisis.title}</a>,
        }}
      />{' '}
      <Support statements={statements} deeds={deeds} />{' '}
      {further ? (
        <Rich
          id="profile.strongestEvent"
          places={{ event: eventLink(further, names), rung: aside(further.rung) }}
        />
      ) : null}{' '}
      {quote ? (
        <Rich
          id={further ? 'profile.ownWords' : 'profile.strongest'}
          places={{ words: quoteLink(quote), rung: aside(quote.rung) }}
        />
      ) : null}{' '}
      <Gap value={profile.sayDoGap.value} />
    </p>
  );
}

function figure(here: string, count: number, key: 'count.statements' | 'count.deeds', rows: string) {
  if (count) return <a href={`${here}?rows=${rows}`}>{t(key, { count })}</a>;
  return <a href="#absent-h">{t(`${key}None`)}</a>;
}

/** What the counts rest on, where an event has more than one report. */
function Support({ statements, deeds }: Pick<ProfileAnswer['profile'], 'statements' | 'deeds'>) {
  const sum = (key: 'reports' | 'independent') =>
    (statements.support?.[key] ?? 0) + (deeds.support?.[key] ?? 0);
  const [reports, independent] = [sum('reports'), sum('independent')];
  if (reports === statements.value + deeds.value) return null;
  return t(independent < reports ? 'profile.supportCopies' : 'profile.support', { reports, independent });
}

function eventLink(event: EventRow, names: Names) {
  const told = [partyNames(event.sources, names, true), typeName(event), partyNames(event.targets, names)];
  return <a href={documentPath(event.docId, event.key)}>{told.filter(Boolean).join(' ')}</a>;
}

function quoteLink(quote: QuoteRow) {
  return (
    <a href={documentPath(quote.docId, quote.key)}>{`“${quote.fragmentTexts[0].replace(/[.,;]+$/, '')}”`}</a>
  );
}

function Gap({ value }: { value: number | null }) {
  if (value === null) return null;
  const key = value > 0.1 ? 'gap.short.words' : value < -0.1 ? 'gap.short.deeds' : 'gap.short.level';
  return <a href="#gap-h">{t(key)}</a>;
}
