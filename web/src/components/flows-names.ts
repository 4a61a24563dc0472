import type { FlowsAnswer, ListedEvent } from '../../../src/server/api.ts';
import type { RowsAsked } from '../lib/flows-query.ts';
import { named, shortName, t } from '../lib/text.ts';
import { typeName } from './event-line.tsx';

const LONGEST = 20;

/** Name of an actor, of the others, or of nobody. */
export function flowName({ names }: Pick<FlowsAnswer, 'names'>, id: string): string {
  if (id === 'others') return t('flows.others');
  if (id === 'none') return t('flows.nobody');
  return names[id] ?? id;
}

/** The same where there is little room. */
export function flowLabel(data: Pick<FlowsAnswer, 'names'>, id: string): string {
  const label = shortName({ actor: id, name: flowName(data, id) });
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
}

/** What rows that were asked for have in common. */
export function flowRowsTitle(data: FlowsAnswer, { source, target, only: part }: RowsAsked): string {
  const only = part ? t(`flows.only.${part}`) : '';
  const name = (id: string, first = false) => named(flowName(data, id), first);
  if (source && target) {
    const text = t('flows.rowsBetween', { source: name(source, true), target: name(target), only });
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
  if (source) return t('flows.rowsBy', { source: name(source), only });
  if (target === 'none') return t('flows.rowsUntargeted');
  if (target) return t('flows.rowsTowards', { target: name(target), only });
  return t('flows.rowsAll');
}

/** What an event is in words, told of one actor alone: "attacks", whoever else took part. */
export function actName(event: ListedEvent): string {
  return typeName({ ...event, sources: [{ actor: null, start: 0 }] });
}
