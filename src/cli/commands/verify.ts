import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { dossierOfCrisis, editedSince, manifestOfFile, verify } from '../../dossier/index.ts';
import { DemarcheError } from '../../errors.ts';
import { fileError } from '../../intake/failure.ts';
import { example } from '../options.ts';
import { say, sayJson } from '../output.ts';
import { printVerification } from '../verification.ts';
import { withCorpus } from '../with-corpus.ts';

/** `demarche verify`: whether the figures of a dossier still hold. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description(
      'compute every figure of a dossier again and tell which still hold; exit code 0 only if all do',
    )
    .argument('<file>', 'a dossier that was written as .md, .html, .json or .docx')
    .option('--json', 'print JSON')
    .addHelpText('after', example('demarche verify russia.docx'))
    .action(async (file: string, options) => {
      const bytes = bytesOf(file);
      const was = await manifestOfFile(bytes, file);
      const { crisis, actor } = was.definition;
      if (!crisis || !actor) {
        const reason = `${file} was made from loose files, which no corpus holds.`;
        throw new DemarcheError('USAGE', { reason });
      }
      await withCorpus(async (corpus, engine) => {
        const { manifest } = await dossierOfCrisis(corpus, engine, crisis, actor, was.definition);
        const found = verify(was, manifest);
        const edited = await editedSince(bytes);
        if (options.json) sayJson({ ...found, edited });
        else say([printVerification(found), ...(edited ? [EDITED] : [])].join('\n'));
        if (!found.holds) process.exitCode = 1;
      });
    });
}

/** No figure is the worse for it; but what the author wrote since is nothing that this program vouches for. */
const EDITED = 'Words of the file were changed by hand since it was written.';

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fileError(file, error);
  }
}
