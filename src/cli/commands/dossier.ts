import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { detailOf } from '../../corpus/detail-of.ts';
import { type DocumentDetail, documentId } from '../../corpus/index.ts';
import { dossierOfCrisis, dossierOfDocuments } from '../../dossier/gather.ts';
import { type Dossier, renderHtml, renderMarkdown } from '../../dossier/index.ts';
import { createEngine } from '../../engine/index.ts';
import { DemarcheError } from '../../errors.ts';
import { readInputs } from '../../intake/index.ts';
import { example } from '../options.ts';
import { fail, remark } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

/** `demarche dossier`: the cited dossier of an actor, from a stored crisis or from loose files. */
export function addDossier(program: Command): void {
  program
    .command('dossier')
    .description('write the cited dossier of an actor, from a crisis or from loose files')
    .argument('[files...]', 'documents to take as the crisis; nothing is stored')
    .requiredOption('--actor <id>', 'e.g. RU')
    .option('--crisis <id>', 'a stored crisis instead of files')
    .addOption(new Option('--format <format>').choices(['md', 'html']).default('md'))
    .option('-o, --out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      example('demarche dossier --actor RU --crisis venezuela-2026 --format html -o russia.html'),
    )
    .action(async (files: string[], options) => {
      const finish = (dossier: Dossier) =>
        write(options.format === 'html' ? renderHtml(dossier) : renderMarkdown(dossier), options.out);
      if (options.crisis)
        return withCorpus(async (corpus, engine) =>
          finish(await dossierOfCrisis(corpus, engine, options.crisis, options.actor)),
        );
      if (!files.length) throw new DemarcheError('USAGE', { reason: 'Give --crisis ID or files.' });
      finish(await dossierOfFiles(files, options.actor));
    });
}

async function dossierOfFiles(files: readonly string[], actor: string): Promise<Dossier> {
  const engine = await createEngine();
  const details = new Map<string, DocumentDetail>();
  for await (const read of readInputs(files)) {
    if (!read.ok) {
      fail(read.error);
      continue;
    }
    const { document } = read;
    if (document.language && document.language !== 'en') {
      remark(`${document.source}: in another language than English (${document.language}), not coded`);
      continue;
    }
    const coding = engine.code(document.text, {
      date: document.published,
      publisher: document.publisher.name,
    });
    const publisher = engine.world.publisher(
      document.publisher.name ?? document.publisher.url ?? 'unknown publisher',
    );
    const detail = detailOf(document, coding, publisher, engine.version);
    details.set(detail.docId, detail);
  }
  if (!details.size) throw new DemarcheError('INPUT_NO_TEXT', { input: files.join(', ') });
  const ids = [...details.keys()].sort();
  return dossierOfDocuments([...details.values()], engine, actor, documentId(ids.join('\n')));
}

function write(text: string, file: string | undefined): void {
  if (!file) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new DemarcheError(
      'OUTPUT_NOT_WRITABLE',
      { file, reason: (error as Error).message },
      { cause: error },
    );
  }
}
