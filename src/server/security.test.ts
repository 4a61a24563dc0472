import { expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app } = await freshApp();
const locked = (await freshApp({ password: 'ключ:1' })).app;
const json = { 'content-type': 'application/json' };
const count = (headers: Record<string, string>) =>
  app.request('http://localhost:4170/api/crises/count', {
    method: 'POST',
    headers: { ...json, ...headers },
    body: '{"query":{}}',
  });

test('every answer forbids framing, sniffing and foreign content', async () => {
  for (const path of ['/', '/api/health', '/api/nothing']) {
    const { headers } = await app.request(`http://localhost${path}`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe(path === '/' ? 'no-cache' : 'no-store');
  }
});

test('a name that was rebound to this machine is refused', async () => {
  for (const host of ['localhost:4170', '127.0.0.1:9', '[::1]:80'])
    expect((await app.request(`http://${host}/api/health`)).status).toBe(200);
  for (const host of ['evil.test', 'localhost.evil.test', '127.0.0.1.nip.test', '192.168.0.7'])
    expect((await app.request(`http://${host}/api/health`)).status).toBe(403);
});

test('a page of another site cannot change anything', async () => {
  expect((await count({})).status).toBe(200);
  expect((await count({ origin: 'http://localhost:4170' })).status).toBe(200);
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { origin: 'http://localhost:5000' },
    { 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of foreign) {
    const response = await count(headers);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ ok: false, error: { code: 'ORIGIN_REFUSED' } });
  }
});

test('behind a password nothing is answered without it, and any host is', async () => {
  const ask = (authorization?: string) =>
    locked.request('http://10.0.0.5/api/health', { headers: authorization ? { authorization } : {} });
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
  const refused = await ask();
  expect(refused.status).toBe(401);
  expect(refused.headers.get('www-authenticate')).toMatch(/^Basic/);
  expect((await locked.request('http://10.0.0.5/')).status).toBe(401);
  expect((await ask(basic('anyone:wrong'))).status).toBe(401);
  expect((await ask(basic('anyone:ключ:1'))).status).toBe(200);
});

test('paths do not lead out of the workbench, and screens get its page', async () => {
  const page = await app.request('http://localhost/crises/anything/actors/RU.MFA');
  expect(await page.text()).toContain('<title>page</title>');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  for (const path of [
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/none.js',
    '/%00',
    '/%E0%A4%A',
  ])
    expect(await (await app.request(`http://localhost${path}`)).text()).not.toContain('root:');
  expect((await app.request('http://localhost/assets/none.js')).status).toBe(404);
});

test('a screen with .json or .csv leads to its answer', async () => {
  const response = await app.request('http://localhost/crises.csv?x=1');
  expect(response.headers.get('location')).toBe('/api/crises.csv?x=1');
});
