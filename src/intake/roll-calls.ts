import { DemarcheError } from '../errors.ts';
import type { RollCall, RollCallVote } from '../world/roll-call.ts';
import { openBytes, peek } from './bytes.ts';
import { detectDelimiter, readRecords } from './csv-records.ts';
import { fileError } from './failure.ts';
import { type Line, readLines } from './lines.ts';

/** The columns that are read; others are passed over. */
const COLUMNS = ['rcid', 'country_code', 'vote', 'date', 'unres', 'descr'] as const;

/** Names and the numbers of Voeten's General Assembly files; 8 (absent) and 9 (no member) are no votes. */
const VOTES: Readonly<Record<string, RollCallVote>> = {
  yes: 1,
  y: 1,
  '1': 1,
  abstain: 0,
  abstention: 0,
  a: 0,
  '2': 0,
  no: -1,
  n: -1,
  '3': -1,
};

/**
 * Reads roll calls from CSV with one line a vote (columns `rcid`, `country_code`, `vote`, `date`, `unres`, `descr`), also
 * packed with gzip; `-` is standard input. Lines without a country, a day or a vote are passed over.
 * @returns by day, then by id
 * @throws INPUT_NOT_FOUND, INPUT_NOT_READABLE, INPUT_DAMAGED, INPUT_COLUMN_MISSING, INPUT_EMPTY, INPUT_ROW_BROKEN
 */
export async function readRollCalls(path: string): Promise<RollCall[]> {
  try {
    const { head, all } = await peek(openBytes(path, () => {}));
    return await collectVotes(readLines(all), path, detectDelimiter(new TextDecoder().decode(head)));
  } catch (error) {
    throw fileError(path, error, 'roll calls');
  }
}

async function collectVotes(
  lines: AsyncIterable<Line>,
  input: string,
  delimiter: string,
): Promise<RollCall[]> {
  const calls = new Map<string, Omit<RollCall, 'votes'> & { votes: Map<string, RollCallVote> }>();
  let at: Record<(typeof COLUMNS)[number], number> | null = null;
  for await (const record of readRecords(lines, delimiter)) {
    if ('reason' in record)
      throw new DemarcheError('INPUT_ROW_BROKEN', { input, row: String(record.row), reason: record.reason });
    if (!at) {
      at = positionsIn(record.fields, input);
      continue;
    }
    const [id, country, vote, date, resolution, description] = COLUMNS.map((name) =>
      (record.fields[at![name]] ?? '').trim(),
    );
    const cast = VOTES[vote.toLowerCase()];
    if (!id || !country || cast === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) continue;
    const call = calls.get(id) ?? { id, date, resolution, description, votes: new Map() };
    call.votes.set(country.toUpperCase(), cast);
    calls.set(id, call);
  }
  if (!calls.size) throw new DemarcheError('INPUT_EMPTY', { input });
  return [...calls.values()].sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1));
}

function positionsIn(header: readonly string[], input: string): Record<(typeof COLUMNS)[number], number> {
  const names = header.map((name) => name.trim().toLowerCase());
  const found = COLUMNS.map((column) => {
    const at = names.indexOf(column);
    if (at < 0)
      throw new DemarcheError('INPUT_COLUMN_MISSING', { input, column, columns: header.join(', ') });
    return [column, at];
  });
  return Object.fromEntries(found);
}
