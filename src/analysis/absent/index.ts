export {
  type AbsenceFinding,
  type AbsentInput,
  absences,
  type ChannelAbsence,
  type RungAbsence,
  type Watch,
} from './absent.ts';
export { ABSENT_CARDS } from './cards.ts';
