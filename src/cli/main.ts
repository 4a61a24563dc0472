import { CommanderError } from 'commander';
import { fail } from './output.ts';
import { createProgram } from './program.ts';

try {
  await (await createProgram(process.argv[2])).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else fail(error, process.argv.includes('--json'));
}
