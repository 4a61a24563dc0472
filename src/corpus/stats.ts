import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** What the corpus holds. */
export interface CorpusStats {
  readonly documents: number;
  readonly coded: number;
  readonly otherLanguage: number;
  readonly failed: number;
  readonly samples: number;
  readonly lineages: number;
  readonly publishers: number;
  readonly sentences: number;
  readonly events: number;
  readonly quotes: number;
  readonly reviews: number;
  readonly crises: number;
  readonly characters: number;
  /** First and last day of publication. */
  readonly first: string | null;
  readonly last: string | null;
  readonly engineVersions: readonly string[];
}

/** Counted over an index (`documents_counted`), not over the texts. A lineage is named by the first of its documents. */
export async function readStats(db: Kysely<Tables>): Promise<CorpusStats> {
  const answer = await sql<CorpusStats>`
    with counted as (
      select engine_version, status, count(*) as documents, count(*) filter (where sample) as samples,
        count(*) filter (where lineage_id = doc_id) as lineages, sum(sentence_count) as sentences,
        sum(event_count) as events, sum(quote_count) as quotes, sum(characters) as characters,
        min(published) as first, max(published) as last
      from documents group by engine_version, status
    ), totals as (
      select coalesce(sum(documents), 0)::bigint as documents,
        coalesce(sum(documents) filter (where status = 'coded'), 0)::bigint as coded,
        coalesce(sum(documents) filter (where status = 'other-language'), 0)::bigint as "otherLanguage",
        coalesce(sum(documents) filter (where status = 'failed'), 0)::bigint as failed,
        coalesce(sum(samples), 0)::bigint as samples, coalesce(sum(lineages), 0)::bigint as lineages,
        coalesce(sum(sentences), 0)::bigint as sentences, coalesce(sum(events), 0)::bigint as events,
        coalesce(sum(quotes), 0)::bigint as quotes, coalesce(sum(characters), 0)::bigint as characters,
        min(first) as first, max(last) as last,
        coalesce(array_agg(distinct engine_version order by engine_version), '{}') as "engineVersions"
      from counted
    )
    select totals.*,
      (select count(*) from publishers as p where exists (select from documents as d where d.publisher_id = p.id)) as publishers,
      (select count(*) from reviews where undone_at is null) as reviews, (select count(*) from crises) as crises
    from totals`.execute(db);
  return answer.rows[0];
}
