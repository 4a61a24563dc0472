import { describe, expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import { shippedTables } from './shipped.fixture.ts';

const world = createWorld(shippedTables());
const DATE = '2025-06-01';

/** phrase | actor | country | sector; `-` is null, `*` is not asked. */
function check(rows: string, date: string | null = DATE, context?: string): void {
  for (const line of rows.trim().split('\n')) {
    const [phrase, actor, country, sector] = line.split('|').map((cell) => cell.trim());
    const found = world.resolve(phrase, { date, context });
    const got = [phrase, found.actor ?? '-', found.country ?? '-', found.sector ?? '-'];
    expect(got.map((cell, at) => ([phrase, actor, country, sector][at] === '*' ? '*' : cell))).toEqual(
      [phrase, actor, country, sector ?? '*'].map((c) => c),
    );
  }
}

describe('states', () => {
  test('names, old names, nations within', () =>
    check(`
      Great Britain | GB | GB | -
      the United Kingdom | GB | GB | -
      Scotland | GB | GB | -
      U.S. | US | US | -
      USA | US | US | -
      America | US | US | -
      ROK | KR | KR | -
      the DPRK | KP | KP | -
      Republic of China | TW | TW | -
      the People's Republic of China | CN | CN | -
      Holland | NL | NL | -
      Burma | MM | MM | -
      Ivory Coast | CI | CI | -
      Côte d’Ivoire | CI | CI | -
      Cote d'Ivoire | CI | CI | -
      Democratic Republic of Congo | CD | CD | -
      South Sudan | SS | SS | -
      Guinea-Bissau | GW | GW | -
      Kosovo | XK | XK | -
      the West Bank | PS | PS | -
      Soviet Union | RU | RU | -
      Bosnia | BA | BA | -
      Turks and Caicos Islands | TC | TC | -
      St. Vincent and the Grenadines | VC | VC | -
    `));

  test('adjectives and demonyms with what they qualify', () =>
    check(`
      two Kazakh border guards | KZ.COP | KZ | COP
      British troops | GB.MIL | GB | MIL
      a Peruvian fisherman | PE | PE | AGR
      Iranians | IR | IR | -
      the Taiwanese coast guard | TW.MIL | TW | MIL
      Sahrawi refugees | EH | EH | REF
      several Danish lawmakers | DK.LEG | DK | LEG
      Ukrainian drone | UA.MIL | UA | MIL
      South Korean prosecutors | KR.JUD | KR | JUD
      Bosnian Serb forces | BA.MIL | BA | MIL
      Soviet troops | RU.MIL | RU | MIL
      a Yugoslav diplomat | RS.MFA | RS | GOV
      Ukraine 's military | UA.MIL | UA | MIL
      NORTH KOREAN TROOPS | KP.MIL | KP | MIL
    `));

  test('words that are no state in small letters, and names that are people', () =>
    check(`
      us | - | - | -
      turkey | - | - | -
      may | - | - | -
      Paris Hilton | - | - | -
      Michael Jordan | - | - | -
      Chad Smith | - | - | -
      Jordan Peterson | - | - | -
      yesterday | - | - | -
      South American nations | - | - | *
    `));

  test('an attitude is no nationality; a backer is not the backed', () =>
    check(`
      anti-American protesters | - | - | CVL
      pro-Russian separatists | - | - | SEP
      Iran-backed Houthi rebels | HOUTHIS | HOUTHIS | REB
      Turkish-backed Syrian National Army | SNA.SY | SYRIAN NATIONAL ARMY | REB
      U.S.-led coalition | US | US | IGO
      a Kenya-based charity | KE | KE | NGO
    `));
});

describe('governments', () => {
  test('metonyms and capitals', () =>
    check(`
      the Kremlin | RU.HOS | RU | GOV
      the Kremlin spokesman | RU.HOS | RU | GOV
      Downing Street | GB.HOG | GB | GOV
      the Élysée | FR.HOS | FR | GOV
      Elysee Palace | FR.HOS | FR | GOV
      Foggy Bottom | US.MFA | US | GOV
      the Pentagon | US.MOD | US | MIL
      Zhongnanhai | CN.HOS | CN | GOV
      Itamaraty | BR.MFA | BR | GOV
      Knesset | IL.LEG | IL | LEG
      Moscow | RU | RU | GOV
      Caracas | VE | VE | GOV
      Pyongyang | KP | KP | GOV
      Brussels | EU | EU | IGO
      Washington and its allies | US | US | GOV
      Ankara's foreign minister | TR.MFA | TR | GOV
    `));

  test('organs by their common names', () =>
    check(`
      the Russian foreign ministry | RU.MFA | RU | GOV
      Chile's Ministry of Foreign Affairs | CL.MFA | CL | GOV
      Ministry of Defence of Ukraine | UA.MOD | UA | GOV
      the Philippine central bank | PH.CB | PH | GOV
      Norway's parliament | NO.LEG | NO | LEG
      the Indian Supreme Court | IN.JUD | IN | JUD
      Israel's intelligence services | IL.SPY | IL | SPY
      the Nigerian House of Representatives | NG.LEG | NG | LEG
      president of the Knesset | IL.LEG | IL | LEG
      the U.S. Embassy in Moscow | US.MFA | US | GOV
      Russia's ambassador to the UN | RU.MFA | RU | GOV
      US ambassador to Russia | US.MFA | US | GOV
      the Egyptian army | EG.MIL | EG | MIL
      Chinese state media | CN | CN | MED
      police in Nairobi | KE.COP | KE | COP
    `));

  test('what no state owns stays unknown', () =>
    check(`
      the ministry | - | - | GOV
      troops near Kyiv | - | - | MIL
      the embassy in Moscow | - | - | GOV
      gunmen | - | - | UAF
      president | - | - | GOV
      an army officer | - | - | MIL
    `));

  test('people in a place are of it', () =>
    check(`
      people in the UK | GB | GB | CVL
      trade unions in Denmark | DK | DK | LAB
      Several of the largest trade unions in Denmark | DK | DK | LAB
      protesters in Paris | FR | FR | CVL
      villagers from Kandahar | AF | AF | CVL
    `));
});

describe('context', () => {
  const at = (phrase: string, context: string) => world.resolve(phrase, { date: DATE, context });

  test('a capital is a place after a preposition of place, else the government', () => {
    expect(at('Moscow', 'The summit was held in Moscow.')).toMatchObject({
      country: 'RU',
      sector: null,
      place: 'Moscow',
    });
    expect(at('Moscow', 'Talks with Moscow broke down.')).toMatchObject({ country: 'RU', sector: 'GOV' });
    expect(at('Moscow', 'He paid a visit to Moscow.')).toMatchObject({ country: 'RU', sector: null });
    expect(at('Brussels', 'They met in Brussels.')).toMatchObject({ country: 'BE' });
    expect(at('Brussels', 'Brussels imposed tariffs.')).toMatchObject({ country: 'EU' });
  });

  test('namesakes are told apart by the text', () => {
    expect(at('Georgia', 'Georgia and Armenia reopened the crossing.').country).toBe('GE');
    expect(at('Georgia', 'A court in Atlanta, Georgia, ruled.').country).toBe('US');
    expect(at('Congo', 'Congo said M23 took the town.').country).toBe('CD');
    expect(at('Congo', 'In Brazzaville, Congo announced the vote.').country).toBe('CG');
    expect(at('Tripoli', 'Clashes in northern Lebanon spread to Tripoli.').country).toBe('LB');
  });

  test('epithets take the body the text names', () => {
    expect(at('the bloc', 'ASEAN foreign ministers met; the bloc called for restraint.').actor).toBe('ASEAN');
    expect(at('the bloc', 'The bloc extended its sanctions.').actor).toBe('EU');
    expect(at('the alliance', 'NATO said the alliance would respond.').actor).toBe('NATO');
    expect(
      at('the Lebanese group', 'Israel and Hezbollah traded fire; the Lebanese group denied it.').actor,
    ).toBe('HEZBOLLAH');
    expect(at('the Lebanese group', 'The Lebanese group sang.').actor).toBe('LB');
  });
});

describe('organisations and groups', () => {
  test('organisations and their organs', () =>
    check(`
      UN chief | UN.SG | UN | IGO
      the U.N. Security Council | UN.SC | UN | IGO
      SECURITY COUNCIL | UN.SC | UN | IGO
      International Court of Justice | UN.ICJ | UN | JUD
      AU | AFU | AFU | IGO
      the African Union | AFU | AFU | IGO
      the European Commission | EU.COM | EU | IGO
      G7 foreign ministers | G7 | G7 | IGO
      Arab League | LAS | LAS | IGO
      IAEA inspectors | IAEA | IAEA | IGO
      ICC judges | ICC | ICC | JUD
    `));

  test('groups keep the name of the text in capitals and a home', () => {
    check(`
      Hezbollah | HEZBOLLAH | HEZBOLLAH | REB
      the Houthis | HOUTHIS | HOUTHIS | REB
      M23 rebels | M23 | M23 | REB
      Boko Haram gunmen | BOKOHARAM | BOKO HARAM | REB
      the Rapid Support Forces | RSF | RAPID SUPPORT FORCES | REB
      RSF | RSF | RSF | REB
      al Shabab militants | SHABAAB | AL-SHABAAB | REB
      the Kurdistan Workers' Party | PKK | KURDISTAN WORKERS' PARTY | REB
    `);
    expect(world.resolve('M23 rebels', { date: DATE }).home).toBe('CD');
    expect(world.resolve('Hamas officials', { date: DATE })).toMatchObject({ actor: 'HAMAS', home: 'PS' });
  });

  test('the Taliban are a group before they take power and the government after', () => {
    expect(world.resolve('the Taliban', { date: '2015-01-01' })).toMatchObject({
      actor: 'TALIBAN',
      country: 'TALIBAN',
      home: 'AF',
    });
    expect(world.resolve('the Taliban', { date: '2023-01-01' })).toMatchObject({
      actor: 'AF',
      country: 'AF',
      sector: 'GOV',
    });
  });

  test('services, parties, companies and media belong to a state', () =>
    check(
      `
      FSB | FSB | RU | SPY
      the CIA | CIA | US | SPY
      Israel Defense Forces | IDF | IL | MIL
      the Revolutionary Guards | IR.IRGC | IR | MIL
      the Institutional Revolutionary Party | INSTITUTIONAL-REVOLUTIONARY-PARTY | MX | PTY
      Gazprom | GAZPROM | RU | BUS
      RT | M.rt | RU | MED
      The Washington Post | M.wapo | US | MED
      Xinhua | M.xinhua | CN | MED
    `,
    ));
});

test('compounds: the first state, the others beside it', () => {
  expect(world.resolve('Russia and China', { date: DATE })).toMatchObject({ country: 'RU', also: ['CN'] });
  expect(world.resolve('US-Russian talks', { date: DATE })).toMatchObject({ country: 'US', also: ['RU'] });
});

test('every answer says which row decided, and unknown says that none did', () => {
  expect(world.resolve('the Russian foreign ministry').why).toMatch(
    /country-names.*Russian.*roles: foreign ministry/,
  );
  expect(world.resolve('Moscow').why).toContain('capital as metonym');
  expect(world.resolve('florbles').why).toContain('no row');
  expect(world.resolve('florbles').confidence).toBe(0);
});

test('same question, same answer, whatever was asked before', () => {
  const first = world.resolve('Georgia', { date: DATE });
  world.resolve('Georgia', { date: DATE, context: 'Atlanta, Georgia' });
  expect(world.resolve('Georgia', { date: DATE })).toEqual(first);
});

test('nouns: sector, office, organ', () => {
  expect(world.sectorOfNoun('troops')).toMatchObject({ sector: 'MIL' });
  expect(world.sectorOfNoun('foreign ministry')).toMatchObject({ sector: 'GOV', organ: 'MFA' });
  expect(world.sectorOfNoun('ministers of foreign affairs')).toMatchObject({ office: 'foreign minister' });
  expect(world.sectorOfNoun('policemen')).toMatchObject({ sector: 'COP' });
  expect(world.sectorOfNoun('table')).toBeNull();
  expect(world.isActorNoun('villagers')).toBe(true);
  expect(world.isActorNoun('missile')).toBe(false);
  expect(world.isActorNoun('country')).toBe(false);
});

test('every state answers to its own name, adjective and capital', () => {
  const tables = shippedTables();
  const rows = tables.countries
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'));
  const wrong: string[] = [];
  for (const [iso2, , name, adjective, capital, sovereign] of rows) {
    const asked = [name, `the government of ${name}`, `${name}'s foreign minister`];
    if (sovereign === 'yes' && adjective) asked.push(`the ${adjective} government`, `${adjective} troops`);
    // Saint John's is a larger city in Canada as well.
    if (sovereign === 'yes' && capital && iso2 !== 'AG') asked.push(`the mayor of ${capital}`);
    for (const phrase of asked) {
      const found = world.resolve(phrase, { date: DATE }).country;
      if (found !== iso2) wrong.push(`${phrase}: ${found}, not ${iso2}`);
    }
  }
  expect(wrong).toEqual([]);
});
