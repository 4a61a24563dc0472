/**
 * What we know of English inflection beside the treebanks: irregular verbs and plurals, and how regular forms are
 * spelt. The lemmatiser's training adds the forms of every word it knows, so that the tables cover forms that no
 * treebank happened to hold.
 */

/** Irregular verbs: base, past, past participle; variants parted by slashes. */
export const IRREGULAR_VERBS: readonly (readonly string[])[] = rows(`
arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become|beget begot begotten
begin began begun|bend bent bent|beset beset beset|bet bet bet|bid bid/bade bid/bidden|bind bound bound|bite bit bitten
bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast
build built built|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung
come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk
drive drove driven|dwell dwelt dwelt|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought
find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade/forbad forbidden|forecast forecast forecast
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken
freeze froze frozen|get got gotten/got|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung
hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known
lay laid laid|lead led led|leave left left|lend lent lent|let let let|light lit lit|lose lost lost|make made made
mean meant meant|meet met met|mislead misled misled|mistake mistook mistaken|misunderstand misunderstood misunderstood
outdo outdid outdone|overcome overcame overcome|override overrode overridden|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|partake partook partaken|pay paid paid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt
redraw redrew redrawn|reset reset reset|retake retook retaken|rethink rethought rethought|rid rid rid|ride rode ridden|ring rang rung
rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken
shed shed shed|shine shone shone|shoot shot shot|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
slay slew slain|sleep slept slept|slide slid slid|sling slung slung|sow sowed sown|speak spoke spoken|speed sped sped|spend spent spent
spin spun spun|split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck
sting stung stung|strike struck struck/stricken|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen
swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
throw threw thrown|thrust thrust thrust|tread trod trodden|undergo underwent undergone|understand understood understood
undertake undertook undertaken|undo undid undone|unwind unwound unwound|uphold upheld upheld|upset upset upset|wake woke woken
wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld
withstand withstood withstood|wring wrung wrung|write wrote written|rewrite rewrote rewritten|foretell foretold foretold
`);

/** Nouns whose plural no rule makes, as singular and plural; some are the same. */
export const IRREGULAR_NOUNS: readonly (readonly string[])[] = rows(`
aircraft aircraft|spacecraft spacecraft|watercraft watercraft|hovercraft hovercraft|series series|species species
headquarters headquarters|barracks barracks|crossroads crossroads|means means|offspring offspring|sheep sheep|deer deer
works works|gallows gallows|personnel personnel|people people|police police|cattle cattle|news news
crisis crises|analysis analyses|hypothesis hypotheses|thesis theses|synthesis syntheses|diagnosis diagnoses
axis axes|oasis oases|parenthesis parentheses|emphasis emphases|paralysis paralyses|criterion criteria|phenomenon phenomena
media media|data data|alumnus alumni|stimulus stimuli|nucleus nuclei|radius radii|bacterium bacteria|referendum referenda
memorandum memoranda|curriculum curricula|ultimatum ultimata|addendum addenda|index indices|matrix matrices|appendix appendices
vertex vertices|wolf wolves|knife knives|life lives|wife wives|thief thieves|leaf leaves|half halves|shelf shelves|self selves
loaf loaves|calf calves|hoof hooves|scarf scarves|man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice
louse lice|ox oxen|person persons|penny pence|die dice|potato potatoes|tomato tomatoes|hero heroes|veto vetoes|embargo embargoes
echo echoes|torpedo torpedoes|cargo cargoes|zero zeroes|mosquito mosquitoes|volcano volcanoes|tornado tornadoes|domino dominoes
genius geniuses|virus viruses|bus buses|campus campuses|bonus bonuses|census censuses|consensus consensuses|status statuses
focus focuses|surplus surpluses|caucus caucuses|circus circuses|chorus choruses|apparatus apparatuses|prospectus prospectuses
gas gases|lens lenses|alias aliases|atlas atlases|bias biases|canvas canvases|iris irises|pancreas pancreases|quiz quizzes
chassis chassis|corps corps|rendezvous rendezvous|premise premises|base bases|case cases|phase phases|purchase purchases
movie movies|cookie cookies|calorie calories|prairie prairies|lie lies|tie ties|pie pies|zombie zombies|rookie rookies
`);

/** Comparatives and superlatives no rule makes: base, comparative, superlative. */
export const IRREGULAR_ADJECTIVES: readonly (readonly string[])[] = rows(`
good better best|bad worse worst|far farther farthest|far further furthest|little less least|many more most
`);

function rows(text: string): string[][] {
  return text
    .trim()
    .split(/[|\n]/)
    .map((row) => row.trim().split(' '));
}

/** One short vowel between consonants at the end of one syllable, or a stressed ending: the last letter doubles. */
const DOUBLING =
  /(?:^[^aeiou]*[aeiou][bdgklmnprtvz]|(?:mit|fer|pel|cur|trol|gret|quip|lap|nap|net|set|get|put|run|cut|hit|bet|step|stop|plan|ban|drop|grab|rob))$/;

function doubled(word: string): string {
  return DOUBLING.test(word) && !/[aeiou]{2}.$/.test(word) ? word + word.at(-1) : word;
}

/** `push` → `pushes`, `carry` → `carries`. */
export function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** `free` → `freed`, `carry` → `carried`, `stop` → `stopped`; with `er`, `est` for adjectives. */
export function withE(word: string, ending: 'ed' | 'er' | 'est'): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}i${ending}`;
  if (/e$/.test(word)) return word + ending.slice(1);
  return doubled(word) + ending;
}

export function withIng(word: string): string {
  if (/ie$/.test(word)) return `${word.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(word)) return `${word.slice(0, -1)}ing`;
  return `${doubled(word)}ing`;
}
