import { expect, test } from 'vitest';
import type { Change, DossierChange, DossierDefinition } from '../corpus/index.ts';
import { changesBetween, versionsOf } from './versions.ts';

const WORDS = { section: 'quotes' };
const base: DossierDefinition = {
  title: null,
  crisis: 'capture',
  actor: 'RU',
  others: null,
  style: 'notes',
  parts: ['One.', WORDS, 'Two.', { section: 'unknown' }],
};
const to = (part: Partial<DossierDefinition>) => changesBetween(base, { ...base, ...part });

test('nothing differs, settings differ', () => {
  expect(to({})).toEqual([]);
  expect(to({ actor: 'CN', others: ['iraq', 'libya'] })).toEqual([
    { what: 'actor', was: 'RU', is: 'CN' },
    { what: 'others', was: null, is: 'iraq, libya' },
  ]);
});

test.each([
  [
    'changed',
    ['One!', WORDS, 'Two.', { section: 'unknown' }],
    [
      [
        [0, 'One.'],
        [0, 'One!'],
      ],
    ],
  ],
  [
    'a title of a section changed',
    ['One.', { ...WORDS, title: 'Words' }, 'Two.', { section: 'unknown' }],
    [
      [
        [1, WORDS],
        [1, { ...WORDS, title: 'Words' }],
      ],
    ],
  ],
  ['gone', ['One.', WORDS, { section: 'unknown' }], [[[2, 'Two.'], null]]],
  ['new', ['Zero.', 'One.', WORDS, 'Two.', { section: 'unknown' }], [[null, [0, 'Zero.']]]],
  [
    'moved',
    [WORDS, 'Two.', { section: 'unknown' }, 'One.'],
    [
      [
        [0, 'One.'],
        [3, 'One.'],
      ],
    ],
  ],
])('a part that is %s', (_, parts, changes) => {
  expect(
    to({ parts }).map((one) => {
      if (one.what !== 'part') throw new Error(one.what);
      return [one.was, one.is].map((placed) => placed && [placed.at, placed.part]);
    }),
  ).toEqual(changes);
});

test('versions tell what each changed; a removal and what comes after it changed nothing', () => {
  const change = (id: string, kept: DossierChange): Change<DossierChange> => {
    return { id, board: 'b', change: kept, note: null, by: 'ana', at: id, undoneBy: null, undoneAt: null };
  };
  const saved = (id: string, part: Partial<DossierDefinition>) =>
    change(id, { what: 'dossier', definition: { ...base, ...part } });
  const found = versionsOf([
    saved('1', {}),
    saved('2', { actor: 'CN' }),
    change('3', { what: 'removal' }),
    saved('4', {}),
  ]);
  expect(found.map(({ version, changed }) => [version, changed.length])).toEqual([
    ['1', 0],
    ['2', 1],
    ['3', 0],
    ['4', 0],
  ]);
  expect(found[2].definition).toBeNull();
});
