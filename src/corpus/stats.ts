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

export async function readStats(db: Kysely<Tables>): Promise<CorpusStats> {
  const answer = await sql<CorpusStats>`
    select count(*) as documents, count(*) filter (where status = 'coded') as coded,
      count(*) filter (where status = 'other-language') as "otherLanguage",
      count(*) filter (where status = 'failed') as failed, count(*) filter (where sample) as samples,
      count(distinct lineage_id) as lineages, count(distinct publisher_id) as publishers,
      coalesce(sum(sentence_count), 0)::bigint as sentences, coalesce(sum(event_count), 0)::bigint as events,
      coalesce(sum(quote_count), 0)::bigint as quotes, coalesce(sum(characters), 0)::bigint as characters,
      (select count(*) from reviews where undone_at is null) as reviews, (select count(*) from crises) as crises,
      min(published) as first, max(published) as last,
      coalesce(array_agg(distinct engine_version order by engine_version), '{}') as "engineVersions"
    from documents`.execute(db);
  return answer.rows[0];
}
