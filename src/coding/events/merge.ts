import type { Draft } from './assemble.ts';

const key = (list: Draft['sources']) => [...new Set(list.map((x) => x.country))].sort().join('+');

/**
 * Drops drafts that tell again, with less, what another draft of the same text tells: the killing in "three people are
 * killed in a Russian strike" is the strike. Halves of one act (doer here, victim there) are joined. Order is kept.
 */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  joinHalves(drafts);
  return drafts.filter((thin, i) => !drafts.some((full, j) => i !== j && covers(full, thin, j < i)));
}

/** An attack with a doer only and one with a victim only in one sentence are one attack. */
function joinHalves(drafts: readonly Draft[]): void {
  for (const doer of drafts) {
    if (doer.type !== 'ASSAULT' || !doer.sources.length || doer.targets.length) continue;
    const victim = drafts.find(
      (d) =>
        d.type === doer.type &&
        d.sentence === doer.sentence &&
        d.realis === doer.realis &&
        !d.sources.length &&
        d.targets.length,
    );
    if (victim) doer.targets = victim.targets;
  }
}

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
