import type { Draft } from './assemble.ts';

const key = (list: Draft['sources']) => [...new Set(list.map((x) => x.country))].sort().join('+');

/**
 * Drops drafts that tell again, with less, what another draft of the same text tells: the killing in "three people are
 * killed in a Russian strike" is the strike. Halves of one act (doer here, victim there) are joined. Order is kept.
 */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  joinHalves(drafts);
  const claims = joinClaims(drafts);
  return drafts.filter((thin, i) => {
    if (claims.has(thin)) return false;
    const { first, end } = near(drafts, i, 1);
    for (let j = first; j < end; j++) if (j !== i && covers(drafts[j], thin, j < i)) return false;
    return true;
  });
}

/**
 * The drafts at most `distance` sentences from the i-th. Drafts stand in the order of their sentences, so those near by
 * are neighbours: a text of ten thousand sentences takes no longer, sentence for sentence, than one of ten.
 */
function near(drafts: readonly Draft[], i: number, distance: number): { first: number; end: number } {
  const { sentence } = drafts[i];
  let first = i;
  let end = i + 1;
  while (first > 0 && sentence - drafts[first - 1].sentence <= distance) first--;
  while (end < drafts.length && drafts[end].sentence - sentence <= distance) end++;
  return { first, end };
}

/** An attack with a doer only and one with a victim only in one sentence are one attack. */
function joinHalves(drafts: readonly Draft[]): void {
  drafts.forEach((doer, i) => {
    if (doer.type !== 'ASSAULT' || !doer.sources.length || doer.targets.length) return;
    const { first, end } = near(drafts, i, 0);
    const victim = drafts
      .slice(first, end)
      .find((d) => d.type === doer.type && d.realis === doer.realis && !d.sources.length && d.targets.length);
    if (victim) doer.targets = victim.targets;
  });
}

/**
 * "Hamas claimed responsibility for the attack": the attack told before is theirs, whoever it hit.
 * @returns the claims that tell no attack of their own
 */
function joinClaims(drafts: readonly Draft[]): Set<Draft> {
  const told = new Set<Draft>();
  drafts.forEach((claim, i) => {
    if (!CLAIM.test(claim.rule) || !claim.sources.length) return;
    for (let j = i - 1; j >= 0 && claim.sentence - drafts[j].sentence <= CLAIM_REACH; j--) {
      const attack = drafts[j];
      if (attack.type !== claim.type || attack.realis !== claim.realis || attack.sources.length) continue;
      attack.sources = claim.sources;
      told.add(claim);
      return;
    }
  });
  return told;
}

const CLAIM = /^frame:claim\/v\/obj=responsibility/;
/** How many sentences after the attack it may be claimed. */
const CLAIM_REACH = 2;

function covers(full: Draft, thin: Draft, earlier: boolean): boolean {
  if (full.type !== thin.type || full.realis !== thin.realis) return false;
  if (full.sentence !== thin.sentence && (thin.type !== 'ASSAULT' || thin.sources.length > 0)) return false;
  if (Math.abs(full.sentence - thin.sentence) > 1) return false;
  const sources = covering(key(full.sources), key(thin.sources));
  const targets = covering(key(full.targets), key(thin.targets));
  if (sources === 'no' || targets === 'no') return false;
  return sources === 'same' && targets === 'same' ? earlier : true;
}

function covering(full: string, thin: string): 'same' | 'more' | 'no' {
  if (full === thin) return 'same';
  return thin === '' ? 'more' : 'no';
}
