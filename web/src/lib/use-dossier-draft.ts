import { useState } from 'react';
import type { DossierDefinition, StoredDossier } from '../../../src/server/api.ts';
import { type DossierDraft, definitionOf, draftOf } from './dossier-draft.ts';

interface Kept {
  /** The version that was edited. */
  readonly version: string;
  readonly definition: DossierDefinition;
}

/**
 * The draft of a stored dossier. What is typed is kept by the browser until it is saved or thrown away: a closed window
 * loses nothing. A draft of an older version stays one, and its saving is refused by the server with who saved since.
 */
export function useDossierDraft({ id, version, definition }: StoredDossier) {
  const key = `demarche.dossier.${id}`;
  const [kept] = useState(() => readKept(key));
  const [base, setBase] = useState(kept?.version ?? version);
  const [draft, setDraft] = useState<DossierDraft>(() => draftOf(kept?.definition ?? definition));
  // Both by the same way, since the order of keys is no difference.
  const told = (one: DossierDraft) => JSON.stringify(definitionOf(one));
  const changed = told(draft) !== told(draftOf(definition));
  return {
    draft,
    /** The version that the draft comes from. */
    base,
    changed,
    edit: (next: DossierDraft) => {
      setDraft(next);
      localStorage.setItem(key, JSON.stringify({ version: base, definition: definitionOf(next) }));
    },
    /** Starts from another version: after a save, or to throw the draft away. */
    startFrom: (stored: Pick<StoredDossier, 'version' | 'definition'>) => {
      localStorage.removeItem(key);
      setBase(stored.version);
      setDraft(draftOf(stored.definition));
    },
  };
}

function readKept(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
