import type { ScenarioFinding } from '../../../src/analysis/scenarios/index.ts';
import type { Channel, PloverType } from '../../../src/coding/types.ts';
import type { Indicator, IndicatorQuery, ScenarioDraft, Tells } from '../../../src/corpus/boards/scenario.ts';
import { actorIds } from './crisis-draft.ts';

/** The question whether the outcome comes about; every other one is an indicator's id. */
export const OUTCOME = 'outcome';

/** What an indicator may watch for: the types of acts. */
export const ACTS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'MOBILIZE',
  'SANCTION',
  'COERCE',
  'ASSAULT',
] as const satisfies readonly PloverType[];

/** The form of an indicator: texts as they are typed, and whether documents are watched for it. */
export interface IndicatorForm {
  readonly text: string;
  readonly criterion: string;
  readonly tells: Tells;
  readonly deadline: string;
  readonly watched: boolean;
  readonly actor: string;
  readonly target: string;
  readonly types: readonly PloverType[];
  readonly said: '' | 'yes' | 'no';
  readonly channel: Channel | '';
  readonly rung: string;
  readonly words: string;
  readonly from: string;
}

/** An empty form, or an indicator's. @param deadline  of the scenario @param from  first day to watch */
export function indicatorForm(indicator: Indicator | null, deadline: string, from: string): IndicatorForm {
  const query = indicator?.query ?? null;
  return {
    text: indicator?.text ?? '',
    criterion: indicator?.criterion ?? '',
    tells: indicator?.tells ?? 'outcome',
    deadline: indicator?.deadline ?? deadline,
    watched: indicator ? query !== null : true,
    actor: query?.actor ?? '',
    target: query?.target ?? '',
    types: query?.types ?? [],
    said: query?.said == null ? '' : query.said ? 'yes' : 'no',
    channel: query?.channel ?? '',
    rung: query?.rung == null ? '' : String(query.rung),
    words: query?.words ?? '',
    from: query?.from ?? from,
  };
}

/** The change that a form asks for; what the form does not show (modes) stays as it was. */
export function indicatorDraft(form: IndicatorForm, before: Indicator | null): ScenarioDraft {
  const query: IndicatorQuery = {
    actor: actorIds(form.actor)[0] ?? '',
    target: actorIds(form.target)[0] ?? null,
    types: form.types,
    modes: before?.query?.modes ?? [],
    channel: form.channel || null,
    rung: form.channel && form.rung.trim() ? Number(form.rung) : null,
    said: form.said ? form.said === 'yes' : null,
    words: form.words.trim() || null,
    from: form.from,
  };
  return {
    what: 'indicator',
    id: before?.id,
    text: form.text,
    criterion: form.criterion,
    tells: form.tells,
    query: form.watched ? query : null,
    deadline: form.deadline,
  };
}

/** The scenario as a change will leave it, shown until the server has answered. What the rows say is the server's to tell. */
export function withScenarioDraft(
  found: ScenarioFinding,
  draft: ScenarioDraft,
  by: string,
  at: string,
): ScenarioFinding {
  if (draft.what === 'removal')
    return { ...found, indicators: found.indicators.filter(({ indicator }) => indicator.id !== draft.id) };
  if (draft.what !== 'forecast' || draft.day > found.day) return found;
  const own = found.forecasts.find((one) => one.question === draft.question && one.analyst === by);
  const point = { day: draft.day, probability: draft.probability, typedIn: at };
  const points = [...(own?.points ?? []).filter(({ day }) => day !== draft.day), point];
  points.sort((a, b) => (a.day < b.day ? -1 : 1));
  const others = found.forecasts.filter((one) => one !== own);
  return { ...found, forecasts: [...others, { question: draft.question, analyst: by, points }] };
}
