/**
 * Foretells General Assembly resolution 68/262 from the other roll calls of FOLDER: `npx tsx eval/votes.ts [FOLDER]`
 * (default `../shared`). Right or wrong are counted over the states that voted, the two whose votes are given left out.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foretell } from '../src/analysis/index.ts';
import { readRollCalls } from '../src/intake/index.ts';
import { barOf } from './bars.ts';
import { printScores, type ScoreRow } from './score.ts';

const VOTES = 'real/positions/unga_crisis_votes_2008_2019.csv.gz';
const RESOLUTION = 'R/68/262';
const KNOWN = { yes: 'UA', no: 'RU' };

/** The share of votes foretold rightly, and what the trials on the other roll calls promised. */
export async function scoreVotes(shared: string): Promise<ScoreRow[]> {
  const file = join(shared, VOTES);
  if (!existsSync(file)) return [];
  const rollCalls = await readRollCalls(file);
  const target = rollCalls.find((call) => call.resolution === RESOLUTION);
  const found = target && foretell(rollCalls, target, KNOWN.yes, KNOWN.no);
  if (!found) return [];
  const told = found.votes.filter(
    ({ country }) => target.votes.has(country) && country !== KNOWN.yes && country !== KNOWN.no,
  );
  const right = told.filter(({ country, vote }) => target.votes.get(country) === vote).length;
  const row = (figure: string, value: number): ScoreRow => {
    return { set: 'votes 68/262', figure, value, bar: barOf('votes 68/262', figure) };
  };
  return [
    row('states foretold', right / (target.votes.size - 2)),
    row('foretold in trials on others', found.expected ?? 0),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2] ?? fileURLToPath(new URL('../../shared', import.meta.url));
  printScores(await scoreVotes(shared));
}
