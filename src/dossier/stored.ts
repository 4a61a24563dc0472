import type { Corpus, DossierDefinition, StoredDossier } from '../corpus/index.ts';
import type { Engine } from '../engine/index.ts';
import { DemarcheError } from '../errors.ts';
import { mustBeKnown } from '../world/known-actor.ts';
import { checkProse, type ProseCheck } from './check-prose.ts';
import { checkDefinition } from './definition.ts';
import { dossierOfCrisis } from './dossier-of.ts';
import type { CrisisRows } from './gather.ts';
import { readManifest } from './manifest.ts';
import type { Dossier, DossierManifest } from './types.ts';
import { type Verification, verify } from './verify.ts';
import { type DossierVersion, versionsOf } from './versions.ts';

/** What dossiers that are stored are made with. */
export interface Workshop {
  readonly corpus: Corpus;
  readonly engine: Engine;
  /** Reads the rows of a crisis; from the corpus when left out. */
  readonly read?: (crisis: string) => Promise<CrisisRows>;
}

/**
 * The dossier of a definition.
 * @throws DOSSIER_INVALID where it names no crisis or no actor, DOSSIER_PLACEHOLDER_UNKNOWN, CRISIS_UNKNOWN, ACTOR_UNKNOWN
 */
export async function dossierOfDefinition(
  { corpus, engine, read }: Workshop,
  definition: DossierDefinition,
): Promise<Dossier> {
  const { crisis, actor } = checkDefinition(definition);
  if (!crisis || !actor)
    throw new DemarcheError('DOSSIER_INVALID', { reason: `it names no ${crisis ? 'actor' : 'crisis'}.` });
  mustBeKnown(engine.world, actor);
  return dossierOfCrisis(corpus, engine, crisis, actor, definition, read);
}

/**
 * Saves a version, with what it says now, so that it can be told later what no longer holds. One without crisis or
 * actor is kept as a draft that says nothing yet.
 * @throws DOSSIER_INVALID, DOSSIER_PLACEHOLDER_UNKNOWN, DOSSIER_SAVED_SINCE, BOARD_EXISTS, BOARD_INVALID, CRISIS_UNKNOWN
 */
export async function saveVersion(
  // What is pinned is read afresh, not as a screen may have read it seconds ago.
  { corpus, engine }: Workshop,
  id: string,
  definition: DossierDefinition,
  saved: { readonly by: string; readonly note?: string; readonly create?: boolean; readonly after?: string },
): Promise<StoredDossier> {
  const { after, ...by } = saved;
  checkDefinition(definition);
  const draft = !definition.crisis || !definition.actor;
  const pinned = draft ? undefined : (await dossierOfDefinition({ corpus, engine }, definition)).manifest;
  if (!saved.create) await corpus.dossier(id);
  await corpus.saveDossier(id, { what: 'dossier', definition, after }, { ...by, pinned });
  return corpus.dossier(id);
}

/**
 * Every version of a stored dossier, the first one first; of a removed one too.
 * @throws BOARD_UNKNOWN, naming those that there are, where there never was such a dossier
 */
export async function storedVersions(corpus: Corpus, id: string): Promise<DossierVersion[]> {
  const changes = await corpus.dossierVersions(id);
  if (!changes.length) await corpus.dossier(id);
  return versionsOf(changes);
}

/** What of a version no longer holds; `found` is null for a draft, which said nothing. */
export interface VersionCheck {
  readonly version: string;
  readonly found: Verification | null;
}

/**
 * Compares what a version said when it was saved with what the same definition gives now.
 * @param version  the last one when left out
 * @throws BOARD_UNKNOWN, REVIEW_UNKNOWN where there is no such version, CRISIS_UNKNOWN
 */
export async function verifyVersion(
  { corpus, engine }: Workshop,
  id: string,
  version?: string,
): Promise<VersionCheck> {
  const last = await corpus.dossier(id);
  const asked = version ?? last.version;
  const one = (await storedVersions(corpus, id)).find((other) => other.version === asked);
  if (!one) throw new DemarcheError('REVIEW_UNKNOWN', { id: asked });
  const pinned = await corpus.dossierPinned(id, asked);
  if (!pinned || !one.definition) return { version: asked, found: null };
  const was: DossierManifest = readManifest(JSON.stringify(pinned), id);
  return {
    version: asked,
    found: verify(was, (await dossierOfDefinition({ corpus, engine }, one.definition)).manifest),
  };
}

/**
 * Prose as it would be written in a dossier, with what its figures say now and what is wrong with it.
 * @throws CRISIS_UNKNOWN, DOSSIER_INVALID
 */
export async function proseChecked(
  shop: Workshop,
  prose: string,
  around: Omit<DossierDefinition, 'parts' | 'title'>,
): Promise<ProseCheck> {
  const { crisis, actor } = around;
  if (!crisis || !actor || !prose.trim()) return checkProse(prose, null);
  const definition = { ...around, title: null, parts: [prose] };
  const dossier = await dossierOfCrisis(shop.corpus, shop.engine, crisis, actor, definition, shop.read);
  return checkProse(prose, dossier);
}
