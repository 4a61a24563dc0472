import type { Hono } from 'hono';
import { type Corpus, openCorpus } from '../../src/corpus/index.ts';
import { codingOf, eventIn, inputOf, participantIn } from '../../src/corpus/testing/sample-input.ts';
import type { Engine } from '../../src/engine/index.ts';
import { createApp } from '../../src/server/app.ts';
import { benchHash, cpuSeconds } from '../clock.ts';
import { type Question, questionsOf, type Subjects } from './questions.ts';

const CRISIS = 'the-crisis';
/** Milliseconds within which 95 of 100 answers must come. */
const BOUND = 200;

/**
 * Asks a server over a filled data folder and prints the answers' times: nothing held yet, in ordinary use, and right after
 * something was written.
 * @returns whether all of ordinary use keeps within the bound
 */
export async function ask(home: string, engine: Engine, asks: number, only?: string): Promise<boolean> {
  const corpus = await openCorpus({ home, publisherOf: (name) => engine.world.publisher(name) });
  try {
    const app = createApp({ corpus, engine, webRoot: home });
    await makeBoards(corpus);
    const { events, documents, crises } = await corpus.stats();
    const gathered = await corpus.crises();
    const inCrisis = await countEvents(corpus);
    console.log(
      `${events} events in ${documents} documents; ${crises} crises gather ${gathered.reduce((sum, one) => sum + one.documents, 0)} of the documents, the one asked about ${inCrisis} events in ${gathered.find((one) => one.id === CRISIS)?.documents} documents\n`,
    );
    row('', 'first', 'p50', 'p95', 'most', 'CPU p95');
    const subjects = await firstAnswers(app);
    memory('with the crisis read');
    const held = [];
    for (const question of questionsOf(subjects).filter((one) => !only || one.what.includes(only)))
      held.push(await inUse(app, question, asks));
    memory('after all questions');
    await afterWrites(app, corpus, engine, subjects);
    const { what, value, unit } = benchHash();
    console.log(`\n${what}: ${value.toFixed(2)} ${unit}`);
    return held.every(Boolean);
  } finally {
    await corpus.close();
  }
}

/** What nobody asked before, from an empty server on. */
async function firstAnswers(app: Hono): Promise<Subjects> {
  console.log('a server that has just started');
  const first = async (what: string, path: string) => {
    const { body, ms } = await get(app, path);
    row(what, ms);
    return body;
  };
  const { actors } = await first('crisis, its actors and timeline', `/crises/${CRISIS}`);
  const { crises } = await first('all crises', '/crises');
  const { events } = (await get(app, `/crises/${CRISIS}/events?limit=400&offset=300`)).body;
  return {
    crisis: CRISIS,
    others: crises.map((one: { id: string }) => one.id).filter((id: string) => id !== CRISIS),
    actors: actors.slice(0, 30).map((one: { actor: string }) => one.actor),
    events: events.map((one: { id: string }) => one.id),
    documents: events.map((one: { docId: string }) => one.docId),
  };
}

async function inUse(app: Hono, { what, path }: Question, asks: number): Promise<boolean> {
  const times: Taken[] = [];
  for (let turn = 0; turn < asks; turn++) times.push(await get(app, path(turn)));
  return report(what, times);
}

/** Each time a document of the crisis is added, an event of it rejected, and the question asked anew. */
async function afterWrites(app: Hono, corpus: Corpus, engine: Engine, { actors }: Subjects): Promise<void> {
  console.log('\nright after a document of the crisis was added');
  const here = `/crises/${CRISIS}`;
  const questions: Question[] = [
    { what: 'crisis, its actors and timeline', path: () => here },
    { what: 'events, a page', path: (i) => `${here}/events?offset=${i * 100}` },
    { what: 'profile of an actor', path: (i) => `${here}/actors/${actors[i % actors.length]}` },
    { what: 'alignment', path: () => `${here}/alignment` },
    { what: 'all crises', path: () => '/crises' },
    { what: 'what the corpus holds', path: () => '/stats' },
  ];
  const { body } = await get(app, `${here}?`);
  const word = body.crisis.query.words.replaceAll('"', '');
  let number = 0;
  for (const { what, path } of questions) {
    const times: Taken[] = [];
    for (let turn = 0; turn < 10; turn++) {
      const text = `Cuba condemned the United States over the ${word}, note ${Date.now()}-${number++} of many says.`;
      const event = eventIn(text, 'condemned', {
        sources: [participantIn(text, 'Cuba', 'CU')],
        targets: [participantIn(text, 'the United States', 'US')],
        date: body.crisis.trigger.date,
      });
      const input = inputOf(text, { published: body.crisis.trigger.date });
      const { docId } = await corpus.saveDocument(input, codingOf(text, { events: [event] }), engine.version);
      times.push(await get(app, path(turn)));
      await corpus.deleteDocument(docId);
    }
    report(what, times);
  }
}

/** How long an answer took, and how much of it this process worked: beside others on a machine it waits for its turn. */
interface Taken {
  readonly ms: number;
  readonly cpu: number;
}

// biome-ignore lint/suspicious/noExplicitAny: of the answers a few fields are looked at
async function get(app: Hono, path: string): Promise<Taken & { body: any }> {
  const worked = cpuSeconds();
  const started = performance.now();
  const response = await app.request(`http://localhost/api${path}`);
  const text = await response.text();
  const ms = performance.now() - started;
  const cpu = (cpuSeconds() - worked) * 1000;
  if (!response.ok) throw new Error(`${path}: ${text.slice(0, 300)}`);
  return { body: JSON.parse(text), ms, cpu };
}

function report(what: string, times: readonly Taken[]): boolean {
  const at = (share: number, of: (taken: Taken) => number) =>
    times.map(of).sort((a, b) => a - b)[Math.max(0, Math.ceil(share * times.length) - 1)];
  const ms = (taken: Taken) => taken.ms;
  const p95 = at(0.95, ms);
  row(
    what,
    times[0].ms,
    at(0.5, ms),
    p95,
    at(1, ms),
    at(0.95, (taken) => taken.cpu),
    p95 > BOUND ? 'over' : '',
  );
  return p95 <= BOUND;
}

function row(what: string, ...figures: (number | string)[]): void {
  const cells = figures.map((one) =>
    (typeof one === 'number' ? `${one.toFixed(one < 10 ? 1 : 0)} ms` : one).padStart(10),
  );
  console.log(`${what.padEnd(36)}${cells.join('')}`);
}

/** What the process takes from the machine; and run with `node --expose-gc`, what of it is in use. */
function memory(when: string): void {
  const { rss } = process.memoryUsage();
  globalThis.gc?.();
  const used = globalThis.gc ? `, ${megabytes(process.memoryUsage().heapUsed)} in use` : '';
  console.log(`memory of the server ${when}: ${megabytes(rss)}${used}\n`);
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

async function countEvents(corpus: Corpus): Promise<number> {
  return (await corpus.eventRows({ crisis: CRISIS })).length;
}

/** A board and a scenario on the crisis, where there are none yet. */
async function makeBoards(corpus: Corpus): Promise<void> {
  const by = 'bench';
  if ((await corpus.scenarios()).some((one) => one.id === 'bench')) return;
  await corpus.changeHypotheses(
    'bench',
    { what: 'board', title: 'Why', crisis: CRISIS },
    { by, create: true },
  );
  for (const text of ['It cannot', 'It will not'])
    await corpus.changeHypotheses('bench', { what: 'hypothesis', text }, { by });
  for (const { docId, key } of (await corpus.eventRows({ crisis: CRISIS, actor: 'CU' })).slice(0, 20))
    await corpus.changeHypotheses('bench', { what: 'evidence', row: { docId, key } }, { by });
  const told = {
    title: 'If',
    condition: 'It happens',
    outcome: 'They answer',
    criterion: 'A report says so',
  };
  await corpus.changeScenario(
    'bench',
    { what: 'scenario', ...told, crisis: CRISIS, deadline: '2026-12-31' },
    { by, create: true },
  );
  const query = {
    actor: 'RU',
    target: 'US',
    types: [],
    modes: [],
    channel: null,
    rung: null,
    said: null,
    words: null,
    from: '2018-01-01',
  };
  await corpus.changeScenario(
    'bench',
    {
      what: 'indicator',
      text: 'An answer',
      criterion: 'A report',
      tells: 'outcome',
      query,
      deadline: '2026-12-31',
    },
    { by },
  );
}
