import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { CrisisDefinition } from '../crisis.ts';
import type { RowFilter } from '../filter.ts';
import type { EventRow, RowParticipant } from '../rows.ts';
import type { EventTable, ParticipantRole, Tables } from '../tables.ts';
import { documentMatches, every, isActor, standing } from './gathered.ts';
import {
  ORIGIN_COLUMNS,
  type OriginColumns,
  originFrom,
  SENTENCE_COLUMNS,
  type SentenceColumns,
  sentenceFrom,
} from './origin.ts';

type StoredRole = RowParticipant & { readonly role: ParticipantRole };
type Columns = Selectable<EventTable> & OriginColumns & SentenceColumns & { participants: StoredRole[] };

/** Events by the day on which they happened (else were published), then by document and place in it. */
export async function readEventRows(
  db: Kysely<Tables>,
  filter: RowFilter,
  crisis: CrisisDefinition | null,
): Promise<EventRow[]> {
  const conditions = [documentMatches(filter, crisis), ...standing(filter, sql`e.review`)];
  if (crisis) conditions.push(...withinWindow(crisis));
  if (filter.actor)
    conditions.push(sql`exists (select from participants as a where a.doc_id = e.doc_id and a.event_seq = e.seq
      and a.role in ('source', 'target') and ${isActor(sql`a.country`, sql`a.actor`, filter.actor)})`);
  const answer = await sql<Columns>`
    select e.*, ${ORIGIN_COLUMNS}, ${SENTENCE_COLUMNS},
      (select coalesce(json_agg(json_build_object('role', a.role, 'actor', a.actor, 'country', a.country,
          'sector', a.sector, 'start', a.span_start, 'end', a.span_end, 'text', a.text) order by a.role, a.seq), '[]')
        from participants as a where a.doc_id = e.doc_id and a.event_seq = e.seq) as participants
    from events as e
    join documents as d on d.doc_id = e.doc_id
    join publishers as p on p.id = d.publisher_id
    left join sentences as s on s.doc_id = e.doc_id and s.seq = e.sentence
    where ${every(conditions)}
    order by coalesce(e.date, d.published) nulls last, e.doc_id, e.seq`.execute(db);
  return answer.rows.map(eventRow);
}

/** A month counts as within a window that it overlaps; an event without a day counts by its report. */
export function withinWindow({ from, to }: Pick<CrisisDefinition, 'from' | 'to'>) {
  const first = sql`coalesce(e.date, d.published)`;
  const last = sql`(case when e.date is null then d.published else e.date + case e.date_precision
    when 'week' then 6 when 'month' then 30 when 'year' then 365 else 0 end end)`;
  return [
    ...(from ? [sql<SqlBool>`(${last} >= ${from}::date or ${last} is null)`] : []),
    ...(to ? [sql<SqlBool>`(${first} <= ${to}::date or ${first} is null)`] : []),
  ];
}

function eventRow(row: Columns): EventRow {
  const inRole = (role: ParticipantRole) =>
    row.participants
      .filter((participant) => participant.role === role)
      .map(({ actor, country, sector, start, end, text }) => ({ actor, country, sector, start, end, text }));
  return {
    key: `event:${row.seq}`,
    review: row.review,
    reviewedBy: row.reviewed_by,
    type: row.type,
    mode: row.mode,
    context: row.context,
    cameo: row.cameo,
    quad: row.quad,
    goldstein: row.goldstein,
    said: row.said,
    realis: row.realis,
    domestic: row.domestic,
    channel: row.channel,
    rung: row.rung,
    date: row.date,
    datePrecision: row.date_precision,
    sources: inRole('source'),
    targets: inRole('target'),
    trigger: { start: row.trigger_start, end: row.trigger_end, text: row.trigger_text },
    sentence: row.sentence,
    sentenceSpan: sentenceFrom(row),
    place: row.place,
    reportedBy: inRole('reported')[0] ?? null,
    disputedBy: inRole('disputed')[0] ?? null,
    rule: row.rule,
    ...originFrom(row),
  };
}
