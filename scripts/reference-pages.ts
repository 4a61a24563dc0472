import { CARDS } from '../src/analysis/index.ts';
import { methodReference } from '../src/analysis/reference.ts';
import { createProgram } from '../src/cli/program.ts';
import { commandReference } from '../src/cli/reference.ts';

/** The pages of docs/reference/ by file name. */
export async function referencePages(): Promise<Record<string, string>> {
  return {
    'commands.md': commandReference(await createProgram()),
    'methods.md': methodReference(Object.values(CARDS)),
  };
}
