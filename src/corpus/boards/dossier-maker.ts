import { DemarcheError } from '../../errors.ts';
import type { BoardMaker } from './stored-changes.ts';
import {
  type DossierChange,
  type DossierDraft,
  type StoredDossier,
  storedDossier,
} from './stored-dossier.ts';

/** How dossiers are stored. Whether a definition can be written is asked of `src/dossier` before. */
export const DOSSIERS: BoardMaker<StoredDossier, DossierChange, DossierDraft> = {
  kind: 'dossier',
  from: storedDossier,
  makes: (draft) => draft.what === 'dossier',
  check(_, draft, dossier) {
    if (draft.what === 'removal') return { what: 'removal' };
    const { after, definition } = draft;
    if (dossier && after !== undefined && after !== dossier.version)
      throw new DemarcheError('DOSSIER_SAVED_SINCE', { id: dossier.id, ...dossier.saved });
    return { what: 'dossier', definition };
  },
};
