import { documents } from './001-documents.ts';
import { coding } from './002-coding.ts';
import { lineage } from './003-lineage.ts';
import { crises } from './004-crises.ts';
import { reviews } from './005-reviews.ts';
import { bands } from './006-bands.ts';
import { reviewKeys } from './007-review-keys.ts';
import { joinDecisions } from './008-join-decisions.ts';
import { boardChanges } from './009-board-changes.ts';
import { pinned } from './010-pinned.ts';
import { changes } from './011-changes.ts';
import { counted } from './012-counted.ts';
import type { Migration } from './migration.ts';

/** All steps, in order. */
export const MIGRATIONS: readonly Migration[] = [
  documents,
  coding,
  lineage,
  crises,
  reviews,
  bands,
  reviewKeys,
  joinDecisions,
  boardChanges,
  pinned,
  changes,
  counted,
];
