import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { startServer } from './start.ts';
import { freshApp } from './testing/fresh-app.ts';

const { corpus, engine } = await freshApp();
const options = { corpus, engine, webRoot: '/nonexistent', port: 0 };

test('it listens on this machine alone', async () => {
  const server = await startServer(options);
  try {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
    expect((await fetch(`${server.url}api/health`)).status).toBe(200);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((i) => i && !i.internal && i.family === 'IPv4');
    if (outside) await expect(fetch(`http://${outside.address}:${server.port}/api/health`)).rejects.toThrow();
  } finally {
    await server.close();
  }
});

test('beyond this machine it does not start without a password', async () => {
  await expect(startServer({ ...options, host: '0.0.0.0' })).rejects.toMatchObject({
    code: 'PASSWORD_REQUIRED',
  });
});

test('a taken port is told as such', async () => {
  const first = await startServer(options);
  await expect(startServer({ ...options, port: first.port })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
  await first.close();
});
