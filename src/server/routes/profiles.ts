import { z } from 'zod';
import {
  compare,
  countedEvents,
  dayOf,
  type JoinedEvent,
  ownEvents,
  ownQuotes,
  passes,
  sentenceMatcher,
  standsBetween,
} from '../../analysis/index.ts';
import { doneRungs } from '../../charts/done-rungs.ts';
import { citationStyle } from '../../dossier/cite/style.ts';
import { profileOf } from '../../dossier/gather.ts';
import { dossierOfCrisis, TEMPLATE_NAMES, templateOf } from '../../dossier/index.ts';
import { DemarcheError } from '../../errors.ts';
import { mustBeKnown } from '../../world/known-actor.ts';
import type { DossierAnswer, EventsAnswer, ProfileAnswer, QuotesAnswer } from '../api.ts';
import { QUOTE_COLUMNS } from '../columns.ts';
import { type ServerContext, summaryOf } from '../context.ts';
import { actorCounts, crisisPoints, reportsByDay, shownWindow, timelinePoints } from '../counting.ts';
import { csvResponse } from '../csv.ts';
import { dossierFile } from '../dossier-file.ts';
import type { Endpoints } from '../endpoint.ts';
import { eventColumns, reportLines } from '../event-columns.ts';
import { listed } from '../listed.ts';
import { namesOf } from '../names.ts';
import { channel, day, eventFilterOf, limit, text, yesNo } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;
const MOST_QUOTES = 20;

const eventsQuery = z.object({
  actor: text,
  source: text.meta({ description: 'Who acts: an id; others: nobody of `shown`; none: not named.' }),
  target: text.meta({ description: 'Whom it is directed at, in the same words.' }),
  shown: text.meta({ description: 'Ids, e.g. RU,US: who is not among the others.' }),
  channel,
  rung: z.coerce.number().optional(),
  said: yesNo,
  hostile: yesNo,
  counted: yesNo,
  from: day,
  to: day,
  words: text.meta({ description: 'Words of the sentence: "phrase", or, -not.' }),
  order: z.enum(['earliest', 'latest']).default('earliest'),
  limit: limit(1000, 100),
  offset: z.coerce.number().int().min(0).default(0),
});

/** What one actor said and did in a crisis: the rows, the figures, the dossier. */
export function profileRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { corpus, engine, lenses, readings } = context;

  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/events',
      summary: 'The events behind a figure, each with its sentence; as CSV one line a report',
      query: eventsQuery,
      formats: ['csv'],
      answer: 'EventsAnswer',
    },
    async ({ params, query, format }) => {
      const rows = await readings.rows(params.id);
      const own = query.actor ? ownEvents({ ...rows, actor: query.actor }) : null;
      // Counted as the figures of the screen count: a state's profile, or everyone's.
      const base = own
        ? query.counted === 'no'
          ? own.notCounted
          : own.counted
        : countedEvents(rows.events, rows.crisis);
      const asked = fits(query);
      const between = standsBetween({ ...query, shown: query.shown?.split(',') });
      const says = sentenceMatcher(query.words ?? null);
      const found = base
        .filter((row) => asked(row) && between(row) && says(row.sentenceSpan.text))
        .sort(byDate(query.order));
      if (format === 'csv')
        return csvResponse(
          `${params.id}-events`,
          reportLines(found),
          eventColumns(lenses.name, lenses.precision),
        );
      const events = found.slice(query.offset, query.offset + query.limit).map(listed);
      return {
        events,
        total: found.length,
        names: namesOf(engine.world, events),
      } satisfies Bare<EventsAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/quotes',
      summary: 'What an actor, or anyone, said in quoted or reported words, strongest first',
      query: z.object({
        actor: text,
        words: text.meta({ description: 'Words of the quote: "phrase", or, -not.' }),
        limit: limit(1000, 100),
        offset: eventsQuery.shape.offset,
      }),
      formats: ['csv'],
      answer: 'QuotesAnswer',
    },
    async ({ params, query, format }) => {
      const says = sentenceMatcher(query.words ?? null);
      const own = ownQuotes({ ...(await readings.rows(params.id)), actor: query.actor || undefined });
      const quotes = own.filter((quote) => says(quote.text));
      if (format === 'csv')
        return csvResponse(`${params.id}-${query.actor || 'all'}-quotes`, quotes, QUOTE_COLUMNS);
      const page = quotes.slice(query.offset, query.offset + query.limit);
      return {
        quotes: page,
        total: quotes.length,
        names: namesOf(engine.world, [], page),
      } satisfies Bare<QuotesAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/actors/:actor',
      summary: 'Response profile of an actor in a crisis',
      formats: ['csv'],
      answer: 'ProfileAnswer',
    },
    async ({ params, format }) => {
      const [crisis, rows] = await Promise.all([summaryOf(context, params.id), readings.rows(params.id)]);
      const { events, notCounted, channels: full, ...profile } = profileOf(rows, params.actor, lenses);
      if (!events.length) mustBeKnown(engine.world, params.actor);
      if (format === 'csv')
        return csvResponse(
          `${params.id}-${params.actor}`,
          reportLines(events),
          eventColumns(lenses.name, lenses.precision),
        );
      const everyone = countedEvents(rows.events, rows.crisis);
      const points = timelinePoints(events, () => [params.actor]);
      const reports = reportsByDay(rows.documents);
      const channels = full.map((c) => {
        const [first, strongest, latest] = [c.first, c.strongest, c.latest].map((e) => e && listed(e));
        return { ...c, first, strongest, latest };
      });
      const moments = channels.flatMap((c) => [c.first, c.strongest, c.latest].filter((row) => row !== null));
      const quotes = profile.quotes.slice(0, MOST_QUOTES);
      const strongest = channels.flatMap((c) => c.strongestQuote ?? []);
      // The axis is that of the crisis, so that walking from actor to actor does not shift it.
      const shown = shownWindow(crisis, [...crisisPoints(everyone), ...reports]);
      return {
        crisis,
        ...shown,
        profile: { ...profile, channels, quotes },
        quotes: profile.quotes.length,
        done: doneRungs(events),
        notCounted: notCounted.length,
        points,
        reports,
        actors: actorCounts(everyone, lenses.name),
        names: namesOf(engine.world, moments, [...quotes, ...strongest]),
      } satisfies Bare<ProfileAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/dossier',
      summary: 'Dossier of an actor in a crisis (.md, .html, .docx and .pdf are files to keep)',
      query: z.object({
        actor: text,
        template: text.meta({ description: `One of ${TEMPLATE_NAMES.join(', ')}.` }),
        style: text.meta({ description: 'Citation style: notes, author-date or numeric.' }),
        download: yesNo,
      }),
      formats: ['md', 'html', 'docx', 'pdf'],
      answer: 'DossierAnswer',
    },
    async ({ params, query, format }) => {
      const [crisis, rows] = await Promise.all([summaryOf(context, params.id), readings.rows(params.id)]);
      const actors = actorCounts(countedEvents(rows.events, rows.crisis), lenses.name);
      const actor = query.actor ?? actors[0]?.actor;
      if (!actor)
        throw new DemarcheError('ACTOR_UNKNOWN', { id: '', known: 'Nobody acts in this crisis yet.' });
      if (!ownEvents({ ...rows, actor }).counted.length) mustBeKnown(engine.world, actor);
      const template = templateOf(query.template);
      const definition = query.style ? { ...template, style: citationStyle(query.style).id } : template;
      const dossier = await dossierOfCrisis(corpus, engine, params.id, actor, definition, (id) =>
        readings.rows(id),
      );
      if (format === 'json' || format === 'csv')
        return { crisis, actor, actors, dossier } satisfies Bare<DossierAnswer>;
      return dossierFile(dossier, format, `dossier-${params.id}-${actor}`, query.download === 'yes');
    },
  );
}

/** Whether an event is one of those asked for; a rung holds the steps between it and the next. */
function fits(query: z.output<typeof eventsQuery>): (event: JoinedEvent) => boolean {
  const { rung } = query;
  const filter = eventFilterOf(query);
  return (event) => passes(event, filter) && (rung === undefined || Math.floor(event.rung) === rung);
}

function byDate(order: 'earliest' | 'latest') {
  const sign = order === 'latest' ? -1 : 1;
  return (a: JoinedEvent, b: JoinedEvent) =>
    sign * compare(dayOf(a) ?? '', dayOf(b) ?? '') ||
    compare(a.docId, b.docId) ||
    a.trigger.start - b.trigger.start ||
    compare(a.key, b.key);
}
