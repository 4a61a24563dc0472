import { createHash } from 'node:crypto';
import type { Change, Corpus, HypothesesBoard, Scenario } from '../corpus/index.ts';

/** The boards that are about a crisis, in the order of their ids. */
export async function boardsOfCrisis(
  corpus: Corpus,
  crisis: string,
): Promise<{ readonly hypotheses: HypothesesBoard[]; readonly scenarios: Scenario[] }> {
  const [hypotheses, scenarios] = await Promise.all([corpus.hypothesesBoards(), corpus.scenarios()]);
  return {
    hypotheses: hypotheses.filter((one) => one.crisis === crisis),
    scenarios: scenarios.filter((one) => one.crisis === crisis),
  };
}

/** A hash of the changes of each board of a crisis, undone ones included, as `hypotheses/why-no-deeds`. */
export async function boardHashes(corpus: Corpus, crisis: string): Promise<Record<string, string>> {
  const { hypotheses, scenarios } = await boardsOfCrisis(corpus, crisis);
  const hashes: Record<string, string> = {};
  for (const { id } of hypotheses) hashes[`hypotheses/${id}`] = hashOf(await corpus.hypothesesChanges(id));
  for (const { id } of scenarios) hashes[`scenario/${id}`] = hashOf(await corpus.scenarioChanges(id));
  return hashes;
}

const hashOf = (changes: readonly Change[]) =>
  createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 16);
