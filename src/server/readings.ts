import type { Corpus } from '../corpus/index.ts';
import { type CrisisRows, type Lenses, rowsOfCrisis } from '../dossier/gather.ts';

const KEPT_MS = 4000;

/**
 * Reads a crisis's rows once for the several questions that one screen asks together. Kept for seconds only, so that
 * what another process adds shows soon, and dropped at once when this server changes something.
 */
export class Readings {
  readonly #corpus: Corpus;
  readonly #lenses: Lenses;
  readonly #kept = new Map<string, { readonly at: number; readonly rows: Promise<CrisisRows> }>();

  constructor(corpus: Corpus, lenses: Lenses) {
    this.#corpus = corpus;
    this.#lenses = lenses;
  }

  /** @throws CRISIS_UNKNOWN */
  rows(crisis: string): Promise<CrisisRows> {
    const kept = this.#kept.get(crisis);
    if (kept && Date.now() - kept.at < KEPT_MS) return kept.rows;
    const rows = rowsOfCrisis(this.#corpus, crisis, this.#lenses);
    this.#kept.set(crisis, { at: Date.now(), rows });
    rows.catch(() => this.#kept.delete(crisis));
    return rows;
  }

  /** Something was written: what was read before is out of date. */
  forget(): void {
    this.#kept.clear();
  }
}
