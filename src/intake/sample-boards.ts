import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  Corpus,
  HypothesesDraft,
  IndicatorQuery,
  Mark,
  ScenarioDraft,
  Weight,
} from '../corpus/index.ts';
import { asDemarcheError } from '../errors.ts';

/** Under this name what ships with the library is made: screens tell it from what analysts made. */
const BY = { by: 'Demarche samples' };

/** A board of `hypotheses.json`: evidence is a sentence of the crisis's documents, marks stand in the order of the hypotheses. */
interface SampleHypotheses {
  readonly id: string;
  readonly title: string;
  readonly hypotheses: readonly string[];
  readonly evidence: readonly {
    readonly sentence: string;
    readonly source: string;
    readonly relevance?: Weight;
    readonly credibility?: Weight;
    readonly marks: readonly Mark[];
  }[];
}

type Told = Omit<Extract<ScenarioDraft, { what: 'indicator' }>, 'what' | 'deadline' | 'query'>;
/** A scenario of `scenario.json`; what a query leaves out is not asked for. */
interface SampleScenario extends Omit<Extract<ScenarioDraft, { what: 'scenario' }>, 'what' | 'crisis'> {
  readonly id: string;
  readonly indicators: readonly (Told & { readonly query: Partial<IndicatorQuery> | null })[];
}

const EMPTY: IndicatorQuery = {
  actor: '',
  target: null,
  types: [],
  modes: [],
  channel: null,
  rung: null,
  said: null,
  words: null,
  from: '',
};

export type BoardStore = Pick<Corpus, 'changeHypotheses' | 'changeScenario' | 'eventRows'>;

/** Adds the boards that stand beside a sample crisis, where they are not there yet; what analysts made of them stays. */
export async function addSampleBoards(corpus: BoardStore, folder: string, crisis: string): Promise<void> {
  const hypotheses = await readJson<SampleHypotheses>(join(folder, 'hypotheses.json'));
  if (hypotheses) await addHypotheses(corpus, hypotheses, crisis);
  const scenario = await readJson<SampleScenario>(join(folder, 'scenario.json'));
  if (scenario) await addScenario(corpus, scenario, crisis);
}

async function addHypotheses(corpus: BoardStore, board: SampleHypotheses, crisis: string): Promise<void> {
  const { id, title, hypotheses, evidence } = board;
  const change = (draft: HypothesesDraft) => corpus.changeHypotheses(id, draft, BY);
  const named = { what: 'board', title, crisis } as const;
  if (await isThere(corpus.changeHypotheses(id, named, { ...BY, create: true }))) return;
  for (const text of hypotheses) await change({ what: 'hypothesis', text });
  const rows = await corpus.eventRows({ crisis });
  for (const [i, { sentence, source, marks, ...weight }] of evidence.entries()) {
    const row = rows.find(({ sentenceSpan }) => sentenceSpan.text.replace(/\s+/g, ' ') === sentence);
    // What was not done is told by a sentence in which nothing is coded: it stands as text with its source.
    await change(
      row
        ? { what: 'evidence', row: { docId: row.docId, key: row.key } }
        : { what: 'evidence', text: sentence, source },
    );
    const piece = `E${i + 1}`;
    if (Object.keys(weight).length) await change({ what: 'weight', id: piece, ...weight });
    for (const [h, mark] of marks.entries())
      await change({ what: 'mark', evidence: piece, hypothesis: `H${h + 1}`, mark });
  }
}

async function addScenario(corpus: BoardStore, scenario: SampleScenario, crisis: string): Promise<void> {
  const { id, indicators, ...said } = scenario;
  const made = { what: 'scenario', ...said, crisis } as const;
  if (await isThere(corpus.changeScenario(id, made, { ...BY, create: true }))) return;
  for (const { query, ...told } of indicators) {
    const whole = query && { ...EMPTY, ...query };
    const draft = { what: 'indicator', ...told, query: whole, deadline: said.deadline } as const;
    await corpus.changeScenario(id, draft, BY);
  }
}

/** Whether a board could not be made since it is there. */
async function isThere(making: Promise<unknown>): Promise<boolean> {
  try {
    await making;
    return false;
  } catch (thrown) {
    const error = asDemarcheError(thrown);
    if (error.code === 'BOARD_EXISTS') return true;
    throw error;
  }
}

async function readJson<Content>(file: string): Promise<Content | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Content);
}
