import { PLOVER_TYPES } from '../../coding/types.ts';
import { DemarcheError } from '../../errors.ts';
import { isDay, readCrisis } from '../crises.ts';
import {
  type IndicatorQuery,
  OUTCOME,
  type Scenario,
  type ScenarioChange,
  type ScenarioDraft,
  scenarioFrom,
} from './scenario.ts';
import { type BoardMaker, filled, invalid, nextId } from './stored-changes.ts';

/** How scenarios are stored. */
export const SCENARIOS: BoardMaker<Scenario, ScenarioChange, ScenarioDraft> = {
  kind: 'scenario',
  from: scenarioFrom,
  makes: (draft) => draft.what === 'scenario',
  async check(db, draft, board, changes) {
    if (draft.what === 'scenario') {
      if (draft.crisis !== board?.crisis) await readCrisis(db, draft.crisis);
      return {
        what: 'scenario',
        title: filled(draft.title, 'the title'),
        crisis: draft.crisis,
        condition: filled(draft.condition, 'the condition'),
        outcome: filled(draft.outcome, 'the outcome'),
        criterion: filled(draft.criterion, 'the criterion'),
        deadline: day(draft.deadline),
      };
    }
    // `makes` says that every other change finds a scenario.
    const on = board!;
    const indicator = (id: string) => {
      if (!on.indicators.some((one) => one.id === id))
        throw invalid(`the scenario has no indicator "${id}".`);
      return id;
    };
    const question = (id: string) => (id === OUTCOME ? id : indicator(id));
    switch (draft.what) {
      case 'indicator':
        return {
          what: 'indicator',
          id: draft.id ? indicator(draft.id) : nextId('I', changes),
          text: filled(draft.text, 'the indicator'),
          criterion: filled(draft.criterion, 'the criterion'),
          tells: draft.tells,
          query: draft.query && checked(draft.query, draft.deadline),
          deadline: day(draft.deadline),
        };
      case 'forecast':
        // Of what was called certain and did not come, the logarithmic score would be without bound.
        if (!(draft.probability > 0 && draft.probability < 1))
          throw invalid('a probability lies between 0 and 1, without either.');
        if (draft.day > new Date().toISOString().slice(0, 10))
          throw invalid('a forecast cannot be of a day to come.');
        return { ...draft, question: question(draft.question), day: day(draft.day) };
      case 'resolution':
        return {
          ...draft,
          question: question(draft.question),
          day: day(draft.day),
          reason: filled(draft.reason, 'the reason'),
        };
      case 'removal':
        return { what: 'removal', id: indicator(draft.id) };
    }
  },
};

function checked(query: IndicatorQuery, deadline: string): IndicatorQuery {
  const unknown = query.types.filter((type) => !PLOVER_TYPES.includes(type));
  if (unknown.length) throw invalid(`"${unknown[0]}" is not a PLOVER type.`);
  if (query.rung !== null && !Number.isFinite(query.rung)) throw invalid('a rung is a number.');
  if (query.rung !== null && !query.channel)
    throw invalid('a rung stands on the ladder of a channel: name it.');
  if (day(query.from) > day(deadline)) throw invalid('the deadline comes before the window begins.');
  return { ...query, actor: filled(query.actor, 'the actor'), words: query.words?.trim() || null };
}

/** @throws DATE_INVALID */
function day(value: string): string {
  if (!isDay(value)) throw new DemarcheError('DATE_INVALID', { value });
  return value;
}
