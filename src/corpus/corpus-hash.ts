import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { CrisisDefinition } from './crisis.ts';
import { gatheredBy } from './read/gathered.ts';
import type { Tables } from './tables.ts';

/**
 * A hash of all that figures can depend on: texts, who published them where and when, the engine that coded them, and
 * the analysts' decisions. Neither the order of import nor file names nor the time of day count.
 * @returns 16 hexadecimal digits
 */
export async function hashCorpus(db: Kysely<Tables>, crisis: CrisisDefinition | null): Promise<string> {
  const gathered = crisis ? gatheredBy(crisis.query) : sql`true`;
  const answer = await sql<{ line: string }>`
    select json_build_array(d.doc_id, d.engine_version, d.title,
      (select json_agg(distinct jsonb_build_array(v.publisher_id, v.published, v.url))
        from provenances as v where v.doc_id = d.doc_id),
      (select json_agg(jsonb_build_array(r.kind, r.action, r.anchor, r.patch) order by r.seq)
        from reviews as r where r.doc_id = d.doc_id and r.undone_at is null))::text as line
    from documents as d where ${gathered}`.execute(db);
  const decided = await sql<{ line: string }>`
    select json_build_array(j.action, j.reports)::text as line from join_decisions as j
    where j.undone_at is null and exists
      (select from documents as d where d.doc_id = any(j.doc_ids) and ${gathered})
    order by j.seq`.execute(db);
  const vouched = await sql<{ line: string }>`
    select json_build_array(p.id, p.name, p.country, p.ownership)::text as line from publishers as p
    where p.decided_by <> 'table' and exists
      (select from provenances as v join documents as d on d.doc_id = v.doc_id where v.publisher_id = p.id and ${gathered})
    order by p.id`.execute(db);
  const hash = createHash('sha256');
  for (const line of answer.rows.map((row) => row.line).sort()) hash.update(`${line}\n`);
  for (const { line } of [...decided.rows, ...vouched.rows]) hash.update(`${line}\n`);
  return hash.digest('hex').slice(0, 16);
}
