/** How far coders agree beyond chance. */
export interface Agreement {
  /** 1: always; 0: as by chance; below: less than that. Null: nobody coded what another did, or all coded one label alone. */
  readonly alpha: number | null;
  /** Units that two or more coded, and the labels given to them. */
  readonly units: number;
  readonly labels: number;
}

/**
 * Krippendorff's α for nominal labels: α = 1 − D_o ÷ D_e = 1 − (n − 1) · Σ o_cc′ ÷ Σ n_c n_c′ over c ≠ c′, where each
 * unit with m ≥ 2 labels brings its ordered pairs of labels to the coincidences o with weight 1 ÷ (m − 1), n_c are the
 * sums of o by label and n their total. Units that one person coded do not count; labels may be missing.
 * Krippendorff, *Computing Krippendorff's Alpha-Reliability* (University of Pennsylvania, 2011), section C.
 * @param units  the labels that coders gave to each unit, in any order
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): Agreement {
  const coded = units.filter((labels) => labels.length > 1);
  const totals = new Map<string, number>();
  let differing = 0;
  let n = 0;
  for (const labels of coded) {
    n += labels.length;
    const counts = new Map<string, number>();
    for (const label of labels) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      totals.set(label, (totals.get(label) ?? 0) + 1);
    }
    for (const count of counts.values()) differing += (count * (labels.length - count)) / (labels.length - 1);
  }
  let expected = 0;
  for (const count of totals.values()) expected += count * (n - count);
  const alpha = expected ? 1 - ((n - 1) * differing) / expected : null;
  return { alpha, units: coded.length, labels: n };
}
