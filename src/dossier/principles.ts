import type { Invoked } from '../analysis/index.ts';
import type { QuoteRow } from '../corpus/rows.ts';
import type { Citations } from './citations.ts';
import { plural, wordsOf } from './format.ts';
import type { Beside, Claim, DossierInput, DossierSection } from './types.ts';

const MOST_QUOTES = 2;

/** What the actor invoked, here and in the other crises, with the words; what it invoked only there stands at the end. */
export function principles({ beside, crisis, profile }: DossierInput, cites: Citations): DossierSection {
  const across = acrossCrises(beside, crisis?.title ?? 'these documents');
  const claims = across.map(({ principle, text, quotes }): Claim => {
    const here = beside.invoked.find((one) => one.principle === principle);
    const told = here
      ? `in ${plural(here.lineages, 'independent line')}, as in ${examples(here)}`
      : 'no words here';
    return {
      figure: `principle.${principle}`,
      text: `${words(principle)}: ${told}.`,
      cites: [...new Set(quotes.map((quote) => cites.row(quote)))].sort((a, b) => a - b),
      note: beside.elsewhere.length ? `${text}.` : undefined,
    };
  });
  const lead = `What ${profile.actorName} appealed to in its own words. A difference between crises is not yet a double standard: its role in them differs.`;
  return { id: 'principles', title: 'Principles invoked', lead, claims };
}

/** "Non-use of force" out of `non-use-of-force`. */
export function words(principle: string): string {
  const told = principle.replace(/-/g, ' ').replace(/^non /, 'non-');
  return told[0].toUpperCase() + told.slice(1);
}

/**
 * In which crises each principle was invoked and in which not, those invoked here first, then by the number of crises.
 * @param here  title of this crisis
 */
export function acrossCrises(
  { invoked, elsewhere }: Beside,
  here: string,
): { principle: string; text: string; quotes: readonly QuoteRow[] }[] {
  const crises = [{ title: here, invoked }, ...elsewhere];
  const tally = new Map<string, number>();
  for (const { principle } of crises.flatMap((one) => one.invoked))
    tally.set(principle, (tally.get(principle) ?? 0) + 1);
  const ours = new Set(invoked.map((one) => one.principle));
  const ordered = [...tally].sort(
    (a, b) => Number(ours.has(b[0])) - Number(ours.has(a[0])) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
  return ordered.map(([principle]) => {
    const own = (one: { invoked: readonly Invoked[] }) =>
      one.invoked.find((other) => other.principle === principle);
    const [there, not] = [crises.filter(own), crises.filter((one) => !own(one))];
    const titles = (list: typeof crises) => list.map((one) => one.title).join(', ');
    const missing = not.length ? ` (no words found in ${titles(not)})` : '';
    return {
      principle,
      text: `${words(principle)} was invoked in ${titles(there)}${missing}`,
      quotes: there.flatMap((one) => own(one)?.quotes ?? []),
    };
  });
}

function examples({ quotes }: Invoked): string {
  const told = [...new Set(quotes.map((quote) => wordsOf(quote)))].sort((a, b) => a.length - b.length);
  return told.slice(0, MOST_QUOTES).join('; ');
}
