import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../corpus.ts';
import { freshDatabase } from '../testing/fresh-corpus.ts';
import { codingOf, eventIn, inputOf, participantIn } from '../testing/sample-input.ts';
import { MIGRATIONS } from './index.ts';
import { migrate, schemaVersion } from './migrate.ts';

const TEXT = 'Russia condemned the raid.';
const DOC = '00112233445566aa';

/** What a user of each version has in the tables that it brought. */
const CONTENT: Record<number, string> = {
  1: `insert into publishers (id, name) values ('wire', 'Wire');
    insert into documents (doc_id, content_hash, text, status, engine_version, published, published_precision,
      publisher_id, sample, lineage_id, characters, sentence_count, search)
      values ('${DOC}', 'x', '${TEXT}', 'coded', 'e0', '2026-01-03', 'day', 'wire', false, '${DOC}', 26, 1,
        to_tsvector('english', '${TEXT}'));
    insert into provenances (doc_id, seq, fingerprint, publisher_id, published, published_precision, source, sample)
      values ('${DOC}', 0, 'f', 'wire', '2026-01-03', 'day', 'a.txt', false);
    insert into sentences values ('${DOC}', 0, 0, 26, '${TEXT}')`,
  2: `insert into events (doc_id, seq, type, context, cameo, quad, said, realis, domestic, channel, rung, date_precision,
      trigger_start, trigger_end, trigger_text, sentence, rule, review)
      values ('${DOC}', 0, 'ACCUSE', '{}', '111', 3, true, 'actual', false, 'verbal', 6, 'unknown', 7, 16, 'condemned', 0,
        'frame', 'proposed');
    update documents set event_count = 1`,
  3: `insert into shingles values ('${DOC}', '{7}', '{1}', 1, null)`,
  4: `insert into crises (id, title, trigger, roles, query, sample) values ('raid', 'Raid',
      '{"date":null,"actor":null,"target":null,"summary":""}', '{}',
      '{"from":null,"to":null,"words":"raid","actors":[],"actorsMode":"any","include":[],"exclude":[],"samples":true}', false)`,
  5: `insert into reviews (doc_id, seq, kind, action, anchor, machine, patch, decided_by)
      values ('${DOC}', 0, 'event', 'accept', '{"start":7,"end":16,"label":"ACCUSE"}', '{}', '{}', 'ana')`,
  9: `insert into board_changes (kind, board, change, decided_by)
      values ('hypotheses', 'why', '{"what":"board","title":"Why?","crisis":null}', 'ana')`,
};

let client: pg.Client;
let databaseUrl: string;
beforeEach(async () => {
  ({ databaseUrl } = await freshDatabase());
  client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
});
afterEach(() => client.end());

/** Tables, columns, keys and indexes as the catalogue has them. */
async function schemaOf(connection: pg.Client): Promise<unknown[]> {
  const answer = await connection.query(`
    select table_name as at, column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as what
      from information_schema.columns where table_schema = 'public'
    union all select tablename, indexdef from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace
    order by 1, 2`);
  return answer.rows;
}

describe('migrations', () => {
  it('are numbered without gaps', () => {
    expect(MIGRATIONS.map(({ id }) => id)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  it.each(MIGRATIONS.map(({ id }) => id - 1))(
    'from version %i lead to the schema of a new corpus, nothing lost',
    async (from) => {
      for (let version = 1; version <= from; version++) {
        await migrate(client, version);
        if (CONTENT[version]) await client.query(CONTENT[version]);
      }
      expect(await schemaVersion(client)).toBe(from);

      const corpus = await openCorpus({ databaseUrl });
      try {
        if (from >= 1) expect((await corpus.document(DOC)).text).toBe(TEXT);
        if (from >= 2)
          expect((await corpus.eventRows())[0]).toMatchObject({ docId: DOC, trigger: { text: 'condemned' } });
        if (from >= 3) {
          const bands = await client.query('select band from bands where doc_id = $1', [DOC]);
          expect(bands.rows).toEqual([{ band: 7 }]);
        }
        if (from >= 4) expect(await corpus.crises()).toMatchObject([{ id: 'raid', documents: 1 }]);
        if (from >= 5) expect(await corpus.reviews(DOC)).toMatchObject([{ action: 'accept', by: 'ana' }]);
        if (from >= 9) expect(await corpus.hypothesesBoards()).toMatchObject([{ id: 'why', title: 'Why?' }]);
        // It is not only there: it works.
        const coding = codingOf(TEXT, {
          events: [eventIn(TEXT, 'condemned', { sources: [participantIn(TEXT, 'Russia', 'RU')] })],
        });
        const { docId } = await corpus.saveDocument(inputOf(TEXT), coding, 'e1');
        await corpus.setReview({ docId, key: 'event:0', action: 'accept', by: 'ana' });
        expect((await corpus.search('condemning')).total).toBe(from >= 1 ? 2 : 1);
      } finally {
        await corpus.close();
      }

      const fresh = new pg.Client({ connectionString: (await freshDatabase()).databaseUrl });
      await fresh.connect();
      await migrate(fresh);
      expect(await schemaOf(client)).toEqual(await schemaOf(fresh));
      await fresh.end();
    },
  );

  it('are done once when several processes open the corpus at once', async () => {
    const others = Array.from({ length: 4 }, () => new pg.Client({ connectionString: databaseUrl }));
    await Promise.all(others.map((other) => other.connect()));
    const steps = await Promise.all(others.map((other) => migrate(other)));
    expect(steps.toSorted()).toEqual([0, 0, 0, MIGRATIONS.length]);
    await Promise.all(others.map((other) => other.end()));
  });

  it('refuse a schema that a newer version has made', async () => {
    await migrate(client);
    await client.query("insert into demarche_migrations (id, name) values (999, 'tomorrow')");
    await expect(openCorpus({ databaseUrl })).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
  });

  it('leave nothing of a step that fails', async () => {
    await migrate(client, 2);
    await client.query('create table shingles (in_the_way text)');
    await expect(migrate(client)).rejects.toThrow('already exists');
    expect(await schemaVersion(client)).toBe(2);
    await client.query('drop table shingles');
    expect(await migrate(client)).toBe(MIGRATIONS.length - 2);
  });
});
