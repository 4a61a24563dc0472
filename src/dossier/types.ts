import type {
  AbsenceFinding,
  AlignmentFinding,
  Comparison,
  Consistency,
  CouncilFinding,
  JoinedEvent,
  MediaFinding,
  MethodCard,
  NamedOutlet,
  ResponseProfile,
} from '../analysis/index.ts';
import type { ProfileFigure } from '../charts/profile-figures.tsx';
import type { CrisisDefinition } from '../corpus/crisis.ts';
import type { DocumentRow, EventRow, QuoteRow } from '../corpus/rows.ts';
import type { Run } from './cite/run.ts';
import type { DossierDefinition } from './definition.ts';
import type { Block } from './prose.ts';

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
  /** What the definition asks for beside the profile; null where it asks for none or nothing can be computed. */
  readonly beside: Beside;
  /** The sentences that the prose cites, by `placeKey`; those that are gone are not among them. */
  readonly places: ReadonlyMap<string, CitedPlace>;
  /** What to write, and in which order; its crisis and actor are those of the profile. */
  readonly definition: DossierDefinition;
  /** Ids of the decisions of analysts that stand behind the rows, sorted. */
  readonly decisions: readonly string[];
  /** Hashes of the changes of the crisis's boards, by kind and id. */
  readonly boards: Readonly<Record<string, string>>;
  /** What the figures were computed from; printed so that a reader can tell whether theirs is the same. */
  readonly corpusHash: string;
  readonly engineVersion: string;
}

/** A sentence that prose cites by its place, with its document. Offsets are UTF-16 units into the document's text. */
export interface CitedPlace {
  readonly document: DocumentRow;
  readonly sentence: { readonly start: number; readonly end: number; readonly text: string };
}

/** The analyses that set a profile beside other crises, other states, the Council and the media. */
export interface Beside {
  readonly comparison: Comparison | null;
  readonly council: CouncilFinding | null;
  readonly media: MediaFinding | null;
  readonly alignment: AlignmentFinding | null;
  /** What the actor did not do, beside the other crises. */
  readonly absence: AbsenceFinding | null;
  /** The principles that the actor invoked here or in one of the other crises, each in this crisis and in those. */
  readonly consistency: readonly Consistency[];
  readonly elsewhere: readonly Elsewhere[];
}

/** Another crisis that figures of the dossier rest on. */
export interface Elsewhere {
  readonly id: string;
  readonly title: string;
  readonly corpusHash: string;
  /** Rows and documents that claims may cite. */
  readonly rows: readonly (EventRow | QuoteRow)[];
  readonly documents: readonly DocumentRow[];
}

export const NOTHING_BESIDE: Beside = {
  comparison: null,
  council: null,
  media: null,
  alignment: null,
  absence: null,
  consistency: [],
  elsewhere: [],
};

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
  /** Label of its source in the text, by the citation style; null where the style cites by note alone. */
  readonly label: string | null;
  /** Rules that asserted something of it, sorted. */
  readonly rules: readonly string[];
}

/** A statement of the dossier with the numbers of the sentences behind it; a figure of zero has none. */
export interface Claim {
  readonly text: string;
  readonly cites: readonly number[];
  /** A second line under the claim, such as the words of a quote's source. */
  readonly note?: string;
  /** Name of the figure that it tells, such as `statements`: what `demarche verify` compares by name. */
  readonly figure?: string;
}

export interface Cell {
  readonly text: string;
  readonly cites?: readonly number[];
}

/** A table under a section's lead; each row names the figure that it holds. */
export interface DossierTable {
  readonly head: readonly string[];
  readonly rows: readonly { readonly figure: string; readonly cells: readonly Cell[] }[];
}

/** A part of the dossier: claims under a title, or prose without one. */
export interface DossierSection {
  readonly id: string;
  readonly title: string;
  readonly lead: string | null;
  readonly claims: readonly Claim[];
  readonly table?: DossierTable;
  readonly prose?: readonly Block[];
}

/** A source as the citation style writes it. */
export interface Reference {
  readonly docId: string;
  /** Its place in the list of sources, from 1. */
  readonly number: number;
  /** How the text names it: "Reuters, 2026a" or its number. */
  readonly label: string;
  readonly entry: readonly Run[];
  readonly note: readonly Run[];
  /** Outlets and articles that the document says it rests on. */
  readonly restsOn: readonly Run[];
}

/** What a dossier carries so that it can be computed again: how it was made, from what, and what it then said. */
export interface DossierManifest {
  readonly format: 'demarche-dossier/1';
  readonly definition: DossierDefinition;
  readonly corpusHash: string;
  readonly engineVersion: string;
  /** Ids of the documents of the crisis, sorted; of the decisions on them; hashes of other crises by id. */
  readonly documents: readonly string[];
  readonly decisions: readonly string[];
  readonly elsewhere: Readonly<Record<string, string>>;
  /** Hashes of the crisis's boards of hypotheses and scenarios; older dossiers carry none. */
  readonly boards?: Readonly<Record<string, string>>;
  /** Every named figure as it was told. */
  readonly figures: Readonly<Record<string, string>>;
  /** Hashes of the other claims, by section. */
  readonly claims: Readonly<Record<string, readonly string[]>>;
}

export interface Dossier {
  readonly title: string;
  readonly headline: string;
  readonly figures: readonly ProfileFigure[];
  readonly sections: readonly DossierSection[];
  readonly cards: readonly MethodCard[];
  readonly evidence: readonly CitedSentence[];
  readonly sources: readonly DocumentRow[];
  /** The sources in the order and words of the citation style. */
  readonly references: readonly Reference[];
  readonly manifest: DossierManifest;
  readonly corpusHash: string;
  readonly engineVersion: string;
}
