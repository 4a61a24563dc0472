/** How often two actors shared a bloc when the reports were drawn anew. */
export interface Together {
  /** Of two actors, of the resamples in which both had a bloc; null when that was none. */
  between(a: number, b: number): number | null;
}

const NOWHERE = -1;

/**
 * Share of resamples in which two actors share a bloc, of those in which both stood somewhere (Hennig, Cluster-wise
 * assessment of cluster stability, Computational Statistics & Data Analysis 52, 2007, for the idea; pairs here).
 * @param blocsOf  blocs in a resample, a number an actor, null for who took no stance in it
 */
export function togetherIn(
  actors: number,
  resamples: number,
  blocsOf: (resample: number) => readonly (number | null)[],
): Together {
  const both = new Uint32Array(actors * actors);
  const same = new Uint32Array(actors * actors);
  for (let r = 0; r < resamples; r++) {
    const blocs = Int32Array.from(blocsOf(r), (bloc) => bloc ?? NOWHERE);
    for (let a = 0; a < actors; a++) {
      if (blocs[a] === NOWHERE) continue;
      for (let b = 0; b < a; b++) {
        if (blocs[b] === NOWHERE) continue;
        both[a * actors + b]++;
        if (blocs[a] === blocs[b]) same[a * actors + b]++;
      }
    }
  }
  return {
    between(a, b) {
      const pair = a > b ? a * actors + b : b * actors + a;
      return both[pair] ? same[pair] / both[pair] : null;
    },
  };
}

/** Mean of an actor's shares with the others of its bloc: how sure its membership is. Null for one that stands alone. */
export function certainty(actor: number, members: readonly number[], together: Together): number | null {
  const shares = members
    .filter((other) => other !== actor)
    .map((other) => together.between(actor, other))
    .filter((share): share is number => share !== null);
  return shares.length ? shares.reduce((a, b) => a + b, 0) / shares.length : null;
}

/** Chance that a line is not drawn: Poisson with mean 1. */
const NONE = Math.exp(-1);

/**
 * How often a line of reporting is drawn in a resample: Poisson with mean 1, told by its name alone, so that neither the
 * order of lines nor further lines change what is drawn. The Poisson bootstrap: Hanley and MacGibbon, Creating
 * non-parametric bootstrap samples using Poisson frequencies, Computer Methods and Programs in Biomedicine 83 (2006).
 */
export function drawn(line: string, resample: number): number {
  let hash = 2166136261 ^ resample;
  for (let i = 0; i < line.length; i++) hash = Math.imul(hash ^ line.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  let left = ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
  let count = 0;
  let chance = NONE;
  while (left >= chance && count < 12) {
    left -= chance;
    chance /= ++count;
  }
  return count;
}
