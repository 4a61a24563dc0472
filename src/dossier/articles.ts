import type { CouncilFinding, JoinedEvent } from '../analysis/index.ts';
import { belongsTo } from '../analysis/index.ts';

/** Whether a report tells of words to the Security Council: addressed to it, or to nobody and naming it. */
export function concernsCouncil(report: JoinedEvent['reports'][number]): boolean {
  if (report.targets.some((who) => who.actor === 'UN.SC')) return true;
  const open = report.targets.every((who) => belongsTo(who, 'UN'));
  return open && /\b(?:Security Council|UNSC)\b/.test(report.sentenceSpan.text);
}

/** When an article of the Charter bears on what happened; others are for whoever asks `demarche council`. */
const BEARS: readonly (readonly [articles: readonly string[], when: (event: JoinedEvent) => boolean])[] = [
  // Somebody asked the Council to meet or to look into it.
  [['27(2)', '34', '35'], (event) => event.type === 'REQUEST' && event.reports.some(concernsCouncil)],
  // A breach of the peace is found first, force answered by force or by self-defence.
  [['39', '42', '51'], (event) => event.channel === 'military' && !event.said && event.realis === 'actual'],
  [['39', '41'], (event) => event.type === 'SANCTION'],
];

/** The articles of which a dossier tells: how the Council votes, and those that bear on what was said and done. */
export function articlesFor(
  { articles }: Pick<CouncilFinding, 'articles'>,
  events: readonly JoinedEvent[],
): CouncilFinding['articles'] {
  const bearing = new Set(['27(3)', ...BEARS.flatMap(([ids, when]) => (events.some(when) ? ids : []))]);
  return articles.filter(({ article }) => bearing.has(article));
}
