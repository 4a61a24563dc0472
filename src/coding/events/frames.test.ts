import { expect, test } from 'vitest';
import { indexFrames, readFrames } from './frames.ts';

const HEAD = 'predicate\tpos\tpattern\ttype\tmode\tcameo\tsaid\trung\troles\twho\texample\n';
const classes = new Map([['sanction', new Set(['sanction', 'tariff'])]]);
const read = (...rows: string[]) =>
  readFrames({ 'frames-x': HEAD + rows.join('\n'), other: 'ignored' }, classes);

test('a row gives lemma, particle, conditions, roles and ladder', () => {
  const [frame] = read(
    'break off\tv\tobj=@sanction|talk -with\tREJECT\tmeet\t128\t\tdiplomatic:3\tsubj <> with > obj\tPK>IN\tx',
  );
  expect(frame).toMatchObject({ lemma: 'break', particle: 'off', type: 'REJECT', mode: 'meet' });
  expect(frame.conditions.map((c) => [c.slot, c.kind])).toEqual([
    ['obj', 'in'],
    ['with', 'absent'],
  ]);
  expect([...frame.conditions[0].words]).toEqual(['sanction', 'tariff', 'talk']);
  expect(frame.roles).toEqual({ source: ['subj'], partners: ['with'], target: ['obj'] });
  expect(frame.ladder).toEqual({ channel: 'diplomatic', rung: 3 });
});

test('alternatives of a predicate share a row, and a bare rung is verbal', () => {
  const frames = read('condemn|denounce\tv\tobj\tACCUSE\t\t111\t\t6');
  expect(frames.map((f) => f.lemma)).toEqual(['condemn', 'denounce']);
  expect(frames[0].ladder).toEqual({ channel: 'verbal', rung: 6 });
  expect(frames[0].roles).toEqual({ source: ['subj'], partners: [], target: ['obj'] });
});

test('more specific frames come first, and a type "-" is a sense without an event', () => {
  const index = indexFrames(
    read('strike\tv\t\tASSAULT', 'strike\tv\tobj=@sanction\t-', 'strike down\tv\t\tREJECT'),
  );
  expect(index.get('strike')?.map((f) => f.type)).toEqual(['REJECT', null, 'ASSAULT']);
});

test.each([
  ['hit\tv\t\tATTACK', /unknown type ATTACK/],
  ['hit\tx\t\tASSAULT', /unknown part of speech/],
  ['hit\tv\tobj=@weapon\tASSAULT', /unknown class @weapon/],
  ['hit\tv\tOBJ?\tASSAULT', /cannot read condition OBJ/],
  ['hit\tv\t\tASSAULT\t\t190\t\tten', /cannot read rung/],
])('a malformed row is refused with its table and predicate: %s', (row, message) => {
  expect(() => read(row)).toThrow(message);
});
