export { JOINED, type JoinReasons } from './compare-reports.ts';
export { Joiner, joinReports } from './join-reports.ts';
export {
  independentReports,
  type Join,
  type JoinedEvent,
  refOf,
  supportOf,
  type ToldDate,
} from './joined-event.ts';
export type { TellsApart } from './report-words.ts';
