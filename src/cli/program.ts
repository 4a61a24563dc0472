import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { COMMANDS } from './commands/index.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** The `demarche` command; built anew for each run so that tests and the reference can walk it. */
export function createProgram(): Command {
  const program = new Command('demarche')
    .description(
      'Reads news and official statements of a crisis: who said and did what to whom, with the sentence behind it.',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help for usage and an example)');
  for (const add of COMMANDS) add(program);
  return program;
}
