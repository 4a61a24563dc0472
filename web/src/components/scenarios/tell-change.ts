import type { ScenarioChange } from '../../../../src/corpus/boards/scenario.ts';
import { OUTCOME } from '../../lib/scenario-draft.ts';
import { longDate, t } from '../../lib/text.ts';

/** A change of a scenario in words, to stand after the name of who made it. */
export function tellChange(change: ScenarioChange): string {
  switch (change.what) {
    case 'scenario':
      return t('hist.scenario', {
        title: change.title,
        condition: change.condition,
        outcome: change.outcome,
      });
    case 'indicator':
      return t('hist.indicator', { id: change.id, text: change.text });
    case 'forecast':
      return t('hist.forecast', {
        question: questionName(change.question),
        percent: Math.round(change.probability * 1000) / 10,
        day: longDate(change.day),
      });
    case 'resolution':
      return t('hist.resolution', {
        question: questionName(change.question),
        answer: t(`scen.answer.${change.answer}`),
        day: longDate(change.day),
        reason: change.reason,
      });
    case 'removal':
      return t('hist.removal', { id: change.id });
  }
}

const questionName = (id: string) => (id === OUTCOME ? t('hist.outcome') : id);
