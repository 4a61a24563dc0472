import type { JoinedEvent, MethodCard, NamedOutlet, ResponseProfile } from '../analysis/index.ts';
import type { ProfileFigures } from '../charts/profile-figures.tsx';
import type { CrisisDefinition } from '../corpus/crisis.ts';
import type { DocumentRow, QuoteRow } from '../corpus/rows.ts';

/** Everything a dossier is made from. The same input gives the same bytes. */
export interface DossierInput {
  readonly crisis: CrisisDefinition | null;
  readonly profile: ResponseProfile;
  /** Events of all actors in the documents. */
  readonly events: readonly JoinedEvent[];
  readonly quotes: readonly QuoteRow[];
  readonly documents: readonly DocumentRow[];
  readonly outlets: readonly NamedOutlet[];
  /** Names of rungs by channel. */
  readonly rungName: (channel: string, rung: number) => string;
  readonly name: (actor: string) => string;
  /** Measured share of a type's codings that are right, or null. */
  readonly precision: (type: string) => number | null;
  /** What the figures were computed from; printed so that a reader can tell whether theirs is the same. */
  readonly corpusHash: string;
  readonly engineVersion: string;
}

/** One sentence of a document that carries claims. Offsets are UTF-16 units into the document's text. */
export interface CitedSentence {
  readonly number: number;
  readonly docId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string;
  readonly published: string | null;
  readonly url: string | null;
  readonly sample: boolean;
  /** Rules that asserted something of it, sorted. */
  readonly rules: readonly string[];
}

/** A statement of the dossier with the numbers of the sentences behind it; a figure of zero has none. */
export interface Claim {
  readonly text: string;
  readonly cites: readonly number[];
  /** A second line under the claim, such as the words of a quote's source. */
  readonly note?: string;
}

export interface DossierSection {
  readonly id: string;
  readonly title: string;
  readonly lead: string | null;
  readonly claims: readonly Claim[];
}

export interface Dossier {
  readonly title: string;
  readonly headline: string;
  readonly figures: ProfileFigures;
  readonly sections: readonly DossierSection[];
  readonly cards: readonly MethodCard[];
  readonly evidence: readonly CitedSentence[];
  readonly sources: readonly DocumentRow[];
  readonly corpusHash: string;
  readonly engineVersion: string;
}
