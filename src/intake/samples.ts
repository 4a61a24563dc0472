import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Corpus, type CrisisDefinition, EMPTY_QUERY } from '../corpus/index.ts';
import { asDemarcheError, DemarcheError } from '../errors.ts';
import { type AddCoder, type AddStore, addInputs } from './add.ts';
import { addSampleBoards, type BoardStore } from './sample-boards.ts';
import type { AddFailure } from './tally.ts';

/** One crisis of the library: its definition and the files of its documents, in order. */
export interface SampleCrisis {
  readonly definition: CrisisDefinition;
  readonly folder: string;
  readonly files: readonly string[];
}

/** What adding the library did. */
export interface SamplesAdded {
  readonly crises: number;
  /** New documents. */
  readonly documents: number;
  readonly failures: readonly AddFailure[];
}

/**
 * Finds the crises of a sample library: each folder with a `crisis.json` and its `NN-*.md` documents. The format stands
 * in `samples/README.md`.
 * @throws CRISIS_INVALID when a `crisis.json` is not what it should be
 */
export async function readSamples(library: string): Promise<SampleCrisis[]> {
  const folders = (await readdir(library, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const crises: SampleCrisis[] = [];
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const folder = join(library, name);
    const names = await readdir(folder);
    if (!names.includes('crisis.json')) continue;
    const files = names.filter((file) => /^\d+-.*\.md$/.test(file)).sort();
    crises.push({
      definition: await readDefinition(folder),
      folder,
      files: files.map((file) => join(folder, file)),
    });
  }
  return crises;
}

async function readDefinition(folder: string): Promise<CrisisDefinition> {
  const file = join(folder, 'crisis.json');
  const invalid = (reason: string, cause?: unknown): DemarcheError =>
    new DemarcheError('CRISIS_INVALID', { reason: `${file}: ${reason}` }, { cause });
  let raw: Partial<CrisisDefinition>;
  try {
    raw = JSON.parse(await readFile(file, 'utf8')) as Partial<CrisisDefinition>;
  } catch (error) {
    throw invalid('not JSON', error);
  }
  if (typeof raw.title !== 'string' || !raw.title) throw invalid('it has no "title"');
  if (!raw.trigger || typeof raw.trigger.summary !== 'string')
    throw invalid('it has no "trigger" with a "summary"');
  return {
    id: raw.id ?? basename(folder),
    title: raw.title,
    trigger: {
      ...raw.trigger,
      date: raw.trigger.date ?? null,
      actor: raw.trigger.actor ?? null,
      target: raw.trigger.target ?? null,
    },
    from: raw.from ?? null,
    to: raw.to ?? null,
    roles: raw.roles ?? {},
    query: { ...EMPTY_QUERY, ...raw.query },
    sample: true,
  };
}

/**
 * Adds the sample library: documents first, then the definitions of crises that are not there, then the boards on
 * them. What an analyst changed stays. Run again it changes nothing.
 */
export async function addSamples(
  corpus: AddStore & BoardStore & Pick<Corpus, 'saveCrisis'>,
  coder: AddCoder,
  library: string,
): Promise<SamplesAdded> {
  const crises = await readSamples(library);
  const files = crises.flatMap((crisis) => crisis.files);
  const { added, failures } = await addInputs(corpus, coder, files, { publisher: 'Demarche samples' });
  let made = 0;
  for (const { definition, folder } of crises) {
    try {
      await corpus.saveCrisis(definition, { create: true });
      made++;
    } catch (thrown) {
      const error = asDemarcheError(thrown);
      if (error.code !== 'CRISIS_EXISTS') throw error;
    }
    await addSampleBoards(corpus, folder, definition.id);
  }
  return { crises: made, documents: added, failures };
}
