import { driftsOf } from '../../src/analysis/align/drift.ts';
import { leaningsOf } from '../../src/analysis/align/lines.ts';
import {
  calibration,
  compareCrises,
  consistency,
  flows,
  type Interval,
  mediaFinding,
  profile,
  type QuestionScore,
  stance,
} from '../../src/analysis/index.ts';
import { document, party, quote } from '../../src/analysis/rows.fixture.ts';
import type { QuoteRow } from '../../src/corpus/rows.ts';
import { corpusOf, crisisOf, inputOf } from './corpus.ts';
import type { Draw } from './draw.ts';
import type { Kind } from './kinds.ts';
import { trueStance } from './stance-truth.ts';
import { expectedCount, reallyFurthest, worldOf } from './world.ts';

/** One interval that an analysis gave, beside what is true. */
export interface Trial {
  readonly figure: string;
  readonly kind: 'continuous' | 'rank or maximum';
  readonly truth: number | null;
  readonly interval: Interval | null;
}

type Trials = (lines: number, draw: Draw) => Trial[];

const continuous = (figure: string, truth: number | null, interval: Interval | null | undefined): Trial => ({
  figure,
  kind: 'continuous',
  truth,
  interval: interval ?? null,
});
const discrete = (figure: string, truth: number, interval: Interval | null): Trial => ({
  figure,
  kind: 'rank or maximum',
  truth,
  interval,
});

/** A response, and the same actor's in three other crises that are reported on less or as much. */
export const ofResponses: Trials = (lines, draw) => {
  const sizes = [lines, ...[0.3, 0.6, 1].map((times) => Math.max(8, Math.round(times * lines)))];
  const worlds = sizes.map(() => worldOf(draw));
  const inputs = worlds.map((world, i) => inputOf(corpusOf(world, sizes[i], draw), crisisOf(`crisis-${i}`)));
  const [world, ...others] = worlds;
  const found = compareCrises(inputs, 'crisis-0');
  const here = found.crises.find((one) => one.crisis === 'crisis-0')!;
  const own = profile(inputs[0]);
  const [words, deeds] = [reallyFurthest(world, true), reallyFurthest(world, false)];
  const expected = (of: (kind: Kind) => boolean) => expectedCount(world, of, lines);
  const [said, done] = [expected((kind) => kind.said), expected((kind) => !kind.said)];
  const { hostile } = flows(inputs[0]);
  return [
    discrete('furthest words', words, here.reach.intervals.words),
    discrete('furthest deed', deeds, here.reach.intervals.deeds),
    discrete('say–do gap', words - deeds, here.sayDoGap.interval),
    discrete(
      'crises in which it went further',
      others.filter((one) => reallyFurthest(one, false) > deeds).length,
      found.restraint.interval,
    ),
    continuous('statements', said, own.statements.interval),
    continuous('deeds', done, own.deeds.interval),
    continuous('acts per line', (said + done) / lines, here.perLineage.interval),
    continuous('share of deeds', done / (said + done), here.deedShareInterval),
    continuous('share of hostile acts', expected((kind) => kind.quad > 2) / (said + done), hostile.interval),
  ];
};

/** How the actor stands to another, by lines of reporting, by publications, and how that changes after a week. */
export const ofStances: Trials = (lines, draw) => {
  const world = worldOf(draw);
  const { reports, documents } = corpusOf(world, lines, draw);
  const crisis = crisisOf('crisis');
  const rows = { events: reports, quotes: [], attitudes: [], crisis };
  const [media] = mediaFinding({ ...rows, documents, protagonists: ['US'] }).byOwnership;
  const [drift] = driftsOf(leaningsOf({ ...rows, protagonists: ['US'] }), crisis.trigger.date);
  const weeks = drift?.points.map(({ from }) => from).join() === '0,7' ? drift : null;
  const [first, last] = [trueStance(world, 0, 6), trueStance(world, 7, 29)];
  const truth = trueStance(world);
  return [
    continuous('stance', truth, stance(rows, 'RU', 'US')?.interval),
    continuous('tone of outlets', truth, media?.tone[0].interval),
    continuous(
      'drift of a stance',
      first !== null && last !== null ? last - first : null,
      weeks?.changeInterval,
    ),
  ];
};

/** A principle in two crises: some speeches speak of both. */
export const ofPrinciples: Trials = (lines, draw) => {
  const speaks = draw.between(0.6, 1);
  const upholds = [draw.unit(), draw.unit()];
  const shared = draw.between(0, 0.5);
  const found = 0.8;
  const quotes: [QuoteRow[], QuoteRow[]] = [[], []];
  for (let line = 0; line < lines; line++) {
    const both = draw.happens(shared);
    // A speech that speaks of both says of both alike in two of five cases.
    const alike = draw.happens(0.4);
    const mood = draw.unit();
    const heard = draw.happens(speaks);
    for (const crisis of [0, 1]) {
      if (!(both ? heard : draw.happens(speaks))) continue;
      const upheld = (both && alike ? mood : draw.unit()) < upholds[crisis] * found;
      const docId = both ? `speech-${line}` : `speech-${line}-${crisis}`;
      const principles = upheld ? [{ principle: 'sovereignty', for: 'VE', against: null }] : [];
      quotes[crisis].push(quote({ docId, principles, speaker: party('RU') }));
    }
  }
  const crises = quotes.map((own, i) => ({
    crisis: crisisOf(`crisis-${i}`),
    events: [],
    quotes: own,
    attitudes: [],
    documents: own.map(({ docId }) => document({ docId })),
  }));
  const { crises: each, pairs } = consistency({
    principle: 'sovereignty',
    actors: ['RU'],
    crises,
    name: (actor) => actor,
    ties: () => [],
  });
  const truth = upholds.map((share) => share * found);
  return [
    continuous('principle upheld', truth[0], each[0].upheld.interval),
    continuous('divergence', truth[0] - truth[1], pairs[0].divergence.interval),
  ];
};

/** Forecasts of 30 to 40 %, by one to four analysts a question, of things that come with some other probability. */
export const ofForecasts: Trials = (questions, draw) => {
  const truth = draw.unit();
  const scores: QuestionScore[] = [];
  for (let question = 0; question < questions; question++) {
    const happened = draw.happens(truth);
    for (let analyst = draw.below(4); analyst >= 0; analyst--) {
      const probability = draw.between(0.3, 0.4);
      const scored = {
        scenario: 's',
        question: `q${question}`,
        analyst: `a${analyst}`,
        happened,
        probability,
      };
      scores.push({ ...scored, brier: 0, log: 0, days: 1, dailyBrier: 0 });
    }
  }
  return [continuous('what came of forecasts', truth, calibration(scores).value.bins[3].interval)];
};
