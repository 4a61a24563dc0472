/** How many lines of reporting tell each act, and what of it the engine's errors explain. */
export interface Tellings {
  /** Acts told by one line. */
  readonly once: number;
  /** By two. */
  readonly twice: number;
  /** By two or more, and the tellings of these beyond two for each. */
  readonly several: number;
  readonly beyond: number;
  /** Codings that are wrong, on average, among so many; each is an act told once. */
  readonly wrong: number;
}

/** From so many acts that several lines tell, the numbers of lines foretell how many acts one line tells. */
const ENOUGH = 3;

/**
 * How many of the acts that one line tells are real: those that miscoding does not explain, but no more than those that several
 * lines tell foretell. Where tellings are geometric (Poisson, with exponential differences in salience), acts told once are
 * those told more often times (1 − θ) ÷ θ, θ being estimated from the tellings beyond two. Chiu and Chao (PeerJ 4, 2016, e1634)
 * correct the same fault, species counted once by error, in the same way from the higher counts.
 */
export function realOnce({ once, several, beyond, wrong }: Tellings): number {
  const rest = Math.max(0, once - wrong);
  if (several < ENOUGH) return rest;
  const theta = (beyond + 0.5) / (beyond + several + 1);
  return Math.min(rest, (several * (1 - theta)) / theta);
}

/**
 * How many acts no line tells, or the engine finds in none of its tellings: Chao's lower bound f₁(f₁ − 1) ÷ 2(f₂ + 1)
 * (Biometrics 43, 1987, 783–791; the form for small numbers). Since it is a lower bound, and since nobody seen is no proof that
 * nobody acted, four more, times the share (f₁ + 1) ÷ (n + 1) of acts told once, which is how much of what there is to tell is not
 * told yet (Good, Biometrika 40, 1953, 237–264).
 */
export function unseenActs(tellings: Tellings): number {
  const once = realOnce(tellings);
  const untold = (once + 1) / (once + tellings.several + 1);
  return 4 * untold + (once * Math.max(0, once - 1)) / (2 * (tellings.twice + 1));
}

/** What is known before any act is weighs as much as half an act: Jeffreys's prior of a share, when all else is one kind. */
const PRIOR = 0.5;
const ONE_BY_ONE = 64;

/**
 * Chance that one of the unseen acts is of a kind that none of the seen ones is: Pólya's urn, in which each act to come is of
 * the kind with the chance ½ share ÷ (acts before it + ½). Ferguson, A Bayesian analysis of some nonparametric problems, Annals
 * of Statistics 1 (1973), 209–230.
 * @param seen  acts seen, none of the kind
 * @param unseen  may be a fraction
 * @param share  of the kind before anything is known, 0 … 1
 */
export function someUnseen(seen: number, unseen: number, share: number): number {
  const weight = PRIOR * share;
  let none = 1;
  let [left, before] = [unseen, seen + PRIOR];
  for (let i = 0; i < ONE_BY_ONE && left > 0; i++, left--, before++)
    none *= (1 - weight / before) ** Math.min(1, left);
  // The product of many factors 1 − w ÷ b is that of their mean course, (b ÷ (b + left)) to the power of w.
  if (left > 0) none *= (before / (before + left)) ** weight;
  return 1 - none;
}
