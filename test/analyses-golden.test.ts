import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { JoinedEvent } from '../src/analysis/index.ts';
import { createProgram } from '../src/cli/program.ts';
import { type Corpus, openCorpus } from '../src/corpus/index.ts';
import { freshDatabase } from '../src/corpus/testing/fresh-corpus.ts';
import type { Engine } from '../src/engine/index.ts';
import { addSamples } from '../src/intake/index.ts';
import { addMediaCrisis } from './browser/media-crisis.ts';
import { freshFolder } from './command.ts';
import { testEngine } from './engine.ts';

/**
 * What each analysis prints on the sample library, as the command prints it. When figures are meant to change:
 * `npx vitest run test/analyses-golden.test.ts --update`, and read the difference.
 */
const HERE = 'venezuela-2026';
const OTHERS = ['crimea-2014', 'georgia-2008'];

const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  profile: ['profile', HERE, '--actor', 'RU'],
  events: ['events', 'list', HERE, '--joined'],
  compare: ['compare', HERE, '--actor', 'RU'],
  flows: ['flows', HERE],
  silent: ['silent', HERE],
  absent: ['absent', HERE, ...OTHERS, '--actor', 'RU'],
  align: ['align', HERE],
  'align-actor': ['align', HERE, ...OTHERS, '--actor', 'CN'],
  'consistency-sovereignty': ['consistency', 'sovereignty', HERE, OTHERS[0], '--actor', 'RU'],
  'consistency-all': ['consistency', '--all', HERE, ...OTHERS, '--actor', 'RU,CN,IR,CU'],
  council: ['council', HERE],
  vetoes: ['vetoes', '--by', 'RU', '--about', 'Ukraine'],
  ties: ['ties', 'RU', 'BY', '--date', '2022-02-24'],
  media: ['media', HERE],
  hypotheses: ['hypotheses', 'show', 'why-words'],
  scenarios: ['scenarios', 'show', 'retaliation', '--day', '2026-02-15'],
  'scenarios-scores': ['scenarios', 'scores', '--day', '2026-02-15'],
};

/** Runs a command as a user does. @returns what it prints */
async function demarche(...args: readonly string[]): Promise<string> {
  let printed = '';
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  try {
    await (await createProgram(args[0])).parseAsync(args, { from: 'user' });
  } finally {
    out.mockRestore();
  }
  return printed;
}

const home = freshFolder('golden');

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', (await freshDatabase()).databaseUrl);
  vi.stubEnv('DEMARCHE_HOME', home);
  await withSamples((corpus, engine) => addSamples(corpus, engine, join(import.meta.dirname, '../samples')));
  for (const args of [...(await board()), ...SCENARIO]) await demarche(...args);
}, 120_000);

async function withSamples(work: (corpus: Corpus, engine: Engine) => Promise<unknown>): Promise<void> {
  const engine = await testEngine();
  const corpus = await openCorpus({ publisherOf: (name) => engine.world.publisher(name) });
  await work(corpus, engine);
  await corpus.close();
}

/** Fills a board of hypotheses: two analysts mark what Russia said first and a piece that was typed in. */
async function board(): Promise<string[][]> {
  const told = await demarche('events', 'list', HERE, '--actor', 'RU', '--limit', '1', '--json');
  const [first] = told.split('\n').map((line) => JSON.parse(line || 'null') as JoinedEvent | null);
  const why = (command: string, ...rest: string[]) => [
    'hypotheses',
    command,
    'why-words',
    ...rest,
    '--by',
    'ana',
  ];
  return [
    why('new', '--title', 'Why words alone?', '--crisis', HERE),
    why('add', 'It lacks the means.'),
    why('add', 'It keeps its forces for another war.'),
    why('add', 'It was given something in return.'),
    why('evidence', '--row', first!.id),
    why('evidence', '--text', 'No ship of the fleet was near.', '--source', 'invented for this board'),
    why('weigh', 'E1', '--credibility', 'high', '--relevance', 'low'),
    why('mark', 'E1', 'H1=N', 'H2=C', 'H3=II'),
    why('mark', 'E2', 'H1=CC', 'H2=C', 'H3=NA'),
    ['hypotheses', 'mark', 'why-words', 'E1', 'H1=I', 'H2=C', 'H3=I', '--by', 'bo'],
  ];
}

const watched = (text: string, ...query: string[]) => [
  ...['scenarios', 'indicator', 'retaliation', text, '--criterion', 'It is reported.'],
  ...['--deadline', '2026-01-31', '--from', '2026-01-03', '--actor', 'RU', ...query, '--by', 'ana'],
];
const forecast = (question: string, by: string, probability: string, day: string) => [
  ...['scenarios', 'forecast', 'retaliation', question, probability, '--day', day, '--by', by],
];
const SCENARIO: readonly (readonly string[])[] = [
  [
    ...['scenarios', 'new', 'retaliation', '--title', 'Retaliation', '--crisis', HERE, '--by', 'ana'],
    ...['--if', 'the president stays in custody', '--then', 'Russia retaliates'],
    ...['--criterion', 'A measure is announced by decree.', '--deadline', '2026-01-31'],
  ],
  watched('Russia asks the Council to meet', '--types', 'REQUEST', '--words', 'council or "united nations"'),
  watched('Russia imposes sanctions', '--types', 'SANCTION', '--only', 'deeds'),
  forecast('outcome', 'ana', '0.3', '2026-01-05'),
  forecast('outcome', 'ana', '0.1', '2026-01-20'),
  forecast('I1', 'ana', '0.9', '2026-01-03'),
  forecast('I1', 'bo', '0.6', '2026-01-03'),
  [
    ...['scenarios', 'resolve', 'retaliation', 'I1', '--answer', 'yes', '--reason', 'It asked on 4 January.'],
    ...['--day', '2026-01-04', '--by', 'bo'],
  ],
  [
    ...['scenarios', 'resolve', 'retaliation', 'outcome', '--answer', 'no', '--reason', 'No decree by then.'],
    ...['--day', '2026-01-31', '--by', 'bo'],
  ],
];

const golden = (name: string) => `golden/${name}.txt`;

test.each(Object.entries(SAMPLES))('%s', async (name, args) => {
  await expect(await demarche(...args)).toMatchFileSnapshot(golden(name));
});

describe('with headlines of outlets beside the samples', () => {
  beforeAll(() => withSamples(addMediaCrisis));

  test('media', async () => {
    await expect(await demarche('media', 'media-test')).toMatchFileSnapshot(golden('media-headlines'));
  });
});
