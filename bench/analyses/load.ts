import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdtempSync, rmSync, type WriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openCorpus } from '../../src/corpus/index.ts';
import { holdPrivatePostgres } from '../../src/corpus/postgres/private.ts';
import { namedActors } from '../../src/corpus/save/coding-rows.ts';
import { documentsOf, type MadeDocument, PUBLISHERS, theatresOf } from './generate.ts';

const COLUMNS = {
  documents:
    'doc_id, title, text, published, publisher_id, url, lineage_id, characters, sentence_count, actors, event_count, quote_count',
  provenances: 'doc_id, seq, fingerprint, publisher_id, published, published_precision, url, source, sample',
  sentences: 'doc_id, seq, span_start, span_end, text',
  events:
    'doc_id, seq, type, mode, context, cameo, quad, goldstein, said, realis, domestic, channel, rung, date, date_precision, trigger_start, trigger_end, trigger_text, sentence, rule, review',
  participants: 'doc_id, event_seq, role, seq, actor, country, sector, span_start, span_end, text, date',
  quotes:
    'doc_id, seq, kind, spans, fragments, text, fragment_texts, speaker, speaker_actor, speaker_country, cue, targets, rung, axes, principles, sentence, rule, review',
  attitudes:
    'doc_id, seq, holder, holder_actor, holder_country, target, target_actor, target_country, polarity, strength, sentence, rule, review',
} as const;
type Table = keyof typeof COLUMNS;
type Value = string | number | boolean | null;

/**
 * Fills an empty data folder with so many events, straight into the tables: through `COPY`, without coding, evidence and
 * mentions, which no figure reads. A folder that is filled already is left as it is.
 * @returns whether it was empty
 */
export async function fill(home: string, events: number): Promise<boolean> {
  const corpus = await openCorpus({ home }); // makes the schema
  const { documents } = await corpus.stats();
  const theatres = theatresOf(events);
  const hold = await holdPrivatePostgres(home);
  const client = new pg.Client({ ...hold.address, database: 'demarche' });
  try {
    if (documents) return false;
    for (const { crisis } of theatres) if (crisis) await corpus.saveCrisis(crisis);
    await client.connect();
    await copyAll(client, theatres);
    return true;
  } finally {
    await client.end();
    await hold.release();
    await corpus.close();
  }
}

async function copyAll(client: pg.Client, theatres: ReturnType<typeof theatresOf>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-copy-'));
  chmodSync(folder, 0o755); // the server may run as another user
  try {
    const files = new Map(
      (Object.keys(COLUMNS) as Table[]).map((table) => [table, createWriteStream(join(folder, table))]),
    );
    let serial = 0;
    for (const theatre of theatres)
      for (const made of documentsOf(theatre, serial)) {
        for (const [table, rows] of rowsOf(made)) await write(files.get(table)!, rows);
        serial++;
      }
    for (const file of files.values()) await once(file.end(), 'close');
    // Rows of a filled folder come from nowhere else: neither triggers nor foreign keys have anything to check.
    await client.query('set session_replication_role = replica; set maintenance_work_mem = 256000');
    for (const { id, name, country, ownership } of PUBLISHERS)
      await client.query('insert into publishers (id, name, country, ownership) values ($1, $2, $3, $4)', [
        id,
        name,
        country,
        ownership,
      ]);
    await client.query(`create temp table made as select ${COLUMNS.documents} from documents`);
    for (const table of files.keys()) {
      const into = table === 'documents' ? 'made' : table;
      await client.query(`copy ${into} (${COLUMNS[table]}) from '${join(folder, table)}'`);
      if (table !== 'documents') continue;
      await client.query(`insert into documents (${COLUMNS.documents}, content_hash, language, status, engine_version,
        published_precision, sample, search)
        select ${COLUMNS.documents}, doc_id, 'en', 'coded', 'bench', 'day', false,
          setweight(to_tsvector('english', title), 'A') || to_tsvector('english', text) from made`);
    }
    await client.query('set session_replication_role = origin');
    await client.query('vacuum analyze');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(file: WriteStream, rows: readonly (readonly Value[])[]): Promise<void> {
  const lines = rows.map((row) => `${row.map(escaped).join('\t')}\n`).join('');
  if (lines && !file.write(lines)) await once(file, 'drain');
}

/** A value as `COPY` reads it. */
function escaped(value: Value): string {
  if (value === null) return '\\N';
  return typeof value === 'string'
    ? value.replace(/[\\\t\n]/g, (c) => ({ '\\': '\\\\', '\t': '\\t' })[c] ?? '\\n')
    : String(value);
}

const list = (values: readonly string[]) => `{${values.map((value) => JSON.stringify(value)).join()}}`;

/** The rows of one document in each table, as the corpus would have made them of its coding. */
function rowsOf({
  docId,
  lineageId,
  published,
  publisher,
  title,
  opening,
  events,
}: MadeDocument): [Table, Value[][]][] {
  const sentences = [opening, ...events.map((event) => event.sentence)];
  const starts: number[] = [];
  let length = 0;
  for (const sentence of sentences) {
    starts.push(length);
    length += sentence.length + 1;
  }
  // Copies share their words; a byline keeps the texts apart.
  const text = `${sentences.join(' ')} (${publisher.name}, ${docId})`;
  const url = `https://bench.test/${docId}`;
  const parties = events.map(({ source, target, sentence }, i) => {
    const at = (who: typeof source, from: number) => {
      const start = starts[i + 1] + Math.max(0, sentence.indexOf(who.country, from));
      return { ...who, sector: 'GOV', start, end: start + who.country.length, text: who.country };
    };
    return { source: at(source, 0), target: target && at(target, source.country.length) };
  });
  const actors = namedActors(parties.flatMap(({ source, target }) => (target ? [source, target] : [source])));
  const quoted = events.flatMap(({ quote }, i) => (quote ? [{ ...quote, i }] : []));
  const held = events.flatMap(({ attitude }, i) => (attitude && parties[i].target ? [{ attitude, i }] : []));
  return [
    [
      'documents',
      [
        [
          docId,
          title,
          text,
          published,
          publisher.id,
          url,
          lineageId,
          text.length,
          sentences.length,
          list(actors),
          events.length,
          quoted.length,
        ],
      ],
    ],
    ['provenances', [[docId, 0, docId, publisher.id, published, 'day', url, 'bench', false]]],
    [
      'sentences',
      sentences.map((sentence, i) => [docId, i, starts[i], starts[i] + sentence.length, sentence]),
    ],
    [
      'events',
      events.map((event, i) => {
        const start = starts[i + 1] + event.sentence.indexOf(event.verb);
        return [
          docId,
          i,
          event.type,
          event.mode,
          '{}',
          event.cameo,
          event.quad,
          event.goldstein,
          event.said,
          'actual',
          false,
          event.channel,
          event.rung,
          event.date,
          'day',
          start,
          start + event.verb.length,
          event.verb,
          i + 1,
          'bench',
          'proposed',
        ];
      }),
    ],
    [
      'participants',
      parties.flatMap(({ source, target }, i) =>
        [['source', source] as const, ...(target ? [['target', target] as const] : [])].map(
          ([role, who]): Value[] => [
            docId,
            i,
            role,
            0,
            who.actor,
            who.country,
            who.sector,
            who.start,
            who.end,
            who.text,
            events[i].date,
          ],
        ),
      ),
    ],
    [
      'quotes',
      quoted.map(({ words, rung, principles, i }, seq) => {
        const start = starts[i + 1] + events[i].sentence.indexOf(words);
        const spans = JSON.stringify([[start, start + words.length]]);
        const { source, target } = parties[i];
        const targets = target ? [{ actor: target.actor, country: target.country }] : [];
        return [
          docId,
          seq,
          'mixed',
          spans,
          spans,
          words,
          list([words]),
          JSON.stringify(source),
          source.actor,
          source.country,
          null,
          JSON.stringify(targets),
          rung,
          JSON.stringify({ evaluative: Math.max(0, rung), directive: 0, commissive: 0 }),
          JSON.stringify(principles),
          i + 1,
          'bench',
          'proposed',
        ];
      }),
    ],
    [
      'attitudes',
      held.map(({ attitude, i }, seq) => {
        const { source, target } = parties[i];
        return [
          docId,
          seq,
          JSON.stringify(source),
          source.actor,
          source.country,
          JSON.stringify(target),
          target!.actor,
          target!.country,
          attitude,
          2,
          i + 1,
          'bench',
          'proposed',
        ];
      }),
    ],
  ];
}
