import { rowsOf } from './tsv.ts';

/** A seat on the Security Council, by the first and last day that it is held; `to` null: held still. */
export interface CouncilSeat {
  readonly country: string;
  readonly from: string;
  readonly to: string | null;
  readonly permanent: boolean;
}

/** A draft that did not pass because a permanent member voted against it. */
export interface Veto {
  readonly date: string;
  /** Document symbol of the draft, or of the record of the meeting. */
  readonly draft: string;
  readonly by: readonly string[];
  readonly subject: string;
  readonly region: string;
  /** A vote on an amendment, which not every list counts. */
  readonly amendment: boolean;
}

export interface CharterArticle {
  readonly article: string;
  readonly chapter: string;
  readonly subject: string;
  /** What is done by it (`sanctions`, `force`, `meeting` …); null for principles and general rules. */
  readonly measure: string | null;
  /** What it takes. */
  readonly requires: string;
}

/** How many sit on the Council at a date, and how many votes a decision needs. */
export interface CouncilRule {
  readonly seats: number;
  readonly needed: number;
}

/** The Security Council of the United Nations as the tables know it. Countries are ISO 3166 alpha-2; days are ISO dates. */
export interface Council {
  /** Who sits at a day, the permanent members first. */
  seats(date: string): readonly CouncilSeat[];
  /** Seats and votes needed at a day; null before the Charter. */
  rule(date: string): CouncilRule | null;
  readonly vetoes: readonly Veto[];
  readonly articles: readonly CharterArticle[];
}

/** @param tables `council-members`, `council-rules`, `council-vetoes`, `charter-articles` as text */
export function createCouncil(tables: Record<string, string>): Council {
  const seats = rowsOf(tables, 'council-members').map(
    (row): CouncilSeat => ({
      country: row.country,
      from: row.from,
      to: row.to || null,
      permanent: row.seat === 'permanent',
    }),
  );
  const rules = rowsOf(tables, 'council-rules');
  return {
    seats: (date) =>
      seats
        .filter((seat) => holds(seat, date))
        .sort((a, b) => Number(b.permanent) - Number(a.permanent) || (a.country < b.country ? -1 : 1)),
    rule: (date) => {
      const rule = rules.find((row) => holds({ from: row.from, to: row.to || null }, date));
      return rule ? { seats: Number(rule.seats), needed: Number(rule.needed) } : null;
    },
    vetoes: rowsOf(tables, 'council-vetoes').map((row) => ({
      date: row.date,
      draft: row.draft,
      by: row.by.split('|'),
      subject: row.subject,
      region: row.region,
      amendment: row.amendment === 'yes',
    })),
    articles: rowsOf(tables, 'charter-articles').map((row) => ({
      article: row.article,
      chapter: row.chapter,
      subject: row.subject,
      measure: row.measure || null,
      requires: row.requires,
    })),
  };
}

const holds = (span: { readonly from: string; readonly to: string | null }, date: string) =>
  span.from <= date && (span.to === null || date <= span.to);
