import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../corpus/boards/scenario.ts';
import { createCouncil } from '../world/council.ts';
import { shippedTables } from '../world/shipped.fixture.ts';
import { absences } from './absent/index.ts';
import { alignmentFinding } from './align/index.ts';
import { compareCrises } from './compare/index.ts';
import { consistency, principlesInvoked } from './consistency/index.ts';
import { councilFinding } from './council/index.ts';
import { flows } from './flows/index.ts';
import {
  ELSEWHERE,
  type Material,
  material,
  publishedTwice,
  STRANGERS,
  shuffled,
  withCopies,
  withStrangers,
} from './material.fixture.ts';
import { mediaFinding } from './media/index.ts';
import { type ProfileInput, profile } from './profile.ts';
import { CRISIS, joined, LADDERS } from './rows.fixture.ts';
import { watch } from './scenarios/watch.ts';
import { silentFinding } from './silent/index.ts';

const name = (id: string) => id;
const council = createCouncil(shippedTables());
const OTHER = { ...CRISIS, id: 'crimea', roles: { intervener: ['RU'], target: ['UA'] } };
const INDICATOR: Indicator = {
  id: 'I1',
  text: 'Russia imposes sanctions',
  criterion: 'A decree is published.',
  tells: 'outcome',
  query: {
    actor: 'RU',
    target: null,
    types: ['SANCTION', 'ACCUSE'],
    modes: [],
    channel: null,
    rung: 3,
    said: null,
    words: null,
    from: '2026-01-03',
  },
  deadline: '2026-01-31',
  by: 'ana',
  at: '2026-01-03T10:00:00.000Z',
};

const seen = { recall: () => 0.5, recallOfType: () => null };
const input = (one: Material): ProfileInput => ({
  ...one,
  ...seen,
  name,
  actor: 'RU',
  events: joined(one.reports),
  ladders: LADDERS,
});
const voices = (one: Material) => ({ ...one, events: one.reports, protagonists: ['US', 'VE', 'UA'] });

/** Every analysis over rows, asked about one crisis, with another beside it where it compares. */
const ANALYSES: Readonly<Record<string, (here: Material, there: Material) => unknown>> = {
  joining: (here) => joined(here.reports),
  profile: (here) => profile(input(here)),
  compare: (here, there) => compareCrises([here, there].map(input), here.crisis.id),
  absent: (here, there) => absences({ ...input(here), ...seen, others: [{ ...input(there) }] }),
  align: (here, there) => alignmentFinding([here, there].map(voices), name),
  consistency: (...both) => {
    const asked = {
      actors: ['RU', 'CN'],
      crises: both.map((one) => ({ ...one, events: one.reports })),
      name,
    };
    const found = consistency({ ...asked, principle: 'sovereignty', ties: () => [] });
    return [found, principlesInvoked(asked)];
  },
  flows: (here) => flows({ ...here, events: joined(here.reports) }),
  silent: (here) => silentFinding({ ...here, events: joined(here.reports) }),
  council: (here) => councilFinding({ council, date: '2026-01-05', against: 'US', rows: voices(here), name }),
  scenarios: (here) => watch(INDICATOR, { ...input(here), ...seen, crisis: here.crisis }, '2026-01-31'),
};

/** What is found, without the parts that `leave` names a key or an entry of. */
function without(found: unknown, leave: (key: string, value: unknown) => boolean): unknown {
  return JSON.parse(
    JSON.stringify(found, (key, value) => {
      if (leave(key, value)) return undefined;
      return Array.isArray(value) ? value.filter((one) => !leave('', one)) : value;
    }),
  );
}

const both = fc.tuple(material('here'), material('there', OTHER));
const RUNS = { numRuns: 30 };

describe.each(Object.entries(ANALYSES))('%s', (_, figures) => {
  test('the order of rows does not matter', () => {
    const ordered = both.chain(([here, there]) =>
      fc.tuple(fc.constant([here, there]), shuffled(here), shuffled(there)),
    );
    fc.assert(
      fc.property(ordered, ([plain, here, there]) => {
        expect(figures(here, there)).toEqual(figures(plain[0], plain[1]));
      }),
      RUNS,
    );
  });

  test('copies of a line of reporting change no figure', () => {
    // What lists or counts all reports of an event does so beside the independent ones.
    const listed = new Set(['reports', 'headline']);
    const bare = (found: unknown) => without(found, (key) => listed.has(key));
    const copied = both.chain(([here, there]) => fc.tuple(fc.constant([here, there]), withCopies(here)));
    fc.assert(
      fc.property(copied, ([[plain, there], here]) => {
        expect(bare(figures(here, there))).toEqual(bare(figures(plain, there)));
      }),
      RUNS,
    );
  });

  test('actors elsewhere change nothing here', () => {
    const theirs = (one: unknown) => {
      const { docId, actor } = (one ?? {}) as { docId?: unknown; actor?: unknown };
      return docId === ELSEWHERE || STRANGERS.includes(actor as string);
    };
    const bare = (found: unknown) => without(found, (_key, value) => theirs(value));
    fc.assert(
      fc.property(both, ([here, there]) => {
        expect(bare(figures(withStrangers(here), there))).toEqual(bare(figures(here, there)));
      }),
      RUNS,
    );
  });
});

describe('media, which counts every publication', () => {
  const media = (one: Material) => mediaFinding(voices(one));

  test('the order of rows does not matter', () => {
    const ordered = material().chain((one) => fc.tuple(fc.constant(one), shuffled(one)));
    fc.assert(
      fc.property(ordered, ([plain, one]) => {
        const { publications, ...rest } = media(one);
        const { publications: before, ...wanted } = media(plain);
        expect(rest).toEqual(wanted);
        expect(publications.value).toBe(before.value);
      }),
      RUNS,
    );
  });

  test('copies are publications of their own: all twice is twice as much, in the same tone and the same words', () => {
    const measured = ({ outlets, byOwnership, byCountry }: ReturnType<typeof media>) =>
      [outlets, byOwnership, byCountry].map((figures) =>
        figures.map(({ id, publications, share, days, first, lag, tone, voices }) => ({
          ...{ id, publications, share, days, first, lag, voices },
          tone: tone.map(({ towards, value }) => [towards, value]),
        })),
      );
    fc.assert(
      fc.property(material(), (one) => {
        const found = measured(media(one));
        const doubled = found.map((figures) =>
          figures.map((of) => ({ ...of, publications: 2 * of.publications })),
        );
        expect(measured(media(publishedTwice(one)))).toEqual(doubled);
      }),
      RUNS,
    );
  });

  test('what is published elsewhere changes no other outlet but its share', () => {
    const outlets = (one: Material) =>
      media(one)
        .outlets.filter(({ id }) => id !== 'Elsewhere')
        .map(({ share: _, ...rest }) => rest);
    fc.assert(
      fc.property(material(), (one) => {
        expect(outlets(withStrangers(one))).toEqual(outlets(one));
      }),
      RUNS,
    );
  });
});
