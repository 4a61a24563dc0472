import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairQuotes } from './quote-marks.ts';

/** Pairs as `level` + quoted text, `+` behind a speech that goes on in the next paragraph. */
const pairs = (text: string): string[] =>
  pairQuotes(text).map((p) => `${p.level}${text.slice(p.innerStart, p.innerEnd)}${p.continued ? '+' : ''}`);

describe('pairs of marks', () => {
  it.each<[string, string[]]>([
    ['He said "we left" and "they stayed".', ['0we left', '0they stayed']],
    ['“We will go,” he said. “Today.”', ['0We will go,', '0Today.']],
    ["He called it 'untenable' and 'an act of war'.", ['0untenable', '0an act of war']],
    [
      'It was an ‘act of armed aggression’, he said; ‘untenable.’',
      ['0act of armed aggression', '0untenable.'],
    ],
    ["''We won,'' he said. ''They lost.''", ['0We won,', '0They lost.']],
    ['``We won,’’ he said.', ['0We won,']],
    ['Er sagte „gut“ und »nein« nicht; « oui » si.', ['0gut', '0 oui ']],
    [
      '“He told me, ‘Leave now,’ and I did,” she said.',
      ['0He told me, ‘Leave now,’ and I did,', '1Leave now,'],
    ],
    ['‘He said “no” to me,’ she said.', ['0He said “no” to me,', '1no']],
    ['"He said \'no\' to me," she said.', ["0He said 'no' to me,", '1no']],
    ["Russia's ministers' plan isn't the workers' plan.", []],
    ['Russia’s ministers’ plan isn’t the workers’ plan.', []],
    ['‘The ministers’ plan isn’t ours,’ he said.', ['0The ministers’ plan isn’t ours,']],
    ["'The ministers' plan isn't ours,' he said.", ["0The ministers' plan isn't ours,"]],
    ['They fought ‘hostile forces’ in the ministers’ land.', ['0hostile forces']],
    ["The '90s rock 'n' roll, 'tis said, was for 'em.", []],
    ['A so-called “special operation”—“denazification”—began.', ['0special operation', '0denazification']],
    ['He asked: "Why?" Then ("Never mind.") he left.', ['0Why?', '0Never mind.']],
    ['He wrote ”wrong way” and “closed oddly“.', ['0wrong way', '0closed oddly']],
    ['A stray mark" here. He said "yes".', ['0yes']],
    ['"She called it a “rant” then," he said.', ['0She called it a “rant” then,', '1rant']],
    ['“We left," he said. "They stayed.”', ['0We left,', '0They stayed.']],
    ["a ``permissive signal''.", ['0permissive signal']],
    ['CAIRO (AP) " Police held two men on Saturday.', []],
    ['“It ends”: ‘here’/‘there’.', ['0It ends', '0here', '0there']],
  ])('%s', (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it('offsets take the marks in on the outside and leave them out on the inside', () => {
    const text = "He said ''no''.";
    expect(pairQuotes(text)).toEqual([
      { open: 8, close: 14, innerStart: 10, innerEnd: 12, mark: 'double', level: 0, continued: false },
    ]);
  });
});

describe('speech over several paragraphs', () => {
  it.each(['“', '"', '‘'])('reopened with %s in each paragraph and closed in the last', (open) => {
    const close = { '“': '”', '"': '"', '‘': '’' }[open];
    const text = `He said: ${open}We left.\n\n${open}Then we came back.\n\n${open}It’s over.${close} He sat down.`;
    const expected = ['0We left.+', '0Then we came back.+', '0It’s over.'];
    expect(pairs(text)).toEqual(expected);
  });

  it('goes on without reopening when the next paragraph closes it', () => {
    expect(pairs('He said, "We have learned a lot.\n\nIt was a good day." He left.\n\n"Yes."')).toEqual([
      '0We have learned a lot.+',
      '0It was a good day.',
      '0Yes.',
    ]);
  });

  it('a forgotten closing mark does not swallow the next paragraph', () => {
    expect(pairs('He said, “We left.\n\nThe talks ended. “Never,” she said.')).toEqual([
      '0We left.',
      '0Never,',
    ]);
  });

  it('single quotation marks in one paragraph do not pair with those of another', () => {
    expect(pairs("The 'plan was off.\n\nThey left' again.")).toEqual([]);
  });
});

describe('on any string', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '"',
          '“',
          '”',
          "'",
          '‘',
          '’',
          "''",
          '«',
          '»',
          '„',
          '`',
          ' ',
          '\n\n',
          '\n',
          'word',
          's',
          '.',
          ',',
          '😀',
          '\ud800',
          '7',
        ),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 50 },
    )
    .map((parts) => parts.join(''));

  it('pairs lie in the text, nest or do not touch, and levels count the pairs around', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = pairQuotes(text);
        for (const [i, p] of found.entries()) {
          expect(p.open).toBeGreaterThanOrEqual(0);
          expect(p.close).toBeLessThanOrEqual(text.length);
          expect(p.open <= p.innerStart && p.innerStart < p.innerEnd && p.innerEnd <= p.close).toBe(true);
          if (i) expect(p.open).toBeGreaterThan(found[i - 1].open);
          const around = found.filter((q) => q !== p && q.open <= p.open && q.close >= p.close);
          expect(p.level).toBe(around.length);
          for (const q of found)
            expect(q.close <= p.open || q.open >= p.close || q === p || nested(p, q)).toBe(true);
        }
      }),
      { numRuns: 800 },
    );
  });

  it.each(['"', "'", ' "a', " 'a", '“', "a' ", '“\n\n', '"a" ', '‘a “'])(
    'takes linear time on %s over and over',
    (unit) => {
      const seconds = (text: string): number => {
        const before = process.cpuUsage();
        pairQuotes(text);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1e6;
      };
      const small = unit.repeat(Math.ceil(60_000 / unit.length));
      seconds(small);
      const once = Math.max(seconds(small), 0.02);
      expect(seconds(small.repeat(4))).toBeLessThan(once * 16);
    },
  );
});

function nested(p: { open: number; close: number }, q: { open: number; close: number }): boolean {
  return (p.open <= q.open && q.close <= p.close) || (q.open <= p.open && p.close <= q.close);
}
