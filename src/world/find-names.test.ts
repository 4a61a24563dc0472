import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import { shippedTables } from './shipped.fixture.ts';

const world = createWorld(shippedTables());
const DATE = '2025-06-01';
const found = (text: string, date: string | null = DATE) =>
  world.findNames(text, date).map((m) => `${text.slice(m.start, m.end)} ${m.resolution.actor}`);

test('states, people, bodies and places, longest first', () => {
  expect(
    found(
      'Russian Foreign Minister Sergey Lavrov met U.N. Security Council members; Al-Qaeda and al-Shabaab did not.',
    ),
  ).toEqual([
    'Russian RU',
    'Sergey Lavrov P.sergey-lavrov',
    'U.N. Security Council UN.SC',
    'Al-Qaeda ALQAEDA',
    'al-Shabaab SHABAAB',
  ]);
});

test('small letters and strangers are left alone', () => {
  expect(found('They gave us turkey in may, said Paris Hilton and Michael Jordan. He left.')).toEqual([]);
  expect(found('The fire in Crans-Montana.')).toEqual([]);
  expect(found('US-China talks')).toEqual(['US US', 'China CN']);
});

test('possessives stay outside, dotted abbreviations inside', () => {
  const text = "Iran's envoy and the U.S. delegation";
  expect(world.findNames(text, DATE).map((m) => text.slice(m.start, m.end))).toEqual(['Iran', 'U.S.']);
});

test('a capital tells whether it may be a place', () => {
  const [seat] = world.findNames('Tehran warned of a response.', DATE);
  expect(seat.resolution).toMatchObject({ country: 'IR', sector: 'GOV', place: 'Tehran' });
  expect(seat.resolution.why).toContain('metonym');
  const [place] = world.findNames('Explosions in Tehran.', DATE);
  expect(place.resolution).toMatchObject({ country: 'IR', sector: null, place: 'Tehran' });
});

test('a bare surname needs an introduction, a title or renown', () => {
  expect(found('Putin spoke.')).toEqual(['Putin P.vladimir-putin']);
  expect(found('The Nova festival and Farrell.')).toEqual([]);
  expect(found('The President said the States would answer.')).toEqual([]);
  expect(found('Prime Minister Fico spoke.')).toEqual(['Fico P.robert-fico']);
});

test('a place of a shared name goes to the state the text names', () => {
  const country = (text: string) =>
    world.findNames(text, DATE).find((m) => m.resolution.place)?.resolution.country;
  expect(country('Clashes broke out in Hyderabad, said the Indian police.')).toBe('IN');
  expect(country('Police in Pakistan closed the road to Hyderabad in Sindh.')).toBe('PK');
});

test('matches are in order, do not overlap and lie inside the text', () => {
  const words = fc.constantFrom(
    'Russia',
    'U.S.',
    'the',
    'Kim',
    'Jong',
    'Un',
    '’s',
    '-',
    'backed',
    'al',
    'Qaeda',
    '\n',
    '“',
    'Xi',
    'São',
    'Paulo',
    '🙂',
    ',',
    'Paris',
    'Security',
    'Council',
    '.',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom(' ', ''), (parts, glue) => {
      const text = parts.join(glue);
      let end = 0;
      for (const match of world.findNames(text, DATE)) {
        expect(match.start).toBeGreaterThanOrEqual(end);
        expect(match.end).toBeGreaterThan(match.start);
        end = match.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('any text is read without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void world.findNames(text, DATE)),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      (text) => void world.resolve(text, { date: DATE, context: text }),
    ),
  );
});
