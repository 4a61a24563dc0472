import { z } from 'zod';
import { councilFinding, type StanceRows, usualDraft, vetoRecord, votesTold } from '../../analysis/index.ts';
import { DemarcheError } from '../../errors.ts';
import type { CouncilAnswer, CrisisSummary, TiesAnswer, VetoesAnswer } from '../api.ts';
import { type ServerContext, summaryOf } from '../context.ts';
import { csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { namesFor } from '../names.ts';
import { day, text, yesNo } from '../schemas.ts';
import { sentencesOf } from '../told.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

const countries = text.meta({ description: 'Countries, e.g. FR,GB.' });
const draft = z.object({
  against: text,
  date: day,
  yes: countries,
  no: countries,
  abstain: countries,
  unknown: text.meta({ description: 'Countries of whom nothing should count as known.' }),
  procedural: yesNo,
});
type Draft = z.output<typeof draft>;

/** What the Security Council could decide, what was blocked before, and what binds states. */
export function councilRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { engine, lenses, readings } = context;

  function answer(
    query: Draft,
    rows: StanceRows,
    against: string | null,
    date: string | undefined,
    crisis: CrisisSummary | null,
  ) {
    if (!date) throw new DemarcheError('USAGE', { reason: 'Give the day of the vote as date.' });
    const council = councilFinding({
      council: engine.council,
      date,
      against,
      rows,
      told: votesTold({
        yes: query.yes,
        no: query.no,
        abstain: query.abstain,
        unknown: query.unknown,
      }),
      procedural: query.procedural === 'yes',
      name: lenses.name,
    });
    if (!council) throw new DemarcheError('USAGE', { reason: `There was no Security Council on ${date}.` });
    const ids = [
      ...council.positions.map((one) => one.country),
      ...council.vetoRecord.value.flatMap((subject) => Object.keys(subject.by)),
      ...(against ? [against] : []),
    ];
    const names = namesFor(ids, lenses.name);
    const sentences = sentencesOf(council.outcome.evidence, [
      ...rows.events,
      ...rows.quotes,
      ...rows.attitudes,
    ]);
    return { crisis, council, sentences, names } satisfies Bare<CouncilAnswer>;
  }

  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/council',
      summary: 'What the Security Council could decide in a crisis, from how its members stand',
      query: draft,
      answer: 'CouncilAnswer',
    },
    async ({ params, query }) => {
      const [crisis, { reports, ...rows }] = await Promise.all([
        summaryOf(context, params.id),
        readings.rows(params.id),
      ]);
      const usual = usualDraft(rows.crisis);
      const { against = usual.against, date = usual.date } = query;
      return answer(query, { ...rows, events: reports }, against, date, crisis);
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/council',
      summary: 'What the Security Council could decide at a day, from votes that are given',
      query: draft,
      answer: 'CouncilAnswer',
    },
    ({ query }) =>
      answer(query, { events: [], quotes: [], attitudes: [] }, query.against ?? null, query.date, null),
  );

  endpoints.add(
    {
      method: 'get',
      path: '/council/vetoes',
      summary: 'Drafts that permanent members blocked, by subject',
      query: z.object({ by: text, about: text, from: day, to: day }),
      formats: ['csv'],
      answer: 'VetoesAnswer',
    },
    ({ query, format }) => {
      const { vetoes, subjects } = vetoRecord(engine.council.vetoes, query);
      if (format === 'csv')
        return csvResponse('vetoes', vetoes, [
          ['date', (v) => v.date],
          ['draft', (v) => v.draft],
          ['vetoed_by', (v) => v.by.join('; ')],
          ['subject', (v) => v.subject],
          ['region', (v) => v.region],
          ['amendment', (v) => v.amendment],
        ]);
      return { subjects, vetoes, total: vetoes.length } satisfies Bare<VetoesAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/ties',
      summary: 'What binds two states at a day: alliances, organisations, trade, and what the user loaded',
      query: z.object({ a: z.string().trim().min(2), b: z.string().trim().min(2), date: day }),
      answer: 'TiesAnswer',
    },
    ({ query }) => {
      if (!query.date) throw new DemarcheError('USAGE', { reason: 'Give the day as date.' });
      const [a, b] = [query.a.toUpperCase(), query.b.toUpperCase()];
      const { between, vouchedTo } = engine.ties;
      const ties = between(a, b, query.date);
      const known = new Set(ties.map((tie) => tie.what));
      const before = query.date > vouchedTo ? between(a, b, vouchedTo) : [];
      return {
        date: query.date,
        vouchedTo,
        ties,
        earlier: before.filter((tie) => !known.has(tie.what)),
        names: { [a]: lenses.name(a), [b]: lenses.name(b) },
      } satisfies Bare<TiesAnswer>;
    },
  );
}
