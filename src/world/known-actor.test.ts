import { expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import { mustBeKnown } from './known-actor.ts';
import { shippedTables } from './shipped.fixture.ts';

const world = createWorld(shippedTables());

test.each(['RU', 'RU.MFA', 'VE.OPP', 'UN.SC', 'HEZBOLLAH', 'P.sergey-lavrov'])('%s is known', (id) => {
  expect(() => mustBeKnown(world, id)).not.toThrow();
});

test.each([
  ['Rusia', /No actor "Rusia" is known\./],
  ['RU.MFAA', /Actors have ids such as RU, UN or RU\.MFA/],
  ['HEZBOLAH', /Did you mean HEZBOLLAH/],
])('%s is not', (id, message) => {
  expect(() => mustBeKnown(world, id)).toThrowError(
    expect.objectContaining({ code: 'ACTOR_UNKNOWN', message: expect.stringMatching(message) }),
  );
});
