/** Irregular verbs: base, past, past participle; variants parted by slashes. */
export const IRREGULAR_VERBS: readonly (readonly [base: string, past: string, participle: string])[] = `
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
`
  .trim()
  .split(/[|\n]/)
  .map((row) => row.trim().split(' ') as [string, string, string]);

/** Verbs stressed at the end that double their last consonant although they have several syllables. */
const DOUBLING =
  /(?:^[^aeiou]*[aeiou][bdgklmnprtv]|(?:mit|fer|pel|cur|bel|trol|gret|bat|quip|lap|nap|net|set|get|put|run|cut|hit|bet|step|stop|plan|ban|drop|grab|rob))$/;

/** Regular inflected forms of a verb in spelling that is usual in the United States. */
export function regularForms(lemma: string): { s: string; ed: string; ing: string } {
  const doubled = DOUBLING.test(lemma) && !/[aeiou]{2}.$/.test(lemma) ? lemma + lemma.at(-1) : lemma;
  if (/[^aeiou]y$/.test(lemma))
    return { s: `${lemma.slice(0, -1)}ies`, ed: `${lemma.slice(0, -1)}ied`, ing: `${lemma}ing` };
  const s = /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  if (/ie$/.test(lemma)) return { s, ed: `${lemma}d`, ing: `${lemma.slice(0, -2)}ying` };
  if (/(?:ee|oe|ye)$/.test(lemma)) return { s, ed: `${lemma}d`, ing: `${lemma}ing` };
  if (/e$/.test(lemma)) return { s, ed: `${lemma}d`, ing: `${lemma.slice(0, -1)}ing` };
  return { s, ed: `${doubled}ed`, ing: `${doubled}ing` };
}
