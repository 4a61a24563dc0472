import { expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app, get } = await freshApp({ crisis: true });

test('who stands where in a crisis, with the sentences behind it', async () => {
  const { body } = await get('/api/crises/capture/alignment');
  expect(body.alignment.axes).toEqual([{ crisis: 'capture', towards: 'US' }]);
  const russia = body.alignment.actors.find((one: { actor: string }) => one.actor === 'RU');
  expect(russia.stances[0]).toMatchObject({ towards: 'US', value: -1 });
  expect(russia.stances[0].evidence.length).toBeGreaterThan(0);
  expect(body.alignment.actors.some((one: { actor: string }) => one.actor === 'US')).toBe(false);
  expect(body.names.RU).toBe('Russia');
});

test('the same as CSV, one actor a line', async () => {
  const url = 'http://localhost/api/crises/capture/alignment.csv?towards=US,VE';
  const [head, ...lines] = (await (await app.request(url)).text()).trim().split('\r\n');
  expect(head).toBe(
    'actor,bloc,certainty,stance_capture_us,lineages_capture_us,stance_capture_ve,lineages_capture_ve,most_like',
  );
  expect(lines.some((line) => /^RU,\d+,[^,]*,-1,/.test(line))).toBe(true);
});

test('an unknown crisis among those asked for is an error', async () => {
  expect((await get('/api/crises/capture/alignment?with=nowhere')).body).toMatchObject({
    ok: false,
    error: { code: 'CRISIS_UNKNOWN' },
  });
});
