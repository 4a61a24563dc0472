import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTokenizer, type TokenizerTables } from './tokenize.ts';

const table = (name: string) => readFileSync(new URL(`./tables/${name}.tsv`, import.meta.url), 'utf8');
const tables: TokenizerTables = {
  abbreviations: table('abbreviations'),
  contractions: table('contractions'),
  prefixes: table('prefixes'),
  suffixes: table('suffixes'),
  starters: table('starters'),
  'speech-verbs': table('speech-verbs'),
  datelines: table('datelines'),
};
const { tokenize } = createTokenizer(tables);

/** Sentences with line breaks as blanks. */
function sentences(text: string): string[] {
  const { start, end, sentenceStart } = tokenize(text);
  const found: string[] = [];
  for (let i = 0; i + 1 < sentenceStart.length; i++)
    found.push(text.slice(start[sentenceStart[i]], end[sentenceStart[i + 1] - 1]).replace(/\s+/g, ' '));
  return found;
}

/** `||` marks where the sentences part. */
describe('sentences', () => {
  it.each([
    'CARACAS (Reuters) - || The capital was calm. || Troops left.',
    'WASHINGTON, Jan. 3 (AP) — || The president spoke. || He left.',
    'KYIV, Ukraine, Nov. 5 — || Shelling went on. || It stopped later.',
    'Gen. Mark A. Milley met Lt. Col. J. D. Vance in Washington, D.C. on Jan. 6. || They talked.',
    'Sen. Joe Manchin, D-W.Va., voted no. || Sen. Susan Collins (R-Maine) agreed.',
    'The U.S. said so. || The U.S. Embassy closed. || It left the U.S. || The reason is plain.',
    'U.N. Secretary-General António Guterres spoke. || He left for the U.N. || He was tired.',
    'Resolution No. 2231 was adopted. || He said no. || They left.',
    'See Art. 5 and pp. 10-12 of vol. 2. || It is there.',
    'Shares of Yahoo! Inc. rose. || Apple Inc. fell. || The market closed.',
    'It ended at 5 p.m. || Moscow said it had won. || It began at 4 p.m. Moscow time.',
    'He lives in the U.S. || Mr. Putin does not. || Support in the U.S. Senate has waned.',
    'They met in the U.S. || President Vladimir Putin said no. || U.S. President Joe Biden said yes.',
    'It sold Acme Inc. || Russia was furious. || Acme Inc. President John Smith said no.',
    'It cost $3.2bn. || A further €5m went missing.',
    'He arrived at 5 p.m. on Friday. || He left at 7 p.m. || The talks failed.',
    'John F. Kennedy and J. Edgar Hoover met. || George H. W. Bush did not.',
    '“We will not go.” || He added that talks were over.',
    '“We will not go,” he said. || “Never.”',
    '"Why did they come?" she asked. || "Nobody knows!" he shouted.',
    '“Who did this?” Prime Minister Boris Johnson asked lawmakers. || Nobody answered.',
    '"What now?" || He shrugged.',
    '‘It is over.’ || They left.',
    "''It is over,'' he said. || ''We won.'' || They left.",
    'He called it "an act of war." || Moscow denied it.',
    'He left (he was tired). || (She stayed.) || Then it rained.',
    'It was over … or so they thought. || Then it began again.',
    'Moscow said it would respond... || Nobody believed it.',
    'The talks failed.[5] || Both sides left.[6][7] || It is over.',
    'The rebels left.They came back. || Nobody cared.'.replace('left.They', 'left. || They'),
    'Did he? || Yes! || He did.',
    'Mr. Lavrov vs. Mr. Kerry, i.e. Russia vs. the U.S., was the talk, e.g. in the press. || It ended.',
    'St. Petersburg, Ft. Bragg and Mt. Hermon are places. || So is Ga. || It is hot there.',
    'Prof. Dr. Hans Meier et al. wrote it. || Others did too.',
    'The company (Gazprom Neft Co. Ltd.) said so. || It left.',
    'He spoke to al-Jazeera. || iPhone sales fell.',
    'The ruble fell to 90.5 per dollar. || 30 people died. || 2022 was worse.',
    'He said: "I am done." || "Good," she replied.',
    '“No.” || “Yes.”',
    'President Nicolás Maduro Jr. and Sammy Davis Jr. met. || They left.',
    'Col. Gen. Sergei Rudskoi said at least 5.5 million left. || More will follow.',
    'Foreign Minister Wang Yi said on Wed. that China objects. || It does.',
    '1. Withdraw the troops. || 2. Pay.',
    'Sen. Elizabeth Warren (D-Mass.) had met Sen. Roger Wicker (R-Miss.). || They talked.',
    'There are tanks, guns etc. || Nobody counted them. || Food, water, etc. were lacking.',
    'It is said that . . . they left. || They came back.',
    'The film Black Girls Rock! aired on Tuesday. || Really? || Yes.',
    'They asked for: || • an immediate ceasefire || • the release of prisoners',
    'The Lt.-Gen. spoke. || World War I ended. || Elizabeth II. || Then Plan B. || Then nothing.',
    '“I will go.” — Sergei Lavrov',
  ])('%s', (marked) => {
    expect(sentences(marked.replaceAll(' || ', ' '))).toEqual(marked.split(' || '));
  });

  it('a missing blank after the stop still ends the sentence', () => {
    expect(sentences('The rebels left.They came back.”He nodded.')).toEqual([
      'The rebels left.',
      'They came back.”',
      'He nodded.',
    ]);
  });

  it('gives the stop of a closing abbreviation to the sentence, but not that of an acronym', () => {
    const last = (text: string) => {
      const { start, end } = tokenize(text);
      return text.slice(start[start.length - 1], end[end.length - 1]);
    };
    expect(last('He works for Apple Inc.')).toBe('.');
    expect(last('They left at 5 p.m.')).toBe('.');
    expect(last('They left the U.S.')).toBe('U.S.');
  });
});

it('blanks that do not break stand for blanks', () => {
  const text = 'Gen.\u00a0Mark Milley met Mr.\u202fLavrov on Jan.\u00a06.\u00a0They talked.';
  expect(sentences(text)).toEqual(['Gen. Mark Milley met Mr. Lavrov on Jan. 6.', 'They talked.']);
});

describe('paragraphs', () => {
  it('a headline without a stop and a byline are sentences and paragraphs of their own', () => {
    const text =
      'Russia condemns US strikes on Caracas\nBy Jane Roe\nMOSCOW (Reuters) - Russia on Saturday condemned the strikes.\nIt asked for talks.';
    expect(sentences(text)).toHaveLength(5);
    expect([...tokenize(text).paragraph]).toEqual([0, 1, 2, 2, 3]);
  });

  it('text wrapped at 72 columns is joined, its blank lines part paragraphs', () => {
    const text = [
      'The foreign ministry said on Saturday that it was deeply concerned about',
      'the strikes and that it would ask for a meeting of the Security Council.',
      'Venezuela asked for the same meeting. The United States said it would',
      'not attend, and',
      'China',
      '',
      'A spokesman declined to say more about the matter when he was asked for',
      'his opinion by the agency.',
    ].join('\n');
    expect(sentences(text)).toEqual([
      'The foreign ministry said on Saturday that it was deeply concerned about the strikes and that it would ask for a meeting of the Security Council.',
      'Venezuela asked for the same meeting.',
      'The United States said it would not attend, and',
      'China',
      'A spokesman declined to say more about the matter when he was asked for his opinion by the agency.',
    ]);
  });

  it('ragged wrapped text is joined too, also from page to page, but headings stand alone', () => {
    const text = [
      'We thank the Secretary-General, who has been with this',
      'house for many years, and who has been here since',
      'Kofi Annan was the head of it, and we also thank the',
      'new President of the Assembly for his',
      'efforts to bring peace to the valleys of the',
      'Caucasus, where the guns of the war have not been',
      '',
      '12/29',
      '',
      'silent for a year and where the children cannot go to',
      'school because of the war.',
      'Closing remarks',
      'Right now the people of the region ask for our help.',
    ].join('\n');
    expect(sentences(text).slice(-2)).toEqual([
      'Closing remarks',
      'Right now the people of the region ask for our help.',
    ]);
    expect(sentences(text.replace('12/29\n\n', ''))).toHaveLength(3);
  });

  it('bullets and numbered items stand alone', () => {
    expect(
      sentences('Demands:\n• an immediate ceasefire\n• release of prisoners\n- talks\n1. Aid\n(a) food'),
    ).toEqual([
      'Demands:',
      '• an immediate ceasefire',
      '• release of prisoners',
      '- talks',
      '1. Aid',
      '(a) food',
    ]);
  });

  it('rows of a letter head and ruled lines stand alone', () => {
    const text =
      '---\ntitle: Russia invades\ndate: 2022-02-24\n---\nRussian forces attacked Ukraine.\n***\n\uf0b7 One\n\uf0b7 Two';
    expect(sentences(text)).toEqual([
      '---',
      'title: Russia invades',
      'date: 2022-02-24',
      '---',
      'Russian forces attacked Ukraine.',
      '***',
      '\uf0b7 One',
      '\uf0b7 Two',
    ]);
  });

  it('Windows line ends and lines of blanks part paragraphs like others', () => {
    expect([...tokenize('One.\r\n \t\r\nTwo. Three.\r\n\r\nFour.').paragraph]).toEqual([0, 1, 1, 2]);
  });
});

describe('size', () => {
  const seconds = (text: string): number => {
    const before = process.cpuUsage();
    tokenize(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };

  it.each([
    ['one long line', 'The minister said that talks would go on. '],
    ['no blanks', 'a.b-c@'],
    ['one word', 'x'],
    ['stops', '.'],
    ['quotation marks after stops', '."'],
    ['blank lines', '\n'],
    ['digits and hyphens', '1-'],
    ['brackets in an address', 'http://x(()'],
    ['apostrophes', "n't'"],
    ['emoji', '👩‍🚀'],
    ['lines', 'a\n'],
    ['abbreviations', 'U.S. '],
    ['questions in quotes', '“Why?” A '],
  ])('%s: four times the text takes about four times as long', (_, unit) => {
    const small = unit.repeat(Math.ceil(40_000 / unit.length));
    seconds(small);
    const once = Math.max(seconds(small), 0.02);
    expect(seconds(small.repeat(4))).toBeLessThan(once * 16);
  });

  it('a line of 2 MB is read', () => {
    const text = 'Russia condemned the strikes on Caracas. '.repeat(50_000);
    expect(tokenize(text).sentenceStart.length).toBe(50_001);
  });
});
