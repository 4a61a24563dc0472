import { type ServerType, serve } from '@hono/node-server';
import { DemarcheError } from '../errors.ts';
import { type AppOptions, createApp } from './app.ts';

export interface StartOptions extends AppOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** The loopback address unless told otherwise; anything else needs a password. */
  readonly host?: string;
}

export interface RunningServer {
  /** Address to open in a browser. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/**
 * Serves the workbench and the API.
 * @throws DemarcheError PASSWORD_REQUIRED, PORT_TAKEN
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { port = 4170, host = '127.0.0.1', password } = options;
  if (!LOOPBACK.test(host) && !password) throw new DemarcheError('PASSWORD_REQUIRED', { host });
  const app = createApp(options);
  const server = await listen(app.fetch, port, host);
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  const name = LOOPBACK.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    // `localhost` may resolve to ::1 first, where nobody listens when bound to 127.0.0.1.
    url: `http://${host === '127.0.0.1' ? host : name}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // Live-progress connections would keep the server open for ever.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  hostname: string,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? new DemarcheError('PORT_TAKEN', { port }, { cause: error })
          : error,
      ),
    );
  });
}
