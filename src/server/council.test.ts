import { expect, test } from 'vitest';
import { freshApp } from './testing/fresh-app.ts';

const { app, get } = await freshApp({ crisis: true });

test('the members of the day stand as the documents tell, and the state itself blocks', async () => {
  const { body } = await get('/api/crises/capture/council');
  expect(body.council.against).toBe('US');
  expect(body.council.outcome.value).toMatchObject({ verdict: 'rejected', vetoes: ['US'], needed: 9 });
  const russia = body.council.positions.find((one: { country: string }) => one.country === 'RU');
  expect(russia).toMatchObject({ vote: 'yes', basis: 'stance', permanent: true });
  expect(russia.evidence.length).toBeGreaterThan(0);
  expect(body.names.RU).toBe('Russia');
  const [{ docId, key }] = russia.evidence;
  const told = body.sentences.find(
    (one: { docId: string; key: string }) => one.docId === docId && one.key === key,
  );
  expect(told.text).toMatch(/Russia|Moscow|Lavrov|foreign ministry/i);
  expect(body.crisis.id).toBe('capture');
});

test('votes that are given win', async () => {
  const { body } = await get('/api/crises/capture/council?no=RU&procedural=yes');
  expect(body.council.outcome.value).toMatchObject({ vetoes: [], no: ['RU', 'US'] });
});

test('what is known of a member can be taken as not known', async () => {
  const { body } = await get('/api/crises/capture/council?unknown=US,RU');
  expect(body.council.outcome.value).toMatchObject({ verdict: 'open', vetoes: [] });
  expect(body.council.outcome.value.unknown).toEqual(expect.arrayContaining(['RU', 'US']));
  const us = body.council.positions.find((one: { country: string }) => one.country === 'US');
  expect(us).toMatchObject({ vote: null, basis: 'told' });
});

test('without a day there is no Council to ask', async () => {
  expect((await get('/api/council')).body).toMatchObject({ ok: false, error: { code: 'USAGE' } });
  expect((await get('/api/council?date=1939-09-01')).body.ok).toBe(false);
});

test('vetoes are listed by subject, and as CSV', async () => {
  const { body } = await get('/api/council/vetoes?by=RU&about=ukraine');
  expect(body.subjects).toHaveLength(1);
  expect(body.subjects[0]).toMatchObject({ subject: 'Ukraine', by: { RU: body.total } });
  const csv = await (await app.request('http://localhost/api/council/vetoes.csv?about=grenada')).text();
  expect(csv).toContain('1983-10-28');
});

test('what bound two states when last vouched for is told as that, not as what binds them', async () => {
  const at = (date: string) => get(`/api/ties?a=ru&b=BY&date=${date}`);
  const then = (await at('2022-02-24')).body;
  expect(then.ties.map((tie: { org: string }) => tie.org)).toContain('CSTO');
  expect(then.earlier).toEqual([]);
  const later = (await at('2040-01-01')).body;
  expect(later.vouchedTo < '2040-01-01').toBe(true);
  expect(later.ties.filter((tie: { org: string | null }) => tie.org)).toEqual([]);
  expect(later.earlier.map((tie: { org: string }) => tie.org)).toContain('CSTO');
});
