/** Votes assumed in a draft, as the URL and the API hold them: `?yes=FR,GB&unknown=US`. */
export const ASSUMED = ['yes', 'no', 'abstain', 'unknown'] as const;
export type Assumed = (typeof ASSUMED)[number];

/** What takes all assumed votes out of an address. */
export const NOTHING_ASSUMED = Object.fromEntries(ASSUMED.map((vote) => [vote, null]));

export function readVotes(search: URLSearchParams): ReadonlyMap<string, Assumed> {
  return new Map(
    ASSUMED.flatMap((vote) =>
      (search.get(vote) ?? '')
        .split(',')
        .filter(Boolean)
        .map((country) => [country, vote] as const),
    ),
  );
}

/** What a seat's next choice assumes: yes, no, abstains, not known, and then again what was read (null). */
export function nextVote(now: Assumed | undefined): Assumed | null {
  return ASSUMED[now ? ASSUMED.indexOf(now) + 1 : 0] ?? null;
}

/** The query with one seat's vote changed; null takes the assumption back. Everything else in it stays. */
export function withVote(search: URLSearchParams, country: string, vote: Assumed | null): URLSearchParams {
  const votes = new Map(readVotes(search));
  if (vote) votes.set(country, vote);
  else votes.delete(country);
  const next = new URLSearchParams(search);
  for (const one of ASSUMED) {
    const countries = [...votes].filter(([, cast]) => cast === one).map(([id]) => id);
    if (countries.length) next.set(one, countries.sort().join(','));
    else next.delete(one);
  }
  return next;
}
