import { beforeAll, describe, expect, test } from 'vitest';
import { testEngine } from './engine.ts';

let engine: Awaited<ReturnType<typeof testEngine>>;
beforeAll(async () => {
  engine = await testEngine();
}, 60_000);

const typesOf = (text: string) => engine.code(text, { date: '2026-01-15' }).events.map((e) => e.type);

describe('what a protest is for', () => {
  test.each([
    'Thousands of Chilean students marched in Santiago to demand the resignation of the president.',
    'Georgian students staged a march in Tbilisi, denouncing the law.',
    'Kenyan nurses began a hunger strike to protest the new law.',
  ])('belongs to it: %s', (text) => {
    expect(new Set(typesOf(text))).toEqual(new Set(['PROTEST']));
  });

  test('is an event of its own where it is said apart', () => {
    expect(typesOf('Kenyan nurses marched in Nairobi. Uganda demanded the release of the nurses.')).toEqual(
      expect.arrayContaining(['PROTEST', 'REQUEST']),
    );
  });
});

describe('an announced deed threatens', () => {
  test.each([
    ['Ecuador said it would impose tariffs on Peru.', 'restrict', '1312'],
    ['Rwanda said it would bomb Burundi.', 'violence', '1384'],
    ['Bolivia said it would expel Chilean diplomats.', 'expel', '132'],
    ['Mali said it would boycott the meeting with France.', 'relations', '134'],
  ])('%s', (text, mode, cameo) => {
    const threat = engine.code(text, { date: '2026-01-15' }).events.find((e) => e.type === 'THREATEN');
    expect(threat).toMatchObject({ mode, cameo });
  });
});
