import {
  belongsTo,
  byDay,
  type ChannelProfile,
  compare,
  counts,
  type Finding,
  type JoinedEvent,
  nameOf,
  supportOf,
  tellEvent,
  tellInterval,
  tellSupport,
} from '../analysis/index.ts';
import type { QuoteRow } from '../corpus/rows.ts';
import { precisionInWords } from '../engine/measured.ts';
import { named } from '../world/named.ts';
import type { Citations } from './citations.ts';
import { formatDate, isOwnWords, plural, signed, wordsOf } from './format.ts';
import type { Claim, DossierInput, DossierSection } from './types.ts';

const OWN_VOICE = 'quote:own-voice/principle';

/** The figures first: how much was said, how much was done, how far words ran ahead of deeds. */
export function summary(input: DossierInput, cites: Citations): DossierSection {
  const { profile, crisis } = input;
  const gap = profile.sayDoGap;
  const range = tellInterval(gap.interval, signed);
  const covered = profile.coverage.value;
  const claims: Claim[] = [
    {
      figure: 'statements',
      text: `${profile.actorName}: ${figure(profile.statements, 'reported statement')}.`,
      cites: cites.refs(profile.statements.evidence),
    },
    {
      figure: 'deeds',
      text: `${profile.actorName}: ${figure(profile.deeds, 'reported material act')}.`,
      cites: cites.refs(profile.deeds.evidence),
    },
  ];
  if (gap.value !== null)
    claims.push({
      figure: 'gap',
      text: `Say–do gap: ${signed(gap.value)}${range}, on a scale from −1 (deeds without words) to 1 (words without deeds).`,
      cites: cites.refs(gap.evidence),
      note: gap.warnings.join(' ') || undefined,
    });
  const samplesOnly = profile.coverage.warnings.length > 0;
  claims.push({
    figure: 'coverage',
    text: samplesOnly
      ? 'Coverage: samples alone.'
      : `Coverage: ${plural(covered.lineages, 'independent line')} of reporting with ${named(profile.actorName)} in it, on ${covered.daysReported} of ${plural(covered.days, 'day')}.`,
    cites: [],
    note: profile.coverage.warnings.join(' ') || undefined,
  });
  const trigger = crisis?.trigger;
  const began = trigger ? `${formatDate(trigger.date)}: ${trigger.summary}` : null;
  return { id: 'summary', title: 'Summary', lead: began, claims };
}

/** "3 reported material acts (7 reports, 4 independent)". */
export function figure({ value, support }: Finding<number>, word: string): string {
  return `${plural(value, word)}${support ? tellSupport(value, support) : ''}`;
}

/** Channel by channel: the highest rung in words and deeds, first, strongest, latest; and what stayed at zero. */
export function channels(input: DossierInput, cites: Citations): DossierSection {
  const claims = input.profile.channels.flatMap((channel) => channelClaims(channel, input, cites));
  return { id: 'profile', title: 'How far it went, by channel', lead: null, claims };
}

function channelClaims(channel: ChannelProfile, input: DossierInput, cites: Citations): Claim[] {
  const name = channel.channel[0].toUpperCase() + channel.channel.slice(1);
  const claims: Claim[] = [];
  if (channel.count)
    claims.push({
      figure: `${channel.channel}.count`,
      text: `${name}: ${plural(channel.saidCount, 'statement')}, ${plural(channel.doneCount, 'act')}.`,
      cites: cites.refs(channel.rungs.flatMap((rung) => rung.evidence)),
    });
  const remarks = channel.channel === 'verbal' && !channel.count ? input.profile.quotes : [];
  if (remarks.length)
    claims.push({
      text: `${name}: ${plural(remarks.length, 'remark')}, none of them a statement on the ladder.`,
      cites: [...new Set(remarks.map((quote) => cites.row(quote)))],
    });
  const moments: [string, JoinedEvent | null][] = [
    ['First', channel.first],
    ['Strongest', channel.strongest],
    ['Latest', channel.latest],
  ];
  for (const [label, row] of moments)
    if (row)
      claims.push({
        figure: `${channel.channel}.${label.toLowerCase()}`,
        text: `${name}, ${label.toLowerCase()}: ${formatDate(row.date ?? row.published, row.datePrecision)}, ${tellEvent(row, input.name)} (${input.rungName(row.channel, row.rung)}).`,
        cites: cites.event(row),
        note: otherDates(row),
      });
  if (channel.strongestQuote)
    claims.push({
      figure: `${channel.channel}.words`,
      text: `${name}, strongest words: ${wordsOf(channel.strongestQuote)} (${input.rungName('verbal', channel.strongestQuote.rung)}).`,
      cites: [cites.row(channel.strongestQuote)],
    });
  const beside = input.beside.absence?.channels.find((one) => one.channel === channel.channel);
  if (channel.absence)
    claims.push({
      figure: `absence.${channel.channel}`,
      text: `${name}: ${beside?.sentence ?? channel.absence.sentence}`,
      cites: [],
    });
  return claims;
}

/** The actor's own words, strongest first: what stands between quotation marks or in a text of its own. */
export function quotes(input: DossierInput, cites: Citations): DossierSection {
  const marked = input.profile.quotes.filter(isOwnWords);
  const lead = 'Strongest first; words inside quotation marks are the speaker’s.';
  return {
    id: 'quotes',
    title: 'In its own words',
    lead,
    claims: marked.map((quote) => quoteClaim(quote, input, cites)),
  };
}

/** What the sources put in words of their own. */
export function reported(input: DossierInput, cites: Citations): DossierSection {
  const indirect = input.profile.quotes.filter((quote) => !isOwnWords(quote));
  const lead = 'In the words of the sources, not of the speaker.';
  return {
    id: 'reported',
    title: 'In paraphrase',
    lead,
    claims: indirect.map((quote) => quoteClaim(quote, input, cites)),
  };
}

function quoteClaim(quote: QuoteRow, input: DossierInput, cites: Citations): Claim {
  const invoked = [...new Set(quote.principles.map((p) => p.principle))].join(', ');
  return {
    text: `${speakerOf(quote, input.name)}: ${wordsOf(quote)}`,
    cites: [cites.row(quote)],
    note: `${input.rungName('verbal', quote.rung)}${invoked ? ` · invokes ${invoked}` : ''}`,
  };
}

/** The words that name the speaker, and who that is unless they say so themselves. */
function speakerOf(quote: QuoteRow, name: (id: string) => string): string {
  if (!quote.speaker) return 'no speaker named';
  const who = nameOf(quote.speaker, name);
  // In a text of its own the speaker is "we", or not named at all.
  if (quote.rule === OWN_VOICE) return who;
  return quote.speaker.text.toLowerCase().includes(who.toLowerCase())
    ? quote.speaker.text
    : `${quote.speaker.text} (${who})`;
}

export function contacts(input: DossierInput, cites: Citations): DossierSection {
  const claims = input.profile.contacts.map((contact): Claim => {
    return {
      figure: `contacts.${contact.actor}`,
      text: `${contact.name}: ${plural(contact.count, 'reported contact')}.`,
      cites: cites.refs(contact.evidence),
    };
  });
  return { id: 'contacts', title: 'Contacts', lead: null, claims };
}

/** Everything the actor said and did, by day; deeds are marked. */
export function timeline(input: DossierInput, cites: Citations): DossierSection {
  return { id: 'timeline', title: 'Timeline', lead: null, claims: lines(input.profile.events, input, cites) };
}

/** What the sources tell but the figures leave out: announced, hypothetical, denied or expressly absent. */
export function notCounted(input: DossierInput, cites: Citations): DossierSection {
  return {
    id: 'not-counted',
    title: 'Told, but not counted as done',
    lead: 'Announced, hypothetical, denied, or expressly said not to have happened.',
    claims: lines(input.profile.notCounted, input, cites),
  };
}

/** What the other actors did in the same documents, most active first. */
export function others(input: DossierInput, cites: Citations): DossierSection {
  const rows = input.events.filter(
    (row) => !row.domestic && counts(row) && !row.sources.some((who) => belongsTo(who, input.profile.actor)),
  );
  const groups = new Map<string, JoinedEvent[]>();
  for (const row of rows) {
    const actor = row.sources[0]?.country ?? row.sources[0]?.actor;
    if (actor) groups.set(actor, [...(groups.get(actor) ?? []), row]);
  }
  const ordered = [...groups].sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]));
  const claims = ordered.flatMap(([, own]) => lines(own, input, cites));
  return { id: 'others', title: 'What others said and did', lead: null, claims };
}

/** Outlets of the actor's country that the documents name, with who owns them. */
export function media(input: DossierInput, cites: Citations): DossierSection {
  const country = input.profile.actor.split('.')[0];
  const claims = input.outlets
    .filter((outlet) => outlet.country === country)
    .map(
      (outlet): Claim => ({
        text: `${outlet.name}: ${outlet.ownership} (${input.name(country)}).`,
        cites: [cites.outlet(outlet)],
      }),
    );
  return { id: 'media', title: 'Media of the actor named in the documents', lead: null, claims };
}

/** Machine codings are proposals: each is told with how often its type is right. */
function trust({ type, review }: JoinedEvent, input: DossierInput): string {
  const words = precisionInWords(input.precision(type));
  return review === 'proposed' && words ? ` (${words})` : '';
}

function lines(events: readonly JoinedEvent[], input: DossierInput, cites: Citations): Claim[] {
  return [...events].sort(byDay).map((event) => ({
    text: `${formatDate(event.date ?? event.published, event.datePrecision)}: ${tellEvent(event, input.name)} — ${event.type}${event.mode ? `/${event.mode}` : ''}, ${event.said ? 'said' : 'done'}, ${event.realis}${trust(event, input)}${tellSupport(1, supportOf([event]))}.`,
    cites: cites.event(event),
    note: otherDates(event),
  }));
}

/** The dates that other sources give, when they disagree with the one that is told. */
function otherDates({ dates }: JoinedEvent): string | undefined {
  const others = dates.filter(({ conflicts }) => conflicts);
  if (!others.length) return undefined;
  const told = others.map(
    ({ date, precision, publishers, ofReport }) =>
      `${formatDate(date, precision)} (${publishers.join(', ')}${ofReport ? '; the day of the report' : ''})`,
  );
  return `Dated otherwise by other sources: ${told.join('; ')}.`;
}
