import type { Change, Made } from './change.ts';

/** A part of a dossier: Markdown with live figures (`{{deeds}}`), or a section made from rows. */
export type DossierPart = string | { readonly section: string; readonly title?: string };

/** What a dossier consists of. As JSON it is a file that a user writes; a template is one without crisis and actor. */
export interface DossierDefinition {
  /** Null: "ACTOR: response to “CRISIS”". May hold figures. */
  readonly title: string | null;
  readonly crisis: string | null;
  readonly actor: string | null;
  /** Crises to compare with; null: all that are stored. */
  readonly others: readonly string[] | null;
  /** Id of a citation style. */
  readonly style: string;
  readonly parts: readonly DossierPart[];
}

/** Every saved version is kept whole: what one changed of the one before is computed when it is asked for. */
export type DossierChange =
  | { readonly what: 'dossier'; readonly definition: DossierDefinition }
  | { readonly what: 'removal' };

export type DossierDraft =
  | {
      readonly what: 'dossier';
      readonly definition: DossierDefinition;
      /** The version that was edited; when somebody saved another since, nothing is stored. Left out: whatever there is. */
      readonly after?: string;
    }
  | Extract<DossierChange, { what: 'removal' }>;

/** A dossier as its last version leaves it; who made it, and who saved it last. */
export interface StoredDossier extends Made {
  readonly id: string;
  readonly definition: DossierDefinition;
  /** Id of its last version. */
  readonly version: string;
  readonly versions: number;
  readonly saved: Made;
}

/** A dossier out of its changes. @returns null when there is none, or it was removed */
export function storedDossier(changes: readonly Change<DossierChange>[]): StoredDossier | null {
  let dossier: StoredDossier | undefined;
  for (const { id: version, board: id, change, by, at } of changes.filter(({ undoneAt }) => !undoneAt)) {
    const before: StoredDossier | undefined = dossier;
    const saved = { by, at };
    const versions = (before?.versions ?? 0) + 1;
    dossier =
      change.what === 'removal'
        ? undefined
        : { ...(before ?? saved), id, definition: change.definition, version, versions, saved };
  }
  return dossier ?? null;
}
