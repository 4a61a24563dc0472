import { existsSync, writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { detailOf } from '../../corpus/detail-of.ts';
import { type DocumentDetail, documentId } from '../../corpus/index.ts';
import { citationStyle, STYLE_NAMES } from '../../dossier/cite/style.ts';
import {
  type Dossier,
  type DossierDefinition,
  dossierOfCrisis,
  dossierOfDefinition,
  dossierOfDocuments,
  readDefinition,
  renderDocx,
  renderHtml,
  renderMarkdown,
  renderPdf,
  TEMPLATE_NAMES,
  templateOf,
} from '../../dossier/index.ts';
import { createEngine } from '../../engine/index.ts';
import { DemarcheError } from '../../errors.ts';
import { readInputs } from '../../intake/index.ts';
import { readText } from '../files.ts';
import { example } from '../options.ts';
import { fail, remark } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

const RENDER: Readonly<Record<string, (dossier: Dossier) => string | Promise<Uint8Array>>> = {
  md: renderMarkdown,
  html: renderHtml,
  docx: renderDocx,
  pdf: renderPdf,
  json: (dossier) => `${JSON.stringify(dossier, null, 1)}\n`,
};
const ENDINGS = /\.(md|html|docx|pdf|json)$/;

interface Options {
  readonly actor?: string;
  readonly crisis?: string;
  readonly template?: string;
  readonly definition?: string;
  readonly stored?: string;
  readonly style?: string;
  readonly format?: string;
  readonly out?: string;
}

/** `demarche dossier`: the cited dossier of an actor, from a stored crisis or from loose files. */
export function addDossier(program: Command): void {
  program
    .command('dossier')
    .description('write the cited dossier of an actor, from a crisis or from loose files')
    .argument('[inputs...]', 'id of a crisis; or documents to take as the crisis, of which nothing is stored')
    .option('--actor <id>', 'e.g. RU; else that of the definition')
    .option('--crisis <id>', 'a stored crisis')
    .addOption(
      new Option('--template <name>', 'what it consists of (default: "standard")').choices(TEMPLATE_NAMES),
    )
    .option('--definition <file>', 'a definition of your own, as in docs/dossier.md')
    .option('--stored <id>', 'a stored dossier, see "demarche dossiers list"')
    .addOption(
      new Option('--style <name>', 'citation style; else that of the definition').choices(STYLE_NAMES),
    )
    .addOption(
      new Option('--format <format>', 'else by the ending of --out, else md').choices(Object.keys(RENDER)),
    )
    .option('-o, --out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      example(
        'demarche dossier venezuela-2026 --actor RU --template response -o russia.docx',
        'demarche dossier --definition russia.json --style author-date --format html > russia.html',
        'demarche dossier --stored russia -o russia.pdf',
      ),
    )
    .action(async (inputs: string[], options: Options) => {
      if (options.stored) return writeStored(options.stored, inputs, options);
      const asked = definitionOf(options);
      const actor = options.actor ?? asked.actor;
      if (!actor)
        throw new DemarcheError('USAGE', { reason: 'Give --actor ID, or a definition with an actor.' });
      const { crisis, files } = sourceOf(inputs, options.crisis ?? asked.crisis);
      const finish = (dossier: Dossier) => write(dossier, options);
      if (crisis)
        return withCorpus(async (corpus, engine) =>
          finish(await dossierOfCrisis(corpus, engine, crisis, actor, asked)),
        );
      if (!files.length) throw new DemarcheError('USAGE', { reason: 'Give the id of a crisis, or files.' });
      await finish(await dossierOfFiles(files, actor, asked));
    });
}

/** The stored one with its own crisis, actor and parts. @throws BOARD_UNKNOWN, DOSSIER_INVALID */
function writeStored(id: string, inputs: readonly string[], options: Options): Promise<void> {
  const { actor, crisis, template, definition, style } = options;
  if (inputs.length || actor || crisis || template || definition)
    throw new DemarcheError('USAGE', { reason: 'A stored dossier has its own crisis, actor and parts.' });
  return withCorpus(async (corpus, engine) => {
    const stored = (await corpus.dossier(id)).definition;
    const asked = style ? { ...stored, style: citationStyle(style).id } : stored;
    await write(await dossierOfDefinition({ corpus, engine }, asked), options);
  });
}

/** @throws DOSSIER_INVALID, DOSSIER_PLACEHOLDER_UNKNOWN, INPUT_NOT_FOUND */
function definitionOf({ definition: file, template, style }: Options): DossierDefinition {
  if (file && template)
    throw new DemarcheError('USAGE', { reason: 'Give --template or --definition, not both.' });
  const read = file ? readDefinition(readText(file), file) : templateOf(template);
  return style ? { ...read, style: citationStyle(style).id } : read;
}

/** A lone input that is no file is the id of a crisis. */
function sourceOf(
  inputs: readonly string[],
  crisis: string | null,
): { crisis: string | null; files: readonly string[] } {
  const [first] = inputs;
  if (inputs.length === 1 && /^[a-z0-9-]+$/.test(first) && first !== '-' && !existsSync(first))
    return { crisis: first, files: [] };
  return { crisis: inputs.length ? null : crisis, files: inputs };
}

async function dossierOfFiles(
  files: readonly string[],
  actor: string,
  definition: DossierDefinition,
): Promise<Dossier> {
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
  return dossierOfDocuments([...details.values()], engine, actor, documentId(ids.join('\n')), definition);
}

async function write(dossier: Dossier, { format, out }: Options): Promise<void> {
  const written = await RENDER[format ?? ENDINGS.exec(out ?? '')?.[1] ?? 'md'](dossier);
  if (!out) {
    process.stdout.write(written);
    return;
  }
  try {
    writeFileSync(out, written);
  } catch (error) {
    throw new DemarcheError(
      'OUTPUT_NOT_WRITABLE',
      { file: out, reason: (error as Error).message },
      { cause: error },
    );
  }
}
