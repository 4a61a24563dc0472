import type { Command } from 'commander';
import {
  type DefinitionChange,
  type DossierVersion,
  readDefinition,
  saveVersion,
  storedVersions,
  verifyVersion,
} from '../../dossier/index.ts';
import { analyst, BY } from '../analyst.ts';
import { readText } from '../files.ts';
import { example } from '../options.ts';
import { say, sayJson } from '../output.ts';
import { printVerification } from '../verification.ts';
import { withCorpus, withStore } from '../with-corpus.ts';

/** `demarche dossiers`: dossiers that are stored, version by version; `demarche dossier --stored` writes one. */
export function addDossiers(program: Command): void {
  const dossiers = program
    .command('dossiers')
    .description('dossiers that are stored: their versions, and what of each still holds');

  dossiers
    .command('list')
    .description('all stored dossiers, with who saved each last')
    .option('--json', 'one JSON row a dossier')
    .addHelpText('after', example('demarche dossiers list'))
    .action(({ json }) =>
      withStore(async (corpus) => {
        for (const one of await corpus.dossiers()) {
          const { title, crisis, actor } = one.definition;
          const about = title ?? ([actor, crisis].filter(Boolean).join(' in ') || 'a draft');
          json
            ? sayJson(one)
            : say(`${one.id}  ${one.saved.at.slice(0, 16)}  ${one.saved.by}, ${one.versions}.  ${about}`);
        }
      }),
    );

  dossiers
    .command('save')
    .description('save a version of a dossier, with what it says now')
    .argument('<dossier>', 'lower-case letters, digits and hyphens')
    .argument('<definition>', 'file with a definition, as in docs/dossier.md')
    .option('--new', 'store it for the first time; refused where there is one of that id')
    .option('--after <version>', 'the version that was edited; refused when there is a later one')
    .option('--by <name>', BY)
    .option('--note <text>', 'why')
    .addHelpText('after', example('demarche dossiers save russia russia.json --new'))
    .action((id: string, file: string, { new: create = false, after, by = analyst(), note }) =>
      withCorpus(async (corpus, engine) => {
        const definition = readDefinition(readText(file), file);
        const stored = await saveVersion({ corpus, engine }, id, definition, { by, note, create, after });
        say(`${stored.id}: version ${stored.versions}, ${stored.version}`);
      }),
    );

  dossiers
    .command('versions')
    .description('every saved version with who, when and what it changed; those of a removed dossier too')
    .argument('<dossier>')
    .option('--json', 'one JSON row a version')
    .addHelpText('after', example('demarche dossiers versions russia'))
    .action((id: string, { json }) =>
      withStore(async (corpus) => {
        for (const version of await storedVersions(corpus, id))
          json ? sayJson(version) : say(printVersion(version));
      }),
    );

  dossiers
    .command('verify')
    .description(
      'what no longer holds of what a version said when it was saved; exit code 0 only if all does',
    )
    .argument('<dossier>')
    .option('--version-id <id>', 'see "demarche dossiers versions"; the last one when left out')
    .option('--json', 'print JSON')
    .addHelpText('after', example('demarche dossiers verify russia'))
    .action((id: string, { versionId, json }) =>
      withCorpus(async (corpus, engine) => {
        const check = await verifyVersion({ corpus, engine }, id, versionId);
        if (json) sayJson(check);
        else say(check.found ? printVerification(check.found) : 'It is a draft, which says nothing yet.');
        if (check.found && !check.found.holds) process.exitCode = 1;
      }),
    );

  dossiers
    .command('remove')
    .description('remove a dossier; its versions stay readable')
    .argument('<dossier>')
    .option('--by <name>', BY)
    .addHelpText('after', example('demarche dossiers remove russia'))
    .action((id: string, { by = analyst() }) =>
      withStore(async (corpus) => {
        await corpus.saveDossier(id, { what: 'removal' }, { by });
        say(`${id}: removed`);
      }),
    );
}

function printVersion({ version, by, at, note, definition, changed }: DossierVersion): string {
  const head = `${version}  ${at.slice(0, 16)}  ${by}${definition ? '' : ', removed'}${note ? ` (${note})` : ''}`;
  return [head, ...changed.map((one) => `  ${printChange(one)}`)].join('\n');
}

function printChange(change: DefinitionChange): string {
  if (change.what !== 'part') return `${change.what}: ${change.was ?? '–'} → ${change.is ?? '–'}`;
  const [was, is] = [change.was, change.is];
  const told = (one: NonNullable<typeof was>) =>
    typeof one.part === 'string' ? `“${one.part.split('\n')[0].slice(0, 60)}”` : one.part.section;
  if (!was) return `part ${is!.at + 1} is new: ${told(is!)}`;
  if (!is) return `part ${was.at + 1} is gone: ${told(was)}`;
  return `part ${was.at + 1} is now part ${is.at + 1}: ${told(was)} → ${told(is)}`;
}
