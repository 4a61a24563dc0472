/** What a post's title says: the office in our words, the organ it leads or serves. */
export interface OfficeKind {
  readonly office: string;
  readonly organ: string;
}

/** First match wins; the order goes from the special to the general. */
const RULES: readonly [RegExp, string, string][] = [
  [
    /permanent representative.*(united nations|UN\b)|ambassador to the united nations/i,
    'UN ambassador',
    'MFA',
  ],
  [/permanent representative|ambassador|high commissioner|charg[eé]/i, 'ambassador', 'MFA'],
  [
    /(deputy|vice|first deputy|assistant|under.?secretary|undersecretary|parliamentary|minister of state|minister delegate|junior).*(foreign|external|secretary of state\b)/i,
    'deputy foreign minister',
    'MFA',
  ],
  [
    /(deputy|vice|assistant|under.?secretary|minister of state|minister delegate).*(defen[cs]e)/i,
    'deputy defence minister',
    'MOD',
  ],
  [/(spokes(man|woman|person)|press secretary)/i, 'spokesperson', 'GOV'],
  [
    /foreign (affairs|minister|secretary|relations)|external (affairs|relations)|international relations|minister for europe and foreign|^(united states )?secretary of state( of the united states)?$|secretary for relations with states/i,
    'foreign minister',
    'MFA',
  ],
  [
    /(chief|head).*(general staff|defen[cs]e staff|defen[cs]e force|armed forces|joint (chiefs|staff))|chairman.*joint chiefs|^chief of (defen[cs]e|(the )?(army|air|naval|navy) staff|staff of the (army|air|navy))|commander|chief of staff of the/i,
    'military chief',
    'MIL',
  ],
  [/defen[cs]e|armed forces|^secretary of war/i, 'defence minister', 'MOD'],
  [/national security (advis[eo]r|council)|security council/i, 'security adviser', 'GOV'],
  [/intelligence|secret service|mossad|state security/i, 'intelligence chief', 'SPY'],
  [
    /(minister|secretary).*(interior|internal|home affairs|homeland|public security|national security|police)|home secretary/i,
    'interior minister',
    'INT',
  ],
  [
    /(governor|president|chair\w*).*(bank|federal reserve|monetary authority)/i,
    'central bank governor',
    'CB',
  ],
  [/supreme court|constitutional court|chief justice|\bjudge|\bjustice of|court of/i, 'judge', 'JUD'],
  [/prosecutor|attorney[- ]general|solicitor[- ]general/i, 'prosecutor', 'JUD'],
  [
    /(speaker|president|chair\w*).*(senate|assembly|parliament|chamber|house|congress|duma|council of (the )?(federation|states|representatives|state)|legislat|diet|bundestag|bundesrat|storting|riksdag|knesset|federation council|national council)|leader of the (house|senate|opposition)|majority leader|minority leader/i,
    'speaker',
    'LEG',
  ],
  [/senator|member of (the )?(parliament|congress|senate|national assembly)|deputy of/i, 'lawmaker', 'LEG'],
  [/(deputy|vice)[- ]?(prime minister|premier|chancellor)/i, 'deputy prime minister', 'GOV'],
  [/(vice|deputy)[- ]president|second vice|first vice/i, 'vice president', 'GOV'],
  [/supreme leader/i, 'supreme leader', 'HOS'],
  [/(crown prince|first lady|first gentleman)/i, '', 'GOV'],
  [
    /^(acting |interim |transitional )?(prime minister|premier|chancellor|head of government|president of the (government|council of ministers)|federal chancellor|taoiseach|chairman of the council of ministers|minister of state of monaco)\b/i,
    'prime minister',
    'HOG',
  ],
  [
    /^(acting |interim |transitional |state |co-|federal )*(president|king|queen|emir|amir|sultan|monarch|grand duke|head of state|pope|emperor|captain regent|sovereign prince|co-?prince|yang di|general secretary|chairman of the presidency|member of the presidency)( of (the )?(republic|state|nation|confederation|union|islamic republic|federal republic|people.s republic|\p{Lu}[\p{L}' -]*).*)?$/iu,
    'president',
    'HOS',
  ],
  [/governor/i, 'governor', 'GOV'],
  [/mayor/i, 'mayor', 'GOV'],
  [/minister.*financ|treasury|chancellor of the exchequer|treasurer/i, 'finance minister', 'GOV'],
  [
    /minister|secretary of|secretary for|state secretary|secretary-general to|chief of staff|cabinet/i,
    'minister',
    'GOV',
  ],
];

/** Posts whose title begins like a head of state's but is another body's chair. */
const NOT_A_HEAD =
  /bank|council|court|senate|assembly|parliament|chamber|house|congress|region|canton|party|election|commission|agency|institute|academy|university|board/i;

/** Office and organ of a post; an empty office means "holds a post, of no kind we name". */
export function officeOf(position: string): OfficeKind {
  for (const [pattern, office, organ] of RULES) {
    if (!pattern.test(position)) continue;
    if (
      (organ === 'HOS' || organ === 'HOG') &&
      NOT_A_HEAD.test(position) &&
      !/council of ministers/i.test(position)
    )
      continue;
    return { office, organ };
  }
  return { office: '', organ: 'GOV' };
}
