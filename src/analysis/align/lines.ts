import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { AttitudeRow, EventRow, QuoteRow } from '../../corpus/rows.ts';
import type { RollCall } from '../../world/roll-call.ts';
import { once, onceAsked, onceFor } from '../once.ts';
import { crisisWords } from '../relevance.ts';
import { dayOf, voicesOf, withoutCopies } from '../rows.ts';
import { leaning, type Signed, type StanceRows } from '../stance.ts';

/** The rows of one crisis, and towards whom stances are asked for. */
export interface CrisisVoices extends StanceRows {
  readonly crisis: CrisisDefinition | null;
  readonly protagonists: readonly string[];
  /** Votes that a user loaded; those on the crisis are lines of their own. */
  readonly rollCalls?: readonly RollCall[];
}

/** What one row or vote tells of an actor's stance towards a protagonist. */
export interface Leaning extends Signed {
  readonly actor: string;
  readonly towards: string;
  readonly day: string | null;
}

/** All that leans in one crisis: by state, organisation or group, never towards itself. */
export function leaningsOf(voices: CrisisVoices): Leaning[] {
  const { events, quotes, attitudes, crisis, protagonists } = voices;
  const told = protagonists.flatMap((towards) =>
    remembered([events, quotes, attitudes, crisis], [towards], () => leaningsTowards(voices, towards)),
  );
  return [...told, ...votesOf(voices)];
}

/** Towards the protagonists of a crisis and some further actors that are asked for in turn. */
const remembered = onceAsked<readonly Leaning[]>(6);

function leaningsTowards({ events, quotes, attitudes, crisis }: CrisisVoices, towards: string): Leaning[] {
  const lean = leaning(towards, crisis);
  return originals(
    events,
    quotes,
  )(attitudes).flatMap((row) => {
    const sign = lean(row);
    if (!sign) return [];
    const day = 'holder' in row ? row.published : dayOf(row);
    return actorsOf(row)
      .filter((actor) => actor !== towards)
      .map((actor): Leaning => ({ actor, towards, sign, row, lineageId: row.lineageId, day }));
  });
}

const originals = onceFor((events: readonly EventRow[], quotes: readonly QuoteRow[]) =>
  once((attitudes: readonly AttitudeRow[]) =>
    withoutCopies<EventRow | QuoteRow | AttitudeRow>([...events, ...quotes, ...attitudes]),
  ),
);

/** The actors without a dot that a row's voices belong to: `RU` for `RU.MFA`, the state of a person. */
function actorsOf(row: EventRow | QuoteRow | AttitudeRow): string[] {
  const ids = voicesOf(row).flatMap(({ actor, country }) => [country, actor?.split('.')[0] ?? null]);
  return [...new Set(ids)].filter((id): id is string => id !== null && id !== 'P');
}

/** Votes on the crisis that divide two protagonists: within its window, with its words in the description. */
export function votesOn({ crisis, protagonists, rollCalls = [] }: CrisisVoices): RollCall[] {
  const words = crisisWords(crisis);
  const from = crisis?.from ?? crisis?.trigger.date ?? '';
  return rollCalls.filter((call) => {
    if (!words?.test(call.description) || call.date < from || call.date > (crisis?.to ?? call.date))
      return false;
    const sides = protagonists.map((id) => call.votes.get(id) ?? 0);
    return sides.some((vote) => vote > 0) && sides.some((vote) => vote < 0);
  });
}

/** Whoever voted as a protagonist leans towards it and against the other; an abstention leans neither way. */
function votesOf(voices: CrisisVoices): Leaning[] {
  return votesOn(voices).flatMap((call) => {
    const sides = voices.protagonists.flatMap((id) => {
      const vote = call.votes.get(id);
      return vote ? [[id, vote] as const] : [];
    });
    const line = { row: null, lineageId: `roll-call:${call.id}`, day: call.date };
    return [...call.votes].flatMap(([actor, vote]) =>
      sides
        .filter(([towards]) => vote !== 0 && towards !== actor)
        .map(([towards, theirs]): Leaning => ({ ...line, actor, towards, sign: vote === theirs ? 1 : -1 })),
    );
  });
}
