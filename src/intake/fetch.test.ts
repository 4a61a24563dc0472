import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { fetchPage, isPrivateHost } from './fetch.ts';

async function serving<T>(answer: RequestListener, work: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a body past the limit is cut off, not held', async () => {
  const endless: RequestListener = (_, response) => {
    const more = (): void => {
      if (response.destroyed) return;
      response.write(Buffer.alloc(65_536));
      setImmediate(more);
    };
    more();
  };
  await expect(serving(endless, (address) => fetchPage(address, 10_000, 500_000))).rejects.toMatchObject({
    code: 'INPUT_TOO_LARGE',
  });
});

test('a server that does not answer is not waited for longer than told', async () => {
  const silent: RequestListener = () => {};
  await expect(serving(silent, (address) => fetchPage(address, 300))).rejects.toMatchObject({
    code: 'INPUT_FETCH_FAILED',
  });
});

test('a redirect to another scheme is refused', async () => {
  const moved: RequestListener = (_, response) =>
    response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  await expect(serving(moved, (address) => fetchPage(address))).rejects.toThrow(/redirects to file:/);
});

test('private hosts', () => {
  for (const host of [
    'localhost',
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '[::1]',
    '[fd00::1]',
    'nas.local',
  ])
    expect(isPrivateHost(host), host).toBe(true);
  for (const host of [
    'example.org',
    'fdroid.example.org',
    '8.8.8.8',
    '172.32.0.1',
    'localhost.example.org',
    '[2001:db8::1]',
  ])
    expect(isPrivateHost(host), host).toBe(false);
});
