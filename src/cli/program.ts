import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { loadCommands } from './commands/index.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/**
 * The `demarche` command; built anew for each run so that tests and the reference can walk it.
 * @param name  load this command alone; all of them when it is left out or unknown
 */
export async function createProgram(name?: string): Promise<Command> {
  const program = new Command('demarche')
    .description(
      'Reads news and official statements of a crisis: who said and did what to whom, with the sentence behind it.',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help for usage and an example)');
  for (const add of await loadCommands(name)) add(program);
  return program;
}
