import { type JoinedEvent, supportOf } from '../analysis/index.ts';
import type { ListedEvent } from './api.ts';

/** An event without its reports: a list of captures told by hundreds would not fit through the wire. */
export function listed(event: JoinedEvent): ListedEvent {
  const { reports: _, joins: __, ...rest } = event;
  return { support: supportOf([event]), ...rest };
}
