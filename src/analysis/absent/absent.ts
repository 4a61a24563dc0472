import { tooThin } from '../absence.ts';
import { type Coverage, coverage } from '../coverage.ts';
import type { Finding } from '../finding.ts';
import { independentReports, type JoinedEvent } from '../joining/index.ts';
import { countedEvents, isBy, type ProfileInput } from '../profile.ts';
import type { LadderRung } from '../profile-types.ts';
import { evidenceOfAll } from '../rows.ts';
import { plural } from '../words.ts';
import { ABSENT_CARDS } from './cards.ts';

export interface AbsentInput extends ProfileInput {
  /** Measured share of reports of a PLOVER type that the engine finds, 0 … 1; null where nothing was measured. */
  readonly recallOfType: (type: string) => number | null;
  /** The same actor in other crises: how often such acts are seen at all. */
  readonly others: readonly ProfileInput[];
}

/** How it stands with a rung: reached, watched and not seen, or out of sight. */
export type Watch = 'seen' | 'not-seen-while-watching' | 'not-watchable';

export interface RungAbsence extends LadderRung {
  readonly watch: Watch;
  /** Events of the actor on the rung; their rows are the evidence. */
  readonly seen: Finding<number>;
  /** Chance that an act of this rung was there and was missed, 0 … 1; null when the rung was seen or not watchable. */
  readonly missed: number | null;
  /** Crises compared in which the rung was reached by the actor, and by anybody. */
  readonly elsewhere: { readonly crises: number; readonly byActor: number; readonly byAnybody: number };
  /** The finding in a sentence: never a bare zero. */
  readonly sentence: string;
}

export interface AbsenceFinding {
  readonly actor: string;
  readonly actorName: string;
  readonly coverage: Finding<Coverage>;
  readonly rungs: readonly RungAbsence[];
}

/** What an actor did not do, rung by rung, and how well that could be seen. Pure; the order of rows does not matter. */
export function absences(input: AbsentInput): AbsenceFinding {
  const { actor, crisis, documents, ladders } = input;
  const covered = coverage(actor, crisis, documents);
  const here = countedEvents(input.events, crisis);
  const own = here.filter((event) => isBy(event, actor));
  const elsewhere = input.others.map((one) => countedEvents(one.events, one.crisis));
  const rungs = ladders.rungs.map((rung): RungAbsence => {
    const on = (event: JoinedEvent) => event.channel === rung.channel && Math.floor(event.rung) === rung.rung;
    const mine = own.filter(on);
    const told = {
      crises: elsewhere.length,
      byActor: elsewhere.filter((acts) => acts.some((event) => on(event) && isBy(event, actor))).length,
      byAnybody: elsewhere.filter((acts) => acts.some(on)).length,
    };
    const seen = {
      value: mine.length,
      interval: null,
      evidence: evidenceOfAll(mine.flatMap(independentReports)),
      card: ABSENT_CARDS.absence,
      warnings: covered.warnings,
    };
    const base = { ...rung, seen, elsewhere: told };
    if (mine.length)
      return { ...base, watch: 'seen', missed: null, sentence: `${plural(mine.length, 'event')}.` };
    const thin = tooThin(covered);
    if (thin) return { ...base, watch: 'not-watchable', missed: null, sentence: unwatchable(thin) };
    const { lineages, days, daysReported } = covered.value;
    const acts = [here, ...elsewhere].flat();
    const like = acts.filter(on);
    const tellings = (like.length ? like : acts.filter((event) => event.channel === rung.channel)).map(
      (event) => event.lineages.length,
    );
    const missed = chanceMissed(daysReported / days, recallOn(rung, input), median(tellings));
    return {
      ...base,
      watch: 'not-seen-while-watching',
      missed,
      sentence: `Not seen in ${lineages} independent lines of reporting on ${daysReported} of ${days} days; the chance that it was there and missed is ${inWords(missed)}${often(told)}.`,
    };
  });
  return { actor, actorName: input.name(actor), coverage: covered, rungs };
}

/**
 * Chance that an act was there and is not in the rows.
 * @param watched  share of days on which some line of reporting names the actor
 * @param recall  share of tellings that the engine finds
 * @param tellings  independent lines that tell such an act
 */
export function chanceMissed(watched: number, recall: number, tellings: number): number {
  return 1 - watched + watched * (1 - recall) ** tellings;
}

/** Of how many lines tell an act: at least one. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.max(1, sorted[sorted.length >> 1] ?? 1);
}

/** Mean recall of the types that stand on a rung, that of its channel where none was measured. */
function recallOn(rung: LadderRung, { recall, recallOfType }: AbsentInput): number {
  const types = [...new Set(rung.types.map((type) => type.split(':')[0]))];
  const known = types.map(recallOfType).filter((share): share is number => share !== null);
  return known.length ? known.reduce((sum, share) => sum + share, 0) / known.length : recall(rung.channel);
}

const unwatchable = (why: string) => `Not found, but these documents could hardly have shown it: ${why}.`;

/** "about 20 %". */
export const inWords = (missed: number) =>
  missed < 0.01 ? 'under 1 %' : `about ${Math.round(missed * 100)} %`;

function often({ crises, byActor, byAnybody }: RungAbsence['elsewhere']): string {
  if (!crises) return '';
  return `; in ${crises} other crises it was seen in ${byAnybody}, by this actor in ${byActor}`;
}
