import type { CharterArticle, Council } from '../../world/council.ts';
import { named } from '../../world/named.ts';
import type { EvidenceRef, Finding } from '../finding.ts';
import type { StanceRows } from '../stance.ts';
import { COUNCIL_CARDS } from './cards.ts';
import { type Outcome, outcome, type Vote } from './outcome.ts';
import { type Position, positions, type Told } from './positions.ts';
import { type VetoSubject, vetoRecord } from './vetoes.ts';

export interface CouncilInput {
  readonly council: Council;
  /** Day of the vote, ISO. */
  readonly date: string;
  /** The state that the draft is directed against; null: none, only votes that are told count. */
  readonly against: string | null;
  readonly rows: StanceRows;
  /** Votes that are known or assumed, by country. */
  readonly told?: ReadonlyMap<string, Told>;
  readonly procedural?: boolean;
  readonly name: (actor: string) => string;
}

/** The Council's room for a draft: what can become of it, who decides, what the Charter asks. */
export interface CouncilFinding {
  readonly date: string;
  readonly against: string | null;
  readonly procedural: boolean;
  /** The answer in a sentence. */
  readonly headline: string;
  readonly outcome: Finding<Outcome>;
  readonly positions: readonly Position[];
  /** Articles by which something could be done, and what each takes. */
  readonly articles: readonly CharterArticle[];
  /** How often each permanent member blocked a draft up to that day. */
  readonly vetoRecord: Finding<readonly VetoSubject[]>;
}

/**
 * What the Security Council could decide. Pure; the order of rows does not matter.
 * @returns null when the Council did not exist at that day
 */
export function councilFinding(input: CouncilInput): CouncilFinding | null {
  const { council, date, against, rows, name, procedural = false } = input;
  const rule = council.rule(date);
  if (!rule) return null;
  const told = input.told ?? new Map<string, Told>();
  const seats = council.seats(date);
  const held = positions(seats, rows, against, told, name);
  const votes = new Map<string, Vote>();
  for (const [country, vote] of told) if (vote !== 'unknown') votes.set(country, vote);
  for (const one of held) if (one.vote) votes.set(one.country, one.vote);
  const value = outcome(seats, rule, votes, procedural);
  const record = vetoRecord(council.vetoes, { to: date });
  const warnings: string[] = [];
  if (seats.length < rule.seats)
    warnings.push(
      `The elected members of that day are not in the tables: ${rule.seats - seats.length} seats are unknown.`,
    );
  if (against && seats.some((seat) => seat.country === against))
    warnings.push(
      `${named(name(against), true)} sits on the Council: under Chapter VI it would have to abstain as a party to the dispute, under Chapter VII it votes.`,
    );
  return {
    date,
    against,
    procedural,
    headline: sentence(value, name, against, procedural),
    outcome: {
      value,
      interval: null,
      evidence: held.flatMap((one): readonly EvidenceRef[] => one.evidence),
      card: COUNCIL_CARDS.council,
      warnings,
    },
    positions: held,
    articles: council.articles.filter((article) => article.measure !== null),
    vetoRecord: {
      value: record.subjects,
      interval: null,
      evidence: [],
      card: COUNCIL_CARDS.vetoes,
      warnings: [],
    },
  };
}

function sentence(
  found: Outcome,
  name: (actor: string) => string,
  against: string | null,
  procedural: boolean,
): string {
  const draft = `A ${procedural ? 'procedural decision' : 'draft'}${against ? ` directed against ${named(name(against))}` : ''}`;
  const list = (countries: readonly string[]) => countries.map((country) => named(name(country))).join(', ');
  if (found.verdict === 'adopted') return `${draft} would be adopted with ${found.yes.length} votes.`;
  if (found.obstacles.includes('veto')) return `${draft} would be vetoed by ${list(found.vetoes)}.`;
  if (found.verdict === 'rejected')
    return `${draft} would fail: ${found.missing} of ${found.needed} votes are missing and cannot be had.`;
  const lacks = found.missing ? `it has ${found.yes.length} of ${found.needed} votes` : 'it has the votes';
  const block = found.mayVeto.length ? `; ${list(found.mayVeto)} can still veto it` : '';
  return `${draft} is open: ${lacks}${block}.`;
}
