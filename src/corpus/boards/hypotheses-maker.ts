import type { Kysely } from 'kysely';
import { readCrisis } from '../crises.ts';
import type { Tables } from '../tables.ts';
import type { Change } from './change.ts';
import { takeUp } from './evidence-rows.ts';
import {
  type HypothesesBoard,
  type HypothesesChange,
  type HypothesesDraft,
  hypothesesBoard,
  MARKS,
  WEIGHTS,
} from './hypotheses-board.ts';
import { type BoardMaker, filled, invalid, nextId } from './stored-changes.ts';

/** How boards of hypotheses are stored. */
export const HYPOTHESES: BoardMaker<HypothesesBoard, HypothesesChange, HypothesesDraft> = {
  kind: 'hypotheses',
  from: hypothesesBoard,
  makes: (draft) => draft.what === 'board',
  async check(db, draft, board, changes) {
    if (draft.what === 'board') {
      if (draft.crisis !== null && draft.crisis !== board?.crisis) await readCrisis(db, draft.crisis);
      return { what: 'board', title: filled(draft.title, 'the title'), crisis: draft.crisis };
    }
    // `makes` says that every other change finds a board.
    const on = board!;
    const known = (id: string, among: readonly { readonly id: string }[], what: string) => {
      if (!among.some((one) => one.id === id)) throw invalid(`the board has no ${what} "${id}".`);
      return id;
    };
    switch (draft.what) {
      case 'hypothesis': {
        const id = draft.id ? known(draft.id, on.hypotheses, 'hypothesis') : nextId('H', changes);
        return { what: 'hypothesis', id, text: filled(draft.text, 'the hypothesis') };
      }
      case 'evidence':
        return evidenceFrom(db, draft, on, changes);
      case 'weight': {
        const { credibility, relevance } = draft;
        const given = [credibility, relevance].filter((one) => one !== undefined);
        if (!given.length || given.some((one) => !WEIGHTS.includes(one)))
          throw invalid('credibility and relevance are low, medium or high.');
        return { what: 'weight', id: known(draft.id, on.evidence, 'evidence'), credibility, relevance };
      }
      case 'mark': {
        const { mark } = draft;
        if (mark !== null && !MARKS.includes(mark)) throw invalid(`a mark is one of ${MARKS.join(', ')}.`);
        const evidence = known(draft.evidence, on.evidence, 'evidence');
        return {
          what: 'mark',
          evidence,
          hypothesis: known(draft.hypothesis, on.hypotheses, 'hypothesis'),
          mark,
        };
      }
      case 'removal':
        return {
          what: 'removal',
          id: known(draft.id, [...on.hypotheses, ...on.evidence], 'hypothesis or evidence'),
        };
    }
  },
};

/** Of evidence that is there, what is not given stays as it is. */
async function evidenceFrom(
  db: Kysely<Tables>,
  draft: Extract<HypothesesDraft, { what: 'evidence' }>,
  board: HypothesesBoard,
  changes: readonly Change[],
): Promise<HypothesesChange> {
  const before = board.evidence.find((one) => one.id === draft.id);
  if (draft.id && !before) throw invalid(`the board has no evidence "${draft.id}".`);
  const row = draft.row ? await takeUp(db, draft.row) : (before?.row ?? null);
  const source = draft.source?.trim() || (before?.source ?? null);
  if (!row && !source) throw invalid('evidence is a row of the corpus, or typed in with its source.');
  const text = filled(draft.text ?? before?.text ?? row?.words ?? '', 'the evidence');
  return { what: 'evidence', id: before?.id ?? nextId('E', changes), text, source, row };
}
