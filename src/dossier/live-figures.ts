import {
  CHANNELS,
  type CrisisFigures,
  supportOf,
  tellEvent,
  tellInterval,
  tellSupport,
} from '../analysis/index.ts';
import type { Channel } from '../coding/types.ts';
import type { EventRow, QuoteRow } from '../corpus/rows.ts';
import { named } from '../world/named.ts';
import { concernsCouncil } from './articles.ts';
import { unknown } from './beside-sections.ts';
import type { Citations } from './citations.ts';
import { formatDate, list, plural, signed, wordsOf } from './format.ts';
import { acrossCrises, invokedHere } from './principles.ts';
import type { Told } from './prose.ts';
import { onLine } from './same-line.ts';
import { figure } from './sections.ts';
import type { DossierInput } from './types.ts';

/** A figure that prose may hold as `{{name}}`: what it tells, and how it is told from the findings. */
export interface LiveFigure {
  readonly what: string;
  readonly tell: (input: DossierInput, cites: Citations) => Told;
}

const bare = (text: string): Told => ({ text, cites: [] });
const MOST_PRINCIPLES = 5;
const NO_OTHERS = 'no other crisis to compare with';

const absences = Object.fromEntries(
  CHANNELS.map((channel): [string, LiveFigure] => [
    `absence.${channel}`,
    {
      what: `what was done in the ${channel} channel or, where nothing was, how well that could be seen`,
      tell: (input, cites) => absence(input, cites, channel),
    },
  ]),
);

/** Every live figure by name. */
export const FIGURES: Readonly<Record<string, LiveFigure>> = {
  actor: { what: 'name of the actor', tell: ({ profile }) => bare(named(profile.actorName)) },
  crisis: { what: 'title of the crisis', tell: ({ crisis }) => bare(crisis?.title ?? 'the documents given') },
  trigger: {
    what: 'day and summary of the event with which the crisis began',
    tell: ({ crisis }) =>
      bare(
        crisis
          ? `${formatDate(crisis.trigger.date)}: ${crisis.trigger.summary.replace(/\.$/, '')}`
          : 'no trigger',
      ),
  },
  period: {
    what: 'first and last day that the documents can speak of',
    tell: ({ profile }) => bare(`${formatDate(profile.from)} to ${formatDate(profile.to)}`),
  },
  documents: {
    what: 'number of documents and of independent lines of reporting',
    tell: ({ documents }) => {
      const lines = new Set(documents.map((doc) => doc.lineageId)).size;
      return bare(`${plural(documents.length, 'document')} (${plural(lines, 'independent line')})`);
    },
  },
  headline: {
    what: 'the answer in a sentence',
    tell: ({ profile }) => bare(profile.headline.replace(/\.$/, '')),
  },
  statements: {
    what: 'number of statements',
    tell: ({ profile }, cites) => ({
      text: figure(profile.statements, 'statement'),
      cites: cites.refs(profile.statements.evidence),
    }),
  },
  deeds: {
    what: 'number of material acts',
    tell: ({ profile }, cites) => ({
      text: figure(profile.deeds, 'material act'),
      cites: cites.refs(profile.deeds.evidence),
    }),
  },
  gap: {
    what: 'say–do gap, with its interval',
    tell: ({ profile: { sayDoGap: gap } }, cites) => {
      if (gap.value === null) return bare('not known');
      return {
        text: `${signed(gap.value)}${tellInterval(gap.interval, signed)}`,
        cites: cites.refs(gap.evidence),
      };
    },
  },
  coverage: {
    what: 'how well silence could be heard',
    tell: ({ profile: { coverage } }) => {
      const { lineages, daysReported, days } = coverage.value;
      if (coverage.warnings.length) return bare('the documents are samples alone');
      return bare(
        `${plural(lineages, 'independent line')} of reporting on ${daysReported} of ${plural(days, 'day')}`,
      );
    },
  },
  condemned: {
    what: 'whom the actor condemned or accused, how often, and in which strongest words',
    tell: condemned,
  },
  'asked.council': { what: 'whether the actor asked the Security Council for something', tell: askedCouncil },
  ...absences,
  'compare.headline': {
    what: 'in how many other crises the actor went further',
    tell: ({ beside: { comparison: found } }, cites) =>
      found
        ? { text: found.headline.replace(/\.$/, ''), cites: cites.refs(found.restraint.evidence) }
        : bare(NO_OTHERS),
  },
  'compare.further': {
    what: 'in which other crises the actor went further, and how far',
    tell: (input, cites) => beyond(input, cites, (there, here) => there > here),
  },
  'compare.less': {
    what: 'in which other crises the actor went less far',
    tell: (input, cites) => beyond(input, cites, (there, here) => there < here),
  },
  'compare.rests': {
    what: 'what the comparison rests on: deeds and lines of reporting, here and there',
    tell: restsOn,
  },
  'compare.warnings': {
    what: 'what speaks against comparing',
    tell: ({ beside }) =>
      bare(
        (beside.comparison?.restraint.warnings ?? []).map((one) => one.replace(/\.$/, '')).join('; ') ||
          'none',
      ),
  },
  alike: {
    what: 'who takes the same line as the actor towards the protagonists',
    tell: (input, cites) => onLine(input, cites, 'alike'),
  },
  otherwise: {
    what: 'who takes another line',
    tell: (input, cites) => onLine(input, cites, 'otherwise'),
  },
  principles: {
    what: 'the principles that the actor invoked, and in how many of its lines',
    tell: invokedHere,
  },
  'principles.elsewhere': {
    what: 'principle by principle: in which crises it was invoked, and in which not',
    tell: (input, cites) =>
      input.beside.elsewhere.length ? acrossCrises(input, cites, MOST_PRINCIPLES) : bare(NO_OTHERS),
  },
  'council.headline': {
    what: 'what the Security Council could decide',
    tell: ({ beside: { council: found } }, cites) =>
      found
        ? { text: found.headline.replace(/\.$/, ''), cites: cites.refs(found.outcome.evidence) }
        : bare('nothing is known of a draft'),
  },
  'media.headline': {
    what: 'how much outlets published; samples are no publications',
    tell: ({ beside: { media: found } }) => {
      if (!found?.publications.value) return bare('no publication of an outlet: the documents are samples');
      return bare(
        `${plural(found.publications.value, 'publication')}: ${found.byOwnership.map((one) => `${one.label} ${one.publications}`).join(', ')}`,
      );
    },
  },
  unknown: {
    what: 'what the dossier cannot know',
    tell: (input) =>
      bare(
        unknown(input)
          .claims.map((claim) => claim.text)
          .join(' '),
      ),
  },
};

export const FIGURE_NAMES: readonly string[] = Object.keys(FIGURES);

function absence(input: DossierInput, cites: Citations, channel: Channel): Told {
  const { profile, name, rungName } = input;
  const found = profile.channels.find((one) => one.channel === channel)!;
  const beside = input.beside.absence?.channels.find((one) => one.channel === channel);
  if (beside && beside.watch !== 'seen') return bare(beside.sentence.replace(/\.$/, ''));
  if (found.absence) return bare(found.absence.sentence.replace(/\.$/, ''));
  const strongest = found.strongest;
  if (!strongest) return bare(`${plural(profile.quotes.length, 'remark')}, none of them on the ladder`);
  return {
    text: `${plural(found.saidCount, 'statement')} and ${plural(found.doneCount, 'act')} in the ${channel} channel, the strongest on ${formatDate(strongest.date ?? strongest.published, strongest.datePrecision)}: ${tellEvent(strongest, name)} (${rungName(channel, strongest.rung)})`,
    cites: cites.event(strongest),
  };
}

function condemned({ profile, name }: DossierInput, cites: Citations): Told {
  const accusing = profile.events.filter((event) => event.type === 'ACCUSE');
  if (!accusing.length) return bare(`no condemnation or accusation by ${named(profile.actorName)} was found`);
  const whom = new Map<string, number>();
  for (const event of accusing)
    for (const id of new Set(event.targets.map((who) => who.country ?? who.actor)))
      if (id) whom.set(id, (whom.get(id) ?? 0) + 1);
  const most = [...whom].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3);
  const said = profile.quotes.find((quote) => quote.fragmentTexts.length > 0);
  const numbers = [...accusing.flatMap((event) => cites.event(event)), ...(said ? [cites.row(said)] : [])];
  const targets = most.length ? ` ${list(most.map(([id]) => named(name(id))))}` : '';
  return {
    text: `${named(profile.actorName)} condemned or accused${targets} in ${plural(accusing.length, 'statement')}${tellSupport(accusing.length, supportOf(accusing))}${said ? `, in its strongest words: ${wordsOf(said)}` : ''}`,
    cites: [...new Set(numbers)].sort((a, b) => a - b),
  };
}

/** By whom the request is addressed to, or by the words of its sentence where it is addressed to nobody. */
function askedCouncil({ profile, name }: DossierInput, cites: Citations): Told {
  const asked = profile.events.filter(
    (event) => event.type === 'REQUEST' && event.reports.some(concernsCouncil),
  );
  const [first] = asked;
  if (!first) return bare(`no request of ${named(profile.actorName)} to the Security Council was found`);
  return {
    text: `${named(profile.actorName)} asked the Security Council ${asked.length === 1 ? 'once' : `${asked.length} times`}, first on ${formatDate(first.date ?? first.published, first.datePrecision)} (${tellEvent(first, name)})`,
    cites: [...new Set(asked.flatMap((event) => cites.event(event)))].sort((a, b) => a - b),
  };
}

/** By channel, since a war weighs more than a broken tie whatever their places on two ladders. */
function beyond(
  { beside: { comparison: found } }: DossierInput,
  cites: Citations,
  fits: (there: number, here: number) => boolean,
): Told {
  if (!found) return bare('none that is known');
  const reach = (one: CrisisFigures) => one.deedsByChannel[0]?.share ?? 0;
  const here = found.crises.find((one) => one.crisis === found.here)!;
  const there = found.crises.filter((one) => one !== here && fits(reach(one), reach(here)));
  const deeds = (one: CrisisFigures) =>
    one.deedsByChannel.map((deed) => `${deed.channel}: ${deed.name}`).join(', ') || 'no deed';
  return {
    text: list(there.map((one) => `${one.title} (${deeds(one)})`)) || 'none of them',
    cites: numbersOf(
      there.flatMap((one) => one.deedsByChannel.map(({ row }) => row)),
      cites,
    ),
  };
}

/** What the comparison rests on: reports and the furthest deed, here and there. */
function restsOn({ beside: { comparison: found } }: DossierInput): Told {
  if (!found) return bare('nothing');
  const here = found.crises.find((one) => one.crisis === found.here)!;
  const lines = (one: CrisisFigures) => `${plural(one.lineages, 'line')} of reporting that name the actor`;
  const deeds = (one: CrisisFigures) => (one.deeds ? plural(one.deeds, 'deed') : 'no deed');
  const others = found.crises.filter((one) => one !== here);
  const told = others.map((one) => `${deeds(one)} in ${plural(one.lineages, 'line')} in ${one.title}`);
  return bare(`${deeds(here)} in ${lines(here)} here, against ${list(told)}`);
}

/** Numbers of the sentences behind some rows, ascending, each once. */
function numbersOf(rows: readonly (EventRow | QuoteRow)[], cites: Citations): number[] {
  return [...new Set(rows.map((row) => cites.row(row)))].sort((a, b) => a - b);
}
