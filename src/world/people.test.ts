import { describe, expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import { shippedTables } from './shipped.fixture.ts';

const world = createWorld(shippedTables());
const who = (phrase: string, date: string | null) => world.resolve(phrase, { date });

describe('offices end', () => {
  test('in office, before and after', () => {
    expect(who('Angela Merkel', '2017-04-01')).toMatchObject({
      country: 'DE',
      sector: 'GOV',
      office: 'prime minister',
    });
    expect(who('Angela Merkel', '2023-01-10')).toMatchObject({ country: 'DE', sector: 'ELI', office: null });
    expect(who('Marco Rubio', '2022-03-01')).toMatchObject({ sector: 'LEG', office: 'lawmaker' });
    expect(who('Marco Rubio', '2025-03-01')).toMatchObject({ sector: 'GOV', office: 'foreign minister' });
    expect(who('Vladimir Putin', '2010-01-01')).toMatchObject({ office: 'prime minister' });
  });

  test('past the day a source vouches for, the office is unknown and the country stays', () => {
    const later = who('Sergey Lavrov', '2031-01-01');
    expect(later).toMatchObject({ actor: 'P.sergey-lavrov', country: 'RU', office: null });
    expect(later.why).toContain('vouched only to');
    expect(later.confidence).toBeLessThan(who('Sergey Lavrov', '2025-01-01').confidence);
  });

  test('no date, no office of the person; the phrase may still give one', () => {
    expect(who('Emmanuel Macron', null)).toMatchObject({ country: 'FR', office: null });
    expect(who('French President Emmanuel Macron', null)).toMatchObject({
      country: 'FR',
      office: 'president',
    });
  });

  test('a former office is none', () => {
    expect(who('former Brazilian president Jair Bolsonaro', '2025-01-01')).toMatchObject({
      country: 'BR',
      office: null,
      sector: 'ELI',
    });
    expect(who('a former Chilean minister', '2025-01-01')).toMatchObject({
      country: 'CL',
      office: null,
      sector: 'ELI',
    });
  });
});

describe('names', () => {
  test.each([
    ['Sergei Lavrov', 'P.sergey-lavrov'],
    ['Sergey Lavrov', 'P.sergey-lavrov'],
    ['Zelensky', 'P.volodymyr-zelenskyy'],
    ['Zelenskiy', 'P.volodymyr-zelenskyy'],
    ['Volodymyr Zelenskyy', 'P.volodymyr-zelenskyy'],
    ['Recep Tayyip Erdogan', 'P.recep-tayyip-erdogan'],
    ['Erdoğan', 'P.recep-tayyip-erdogan'],
    ['Nicolas Maduro', 'P.nicolas-maduro'],
    ['J.D. Vance', 'P.jd-vance'],
    ['von der Leyen', 'P.ursula-von-der-leyen'],
    ['Mr. Putin', 'P.vladimir-putin'],
    ['President Xi', 'P.xi-jinping'],
    ['Kim Jong-un', 'P.kim-jong-un'],
    ["North Korea's Kim", 'P.kim-jong-un'],
    ['the 47th US president', 'P.donald-trump'],
  ])('%s', (phrase, actor) => expect(who(phrase, '2025-06-01').actor).toBe(actor));

  test('leaders of older crises by surname at their time', () => {
    expect(who('Noriega', '1989-12-20')).toMatchObject({ country: 'PA' });
    expect(who('Gaddafi', '2011-03-20')).toMatchObject({ country: 'LY' });
    expect(who('Qaddafi', '2011-03-20')).toMatchObject({ country: 'LY' });
    expect(who('Milosevic', '1999-03-24')).toMatchObject({ country: 'RS' });
    expect(who('Thatcher', '1982-05-01')).toMatchObject({ country: 'GB', office: 'prime minister' });
    expect(who('Saddam Hussein', '1990-08-02')).toMatchObject({ country: 'IQ' });
  });

  test('a common word or given name is no surname by itself', () => {
    expect(who('May', '2018-01-01').actor).toBeNull();
    expect(who('Prime Minister May', '2018-01-01').actor).toBe('P.theresa-may');
    expect(who('He', '2025-01-01').actor).toBeNull();
  });

  test('beside a state only its own people are meant', () => {
    expect(who('Peruvian President Lavrov', '2025-01-01').country).toBe('PE');
    expect(who('South Korean President Lee Jae-myung', '2025-07-01')).toMatchObject({
      actor: 'P.lee-jae-myung',
      country: 'KR',
    });
  });

  test('heads of organisations speak for them', () => {
    expect(who('António Guterres', '2025-01-01')).toMatchObject({ country: 'UN', sector: 'IGO' });
    expect(who('NATO Secretary General Mark Rutte', '2025-01-01')).toMatchObject({ country: 'NATO' });
    expect(who('EU foreign policy chief Kaja Kallas', '2025-01-01')).toMatchObject({ country: 'EU' });
    expect(who('Hassan Nasrallah', '2010-01-01')).toMatchObject({
      country: 'HEZBOLLAH',
      home: 'LB',
      sector: 'REB',
    });
  });

  test("what belongs to a person is the person's state's", () => {
    expect(who("Trump's special envoy", '2025-06-01')).toMatchObject({ country: 'US', office: 'ambassador' });
  });
});

test("a user's rows, read after ours, correct and add", () => {
  const tables = shippedTables();
  const own = createWorld({
    ...tables,
    'persons-hand': `${tables['persons-hand'].trimEnd()}\nP.sergey-lavrov\tSergey Lavrov\t\tRU\tMFA=foreign minister=2004-03-09=2026-02-01=\n`,
    orgs: `${tables.orgs.trimEnd()}\nZORG\torganisation\tZORG\t\tIGO\tZorgian Union\tZU\t\t\n`,
    'country-names-hand': `${tables['country-names-hand'].trimEnd()}\nFR\tname\tHexagon\t\t\n`,
  });
  expect(own.resolve('Sergey Lavrov', { date: '2026-05-01' })).toMatchObject({
    country: 'RU',
    office: null,
    sector: 'ELI',
  });
  expect(own.resolve('the Zorgian Union').country).toBe('ZORG');
  expect(own.resolve('the Hexagon').country).toBe('FR');
});

test('a world of few tables answers what they hold', () => {
  const { countries, 'country-names': names } = shippedTables();
  const small = createWorld({ countries, 'country-names': names });
  expect(small.resolve('Peru').country).toBe('PE');
  expect(small.resolve('the Kremlin').country).toBeNull();
  expect(small.findNames('Peru and Moscow', null)).toHaveLength(1);
});

test('display names', () => {
  expect(world.actor('RU.MFA')).toEqual({
    id: 'RU.MFA',
    name: 'Russian foreign ministry',
    kind: 'organ',
    country: 'RU',
  });
  expect(world.actor('P.xi-jinping').name).toBe('Xi Jinping');
  expect(world.actor('HEZBOLLAH')).toMatchObject({ name: 'Hezbollah', kind: 'group' });
  expect(world.actor('nobody.knows')).toMatchObject({ id: 'nobody.knows', name: 'nobody.knows' });
  expect(world.actors().length).toBeGreaterThan(900);
});
