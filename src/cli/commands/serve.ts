import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { dataHome } from '../../corpus/index.ts';
import { addSamples } from '../../intake/index.ts';
import { startServer } from '../../server/index.ts';
import { example, wholeNumber } from '../options.ts';
import { remark, say } from '../output.ts';
import { webRoot } from '../web-build.ts';
import { withCorpus } from '../with-corpus.ts';

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));

/** `demarche serve`: the workbench in a browser on this machine. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the workbench')
    .option('--port <n>', '0 for any free one', wholeNumber, Number(process.env.PORT ?? 4170))
    .option('--host <address>', 'other than this machine alone: needs a password', '127.0.0.1')
    .option('--password <text>', 'asked of every visitor (or set DEMARCHE_PASSWORD)')
    .option('--samples', 'add the sample crises where they are missing')
    .option('--open', 'open a browser, where there is one')
    .addHelpText('after', example('demarche serve --samples --port 8080'))
    .action((options) => {
      const root = webRoot();
      return withCorpus(async (corpus, engine) => {
        if (options.samples) {
          const added = await addSamples(corpus, engine, SAMPLES);
          if (added.documents) remark(`Added ${added.documents} sample documents.`);
        }
        const password = options.password ?? process.env.DEMARCHE_PASSWORD;
        const server = await startServer({
          corpus,
          engine,
          webRoot: root,
          port: options.port,
          host: options.host,
          password,
        });
        say(`Démarche is at ${server.url}  (data: ${dataHome()}; stop with Ctrl-C)`);
        if (options.open) openBrowser(server.url);
        await stopSignal();
        await server.close();
      });
    });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/** Where no desktop runs there is nothing to open, and that is no error. */
function openBrowser(url: string): void {
  if (
    process.env.CI ||
    (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
  )
    return;
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
