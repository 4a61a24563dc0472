import type { DossierDefinition, StoredDossier } from '../corpus/boards/stored-dossier.ts';
import type { ProseCheck } from '../dossier/check-prose.ts';
import type { VersionCheck } from '../dossier/stored.ts';
import type { Dossier } from '../dossier/types.ts';
import type { DossierVersion } from '../dossier/versions.ts';
import type { Failure, Names } from './api.ts';

export type { DossierPart } from '../corpus/boards/stored-dossier.ts';
export type { Run as ProseRun } from '../dossier/cite/run.ts';
export type { Block as ProseBlock } from '../dossier/prose.ts';
export type { DossierDefinition, StoredDossier };

/** A stored dossier in a list: what it is about, who made it and who saved it last. */
export interface DossierCard extends Omit<StoredDossier, 'definition'> {
  /** As it was written, live figures unfilled; null where it is the usual one. */
  readonly title: string | null;
  readonly crisis: string | null;
  readonly actor: string | null;
}

export interface DossiersAnswer {
  readonly ok: true;
  readonly dossiers: readonly DossierCard[];
  readonly names: Names;
}

/** A stored dossier: its definition, and the dossier that it makes now. */
export interface StoredDossierAnswer {
  readonly ok: true;
  readonly stored: StoredDossier;
  /** Null where none can be made; `problem` says why. */
  readonly dossier: Dossier | null;
  readonly problem: Failure['error'] | null;
}

/** The last version that was saved. */
export interface DossierSavedAnswer {
  readonly ok: true;
  readonly stored: StoredDossier;
}

export interface DossierRemovedAnswer {
  readonly ok: true;
  readonly removed: string;
}

export interface DossierVersionsAnswer {
  readonly ok: true;
  /** The first one first. */
  readonly versions: readonly DossierVersion[];
}

export interface DossierVerifyAnswer extends VersionCheck {
  readonly ok: true;
}

/** A dossier as a definition that is not saved would make it. */
export interface DossierPreviewAnswer {
  readonly ok: true;
  readonly dossier: Dossier;
}

export interface ProseCheckAnswer extends ProseCheck {
  readonly ok: true;
}

/** What a definition may ask for. */
export interface DossierPartsAnswer {
  readonly ok: true;
  readonly sections: readonly string[];
  readonly figures: readonly { readonly name: string; readonly what: string }[];
  readonly styles: readonly { readonly id: string; readonly name: string }[];
  readonly templates: readonly { readonly name: string; readonly definition: DossierDefinition }[];
}
