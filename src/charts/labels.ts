// Screens, which import charts alone, write names in sentences by the rule of the house.
export { named } from '../world/named.ts';

/** What charts say in words. The workbench and the dossier may pass other labels; these are the English ones. */
export const chartLabels = {
  words: 'words',
  deeds: 'deeds',
  hostile: 'hostile',
  cooperative: 'cooperative',
  reports: 'documents',
  milder: '← cooperative',
  sharper: 'hostile →',
  noneSeen: 'none seen',
  wordsAhead: 'words outran deeds',
  deedsAhead: 'deeds outran words',
  even: 'level',
  howFarWords: 'how far in words →',
  howFarDeeds: '↑ how far in deeds',
  here: 'the crisis at hand',
  day: 'day',
  days: 'days',
  said: 'said',
  done: 'done',
  earlier: 'earlier',
  later: 'later',
  yes: 'yes',
  no: 'no',
  abstain: 'abstains',
  absent: 'absent',
  unknown: 'not known',
  veto: 'a veto',
  permanent: 'permanent member',
  elected: 'elected member',
  seatUnknown: 'member not in the tables',
  assumed: 'assumed',
  against: 'against',
  for: 'for',
  acting: 'acts',
  actedUpon: 'is acted upon',
  to: 'to',
  nothing: 'nothing',
  lines: 'independent reports',
  deadline: 'deadline',
  foretold: 'foretold, % →',
  came: '↑ came, %',
  gapUnknown: 'no gap can be told: nothing was coded',
};
export type ChartLabels = typeof chartLabels;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * `2026-01-03` → `3 Jan`, with the year when asked; `2026-01` → `Jan 2026`. Written out here so that Node and browsers
 * agree to the letter.
 */
export function shortDate(date: string, withYear = false): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  if (!day) return month ? `${MONTHS[Number(month) - 1]} ${year}` : date;
  return `${Number(day)} ${MONTHS[Number(month) - 1]}${withYear ? ` ${year}` : ''}`;
}

/** `3 Jan` for one day, `3–5 Jan` or `30 Jan – 2 Feb` for several. */
export function dateRange(from: string, to: string): string {
  if (from === to) return shortDate(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8, 10))}–${shortDate(to)}`;
  return `${shortDate(from, from.slice(0, 4) !== to.slice(0, 4))} – ${shortDate(to, from.slice(0, 4) !== to.slice(0, 4))}`;
}
