import { type Agreement, krippendorffAlpha } from '../analysis/index.ts';
import { anchorKey, type Review } from '../corpus/index.ts';

/** The agreement of those who decided on the engine’s proposals, by kind of coding. */
export interface CoderAgreement extends Agreement {
  readonly kind: Review['kind'];
  readonly coders: readonly string[];
}

/** One coding on which two people or more decided: the last standing decision of each, in order. */
type SharedUnit = readonly Review[];

/**
 * Where two people decided on one coding: a unit is a coding, a label what it is after the decision (its type, kind or
 * polarity, or "rejected"). Of several decisions of one person on it the last counts. Kinds that nobody decided on
 * twice are left out.
 */
export function agreementOf(reviews: readonly Review[]): CoderAgreement[] {
  const kinds = ['event', 'quote', 'attitude'] as const;
  const units = sharedUnits(reviews);
  return kinds
    .map((kind): CoderAgreement => {
      const shared = units.filter(([first]) => first.kind === kind);
      return {
        kind,
        coders: [...new Set(shared.flatMap((unit) => unit.map(({ by }) => by)))].sort(),
        ...krippendorffAlpha(shared.map((unit) => unit.map(labelOf))),
      };
    })
    .filter(({ units }) => units > 0);
}

/** A coding that two people see differently, and in what. */
export interface Difference {
  readonly decisions: SharedUnit;
  /** `verdict` where one rejects it; else the fields that differ: `type`, `sources`, `date` … */
  readonly fields: readonly string[];
}

/** What is compared of a coding, beside its verdict. */
const COMPARED = [
  'type',
  'mode',
  'sources',
  'targets',
  'said',
  'realis',
  'date',
  'trigger',
  'kind',
  'speaker',
  'spans',
  'rung',
  'polarity',
];

/** Codings that two people decided on and see differently, in any of their fields. */
export function differencesOf(reviews: readonly Review[]): Difference[] {
  return sharedUnits(reviews).flatMap((decisions): Difference[] => {
    const rejections = decisions.filter(({ action }) => action === 'reject').length;
    if (rejections === decisions.length) return [];
    if (rejections) return [{ decisions, fields: ['verdict'] }];
    const seen = decisions.map(({ machine, patch }) => ({ ...machine, ...patch }) as Record<string, unknown>);
    const fields = COMPARED.filter((field) => new Set(seen.map((one) => comparable(one[field]))).size > 1);
    return fields.length ? [{ decisions, fields }] : [];
  });
}

/** Of a party it counts who it is, not which of its mentions was marked. */
function comparable(value: unknown): string {
  if (Array.isArray(value)) return value.map(comparable).sort().join();
  if (typeof value === 'object' && value !== null && 'actor' in value && value.actor)
    return String(value.actor);
  return JSON.stringify(value ?? null);
}

function sharedUnits(reviews: readonly Review[]): SharedUnit[] {
  const units = new Map<string, Map<string, Review>>();
  const inOrder = reviews.filter(({ undoneAt }) => !undoneAt).sort((a, b) => a.seq - b.seq);
  for (const review of inOrder) {
    const key = `${review.docId} ${review.kind} ${anchorKey(review.anchor)}`;
    const decisions = units.get(key) ?? new Map<string, Review>();
    units.set(key, decisions.set(review.by, review));
  }
  return [...units.values()].filter(({ size }) => size > 1).map((decisions) => [...decisions.values()]);
}

function labelOf({ action, patch, anchor }: Review): string {
  if (action === 'reject') return 'rejected';
  const changed = patch as { readonly type?: string; readonly kind?: string; readonly polarity?: string };
  return changed.type ?? changed.kind ?? changed.polarity ?? anchor.label;
}
