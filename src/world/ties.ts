import { rowsOf } from './tsv.ts';

/** One tie between two states, with its source. Days are ISO dates. */
export interface Tie {
  /** `mutual defence`, `security`, `political`, `economic`, `trade`, or what a user's table says (`arms`, `debt` …). */
  readonly kind: string;
  /** In words: "both members of the Collective Security Treaty Organization". */
  readonly what: string;
  readonly org: string | null;
  /** Since when both have it; null when only a year is known. */
  readonly from: string | null;
  /** Past this day nothing is known, never "still". */
  readonly vouchedTo: string | null;
  readonly source: string;
}

/** What binds states beside what they say and do. */
export interface Ties {
  /** Ties of two states that hold at a day, the strongest kinds first. Past the day a row vouches for, it does not hold. */
  between(a: string, b: string, date: string): readonly Tie[];
  /** Organisations a state is a full member of at a day. */
  organisations(country: string, date: string): readonly string[];
  /** The last day that a row of the memberships vouches for. */
  readonly vouchedTo: string;
}

const KINDS = ['mutual defence', 'security', 'arms', 'debt', 'economic', 'trade', 'political'];
/** Shared by nearly all states: no tie that tells one pair from another. */
const UNIVERSAL = new Set(['UN']);

/** @param tables `countries`, `memberships`, `blocs`, `trade-partners`, and `ties`, which is a user's to fill */
export function createTies(tables: Record<string, string>): Ties {
  const blocs = new Map(rowsOf(tables, 'blocs').map((row) => [row.org, row]));
  const memberships = rowsOf(tables, 'memberships');
  const trade = rowsOf(tables, 'trade-partners');
  const own = rowsOf(tables, 'ties');
  const names = new Map(rowsOf(tables, 'countries').map((row) => [row.iso2, row.name]));
  const nameOf = (country: string) => names.get(country) ?? country;
  const holds = (row: Record<string, string>, date: string) =>
    row.from <= date && (!row.to || date <= row.to) && (row.to !== '' || !row.vouched || date <= row.vouched);
  const memberOf = (country: string, date: string) => {
    const at = memberships.filter((row) => row.country === country && holds(row, date));
    const suspended = new Set(at.filter((row) => row.status === 'suspended').map((row) => row.org));
    return at.filter((row) => row.status === 'member' && !suspended.has(row.org));
  };
  return {
    vouchedTo: memberships.reduce((last, { vouched }) => (vouched > last ? vouched : last), ''),
    organisations: (country, date) =>
      memberOf(country, date)
        .map((row) => row.org)
        .sort(),
    between: (a, b, date) => {
      const theirs = new Map(memberOf(b, date).map((row) => [row.org, row]));
      const shared = memberOf(a, date)
        .filter((row) => theirs.has(row.org) && !UNIVERSAL.has(row.org))
        .map((row): Tie => {
          const other = theirs.get(row.org)!;
          const bloc = blocs.get(row.org);
          return {
            kind: bloc?.kind ?? 'political',
            what: `both members of ${bloc?.name ?? row.org}${bloc?.obligation ? `: ${bloc.obligation}` : ''}`,
            org: row.org,
            from: row.from > other.from ? row.from : other.from,
            vouchedTo: row.vouched || other.vouched || null,
            source: 'memberships.tsv',
          };
        });
      const goods = [...tradeOf(trade, a, b, nameOf), ...tradeOf(trade, b, a, nameOf)];
      const loaded = own
        .filter((row) => (row.a === a && row.b === b) || (row.a === b && row.b === a))
        .filter((row) => holds(row, date))
        .map(
          (row): Tie => ({
            kind: row.kind,
            what: row.what,
            org: null,
            from: row.from || null,
            vouchedTo: row.vouched || null,
            source: row.source,
          }),
        );
      const rank = (kind: string) => (KINDS.indexOf(kind) + KINDS.length + 1) % (KINDS.length + 1);
      return [...shared, ...goods, ...loaded].sort(
        (x, y) => rank(x.kind) - rank(y.kind) || (x.what < y.what ? -1 : x.what > y.what ? 1 : 0),
      );
    },
  };
}

function tradeOf(
  trade: readonly Record<string, string>[],
  country: string,
  partner: string,
  nameOf: (country: string) => string,
): Tie[] {
  return trade
    .filter((row) => row.country === country && row.partner === partner)
    .map((row) => ({
      kind: 'trade',
      what: `${row.share} % of ${row.direction}s, ${nameOf(country)} ${row.direction === 'export' ? 'to' : 'from'} ${nameOf(partner)} (${row.year})`,
      org: null,
      from: null,
      vouchedTo: null,
      source: 'CIA World Factbook, five largest partners',
    }));
}
