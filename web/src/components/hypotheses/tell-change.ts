import type { HypothesesChange } from '../../../../src/corpus/boards/hypotheses-board.ts';
import { t } from '../../lib/text.ts';

/** A change of a board in words, to stand after the name of who made it. */
export function tellChange(change: HypothesesChange): string {
  switch (change.what) {
    case 'board':
      return t('hist.board', { title: change.title });
    case 'hypothesis':
      return t('hist.hypothesis', { id: change.id, text: change.text });
    case 'evidence':
      return t('hist.evidence', { id: change.id, text: change.text });
    case 'weight': {
      const kinds = (['credibility', 'relevance'] as const).flatMap((kind) => {
        const weight = change[kind];
        return weight ? [`${t(`hyp.${kind}`).toLowerCase()} ${t(`weight.${weight}`)}`] : [];
      });
      return t('hist.weight', { id: change.id, weights: kinds.join(', ') });
    }
    case 'mark': {
      const { evidence, hypothesis, mark } = change;
      return mark
        ? t('hist.mark', { evidence, hypothesis, mark: t(`mark.${mark}`) })
        : t('hist.unmark', { evidence, hypothesis });
    }
    case 'removal':
      return t('hist.removal', { id: change.id });
  }
}
