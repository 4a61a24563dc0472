import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { testEngine } from '../../../test/engine.ts';
import type { CodedQuote } from '../types.ts';

let code: (text: string) => readonly CodedQuote[];
beforeAll(async () => {
  const engine = await testEngine();
  code = (text) => engine.code(text, { date: '2026-01-05' }).quotes;
});

const said = (text: string, quote: CodedQuote) => quote.spans.map(([start, end]) => text.slice(start, end));
const speaker = (text: string, quote: CodedQuote) =>
  quote.speaker ? text.slice(quote.speaker.start, quote.speaker.end) : null;
const told = (text: string) => code(text).map((q) => [q.kind, said(text, q).join(' // '), speaker(text, q)]);

describe('direct quotes', () => {
  it('makes one quote of what an attribution interrupts', () => {
    expect(told('“We will wait,” the minister said, “but not for ever.” She left.')).toEqual([
      ['direct', '“We will wait,” // “but not for ever.”', 'the minister'],
    ]);
  });

  it('goes on with the speaker in the sentences that follow in the paragraph', () => {
    expect(told('"The road is open," Pereira said. "Nobody was hurt. We are grateful."')).toEqual([
      ['direct', '"The road is open," // "Nobody was hurt. We are grateful."', 'Pereira'],
    ]);
  });

  it('reads two single marks as a double one', () => {
    expect(told("''The talks have failed,'' said Maria Lund, who led them.")).toEqual([
      ['direct', "''The talks have failed,''", 'Maria Lund'],
    ]);
  });

  it('carries speech over paragraphs to the speaker named at the end', () => {
    const text = '“We came in peace.\n\n“We shall leave in peace,” General Costa said.';
    const [quote] = code(text);
    expect(said(text, quote)).toHaveLength(2);
    expect(speaker(text, quote)).toBe('General Costa');
  });

  it('takes the name before a colon and after a dash', () => {
    expect(told('Lavrov: “No talks until the sanctions end.”')[0]).toEqual([
      'direct',
      '“No talks until the sanctions end.”',
      'Lavrov',
    ]);
    expect(told('“No talks until the sanctions end.” — Sergey Lavrov')[0][2]).toBe('Sergey Lavrov');
  });

  it('reads the turns of a transcript', () => {
    const text =
      'ANDERSSON: Will you sign?\n\nMOREAU: Not today.\n\nANDERSSON: When?\n\nMOREAU: When the guns are silent.';
    expect(told(text).map((x) => x[2])).toEqual(['ANDERSSON', 'MOREAU', 'ANDERSSON', 'MOREAU']);
  });

  it('gives a speaker to nobody rather than to the wrong one', () => {
    expect(told('A banner hung from the bridge. “Never again.” Trams passed under it.')).toEqual([]);
  });
});

describe('reported speech', () => {
  it('takes the whole clause, marks or not', () => {
    expect(told('Finland said it would “never bargain” over its border.')).toEqual([
      ['mixed', 'it would “never bargain” over its border', 'Finland'],
    ]);
    expect(told('Finland said that it would keep its border closed.')).toEqual([
      ['indirect', 'that it would keep its border closed', 'Finland'],
    ]);
  });

  it('finds the attribution at the end and in "according to"', () => {
    expect(told('The bridge was hit twice, the governor said.')).toEqual([
      ['indirect', 'The bridge was hit twice', 'the governor'],
    ]);
    expect(told('According to the governor, the bridge was hit twice.')).toEqual([
      ['indirect', 'the bridge was hit twice', 'the governor'],
    ]);
  });

  it('leaves titles, names and scare quotes alone', () => {
    expect(told('The novel “A Cold Harbour” won the prize.')).toEqual([]);
    expect(told('Colonel Ana “La Zorra” Ruiz retired in May.')).toEqual([]);
    expect(told('The “peace” lasted four hours.')).toEqual([]);
  });
});

describe('what a quote says about whom', () => {
  it('gives rung, target and principles', () => {
    const [quote] = code('Norway denounced the Danish raid as a “flagrant violation of its sovereignty”.');
    expect(quote.speaker?.country).toBe('NO');
    expect(quote.targets[0].country).toBe('DK');
    expect(quote.rung).toBeGreaterThanOrEqual(7);
    expect(quote.principles).toContainEqual(
      expect.objectContaining({ principle: 'sovereignty', against: 'DK' }),
    );
  });

  it('gives a pronoun to whom its own paragraph names, not to the speaker of the one before', () => {
    const text =
      'Vladimir Putin said on Monday that force was a last resort.\n\nJohn Kerry visited Kyiv. He condemned the act of aggression.';
    expect(code(text).map((quote) => quote.speaker?.actor)).toEqual(['P.vladimir-putin', 'P.john-kerry']);
  });

  it('resolves a pronoun to the speaker before it', () => {
    const quotes = code(
      'The Norwegian foreign ministry denounced the raid as “piracy”. It called the pretext “hollow”.',
    );
    expect(quotes.map((q) => q.speaker?.country)).toEqual(['NO', 'NO']);
  });
});

/** A condemnation told over three sentences, for any three states and names. */
const story = (x: {
  adjective: string;
  minister: string;
  spokeswoman: string;
  other: string;
  capital: string;
}) =>
  `The ${x.adjective} foreign ministry issued statements denouncing the ${x.other} operation as an ‘act of open ` +
  `aggression’ and a ‘grave violation of the sovereignty of a free State.’ They described the reasons given by ` +
  `${x.capital} as ‘hollow’ and moved by ‘old grudges.’ Foreign ministry spokesperson, ${x.spokeswoman} echoed this, ` +
  `calling the actions ‘deeply alarming’ and condemning the use of ‘needless force.’`;

describe('fragments of a condemnation', () => {
  it.each([
    {
      adjective: 'Russian',
      country: 'RU',
      minister: 'Sergey Lavrov',
      spokeswoman: 'Maria Zakharova',
      other: 'US',
      capital: 'Washington',
      target: 'US',
    },
    {
      adjective: 'Brazilian',
      country: 'BR',
      minister: 'Mauro Vieira',
      spokeswoman: 'Ana Duarte',
      other: 'Turkish',
      capital: 'Ankara',
      target: 'TR',
    },
    {
      adjective: 'Indian',
      country: 'IN',
      minister: 'S. Jaishankar',
      spokeswoman: 'Meera Nair',
      other: 'Chinese',
      capital: 'Beijing',
      target: 'CN',
    },
  ])('go to the $adjective ministry, whatever the states are called', (x) => {
    const text = story(x);
    const byFragment = new Map<string, CodedQuote>();
    for (const quote of code(text))
      for (const [start, end] of quote.fragments) byFragment.set(text.slice(start, end), quote);
    for (const fragment of [
      'act of open aggression',
      'grave violation of the sovereignty of a free State.',
      'hollow',
      'old grudges.',
    ])
      expect(byFragment.get(fragment)?.speaker?.country, fragment).toBe(x.country);
    for (const fragment of ['deeply alarming', 'needless force.'])
      expect(speaker(text, byFragment.get(fragment)!), fragment).toContain(x.spokeswoman.split(' ')[1]);
    expect(byFragment.get('act of open aggression')?.targets[0]?.country).toBe(x.target);
    expect(byFragment.get('act of open aggression')?.rung).toBeGreaterThanOrEqual(7);
  });
});

describe('any text', () => {
  const part = fc.constantFrom(
    '“',
    '”',
    '"',
    "''",
    '‘',
    '’',
    ' said ',
    ' Norway ',
    ' the minister ',
    ', ',
    '. ',
    ': ',
    '\n\n',
    ' that ',
    ' called ',
    ' it ',
    ' absurd ',
    ' and ',
    ' — ',
    'according to ',
    ' she ',
    ' talks ',
    '? ',
  ); // prettier-ignore

  it('gives spans inside the text, in order and apart, with fragments inside marks', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const quote of code(text)) {
          let reach = 0;
          expect(quote.spans.length).toBeGreaterThan(0);
          for (const [start, end] of quote.spans) {
            expect(start).toBeGreaterThanOrEqual(reach);
            expect(end).toBeGreaterThan(start);
            reach = end;
          }
          expect(reach).toBeLessThanOrEqual(text.length);
          expect(quote.fragments.length > 0 || quote.kind !== 'mixed').toBe(true);
          for (const [start, end] of quote.fragments)
            expect(quote.spans.some(([from, to]) => from <= start && end <= to)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what nobody said', () => {
  it('is no quote, but a saying that something is not so is one', () => {
    expect(told('No Russian official announced measures against France.')).toEqual([]);
    expect(told('Moscow did not say that it would withdraw.')).toEqual([]);
    expect(told('Putin said that he would not withdraw.')).toEqual([
      ['indirect', 'that he would not withdraw', 'Putin'],
    ]);
  });
});
