import { ABSENT_CARDS } from './absent/cards.ts';
import { ALIGN_CARDS } from './align/cards.ts';
import { CARDS } from './cards.ts';
import { COMPARE_CARDS } from './compare/cards.ts';
import { CONSISTENCY_CARDS } from './consistency/cards.ts';
import { COUNCIL_CARDS } from './council/cards.ts';
import type { MethodCard } from './finding.ts';
import { FLOWS_CARDS } from './flows/cards.ts';
import { HYPOTHESES_CARDS } from './hypotheses/cards.ts';
import { MEDIA_CARDS } from './media/cards.ts';
import { SCENARIO_CARDS } from './scenarios/cards.ts';
import { SILENT_CARDS } from './silent/cards.ts';

export { CARDS };

/** The method cards of all analyses, in the order of the reference. */
export const METHOD_CARDS: readonly MethodCard[] = [
  CARDS,
  ABSENT_CARDS,
  SILENT_CARDS,
  COMPARE_CARDS,
  ALIGN_CARDS,
  CONSISTENCY_CARDS,
  COUNCIL_CARDS,
  FLOWS_CARDS,
  MEDIA_CARDS,
  HYPOTHESES_CARDS,
  SCENARIO_CARDS,
].flatMap((cards) => Object.values<MethodCard>(cards));
