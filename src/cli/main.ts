import { CommanderError } from 'commander';
import { fail } from './output.ts';
import { createProgram } from './program.ts';

// A reader that has seen enough (`demarche export | head`) closes the pipe: that is no error, but the work is to end,
// and with it the database where one was started.
let piped = true;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  if (piped && process.listenerCount('SIGTERM')) process.kill(process.pid, 'SIGTERM');
  else if (piped) process.exit(0);
  piped = false;
});

try {
  await (await createProgram(process.argv[2])).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else fail(error, process.argv.includes('--json'));
}
