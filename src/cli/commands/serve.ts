import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { dataHome } from '../../corpus/index.ts';
import { addSamples, readRollCalls } from '../../intake/index.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { example, wholeNumber } from '../options.ts';
import { remark, say } from '../output.ts';
import { announce, runningAt, withdraw } from '../running.ts';
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
    .option(
      '--votes <file>',
      'votes by name, CSV or CSV packed with gzip: roll calls on a crisis count for its alignment',
    )
    .option('--open', 'open a browser, where there is one')
    .addHelpText('after', example('demarche serve --samples --port 8080'))
    .action(async (options) => {
      const home = dataHome();
      const running = await runningAt(home, options.port);
      if (running) return tellOf(running, options.open);
      const web = webRoot(home);
      web.catch(() => {}); // met where it is awaited
      const votes = options.votes ? await readRollCalls(options.votes) : [];
      await withCorpus(async (corpus, engine, signal) => {
        if (options.samples) {
          const added = await addSamples(corpus, engine, SAMPLES);
          if (added.documents) remark(`Added ${added.documents} sample documents.`);
        }
        const { port, host, password = process.env.DEMARCHE_PASSWORD } = options;
        let server: RunningServer;
        try {
          server = await startServer({ corpus, engine, webRoot: await web, port, host, password, votes });
        } catch (error) {
          const faster = await started(home, port); // another start that went on at the same time
          if (!faster) throw error;
          return tellOf(faster, options.open);
        }
        announce(home, server.url);
        say(`Démarche is at ${server.url}  (data: ${home}; stop with Ctrl-C)`);
        if (options.open) openBrowser(server.url);
        if (!signal.aborted) await once(signal, 'abort');
        withdraw(home, server.url);
        await server.close();
      });
    });
}

/** A second start of the same workbench has nothing to do. */
function tellOf(url: string, open: boolean): void {
  say(`Démarche is already at ${url}  (data: ${dataHome()})`);
  if (open) openBrowser(url);
}

/** Whoever has just taken the port needs a moment to leave word. */
async function started(home: string, port: number): Promise<string | null> {
  for (let i = 0; i < 5; i++, await sleep(200)) {
    const url = await runningAt(home, port);
    if (url) return url;
  }
  return null;
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
