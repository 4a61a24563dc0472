// Function words that shape a noun phrase. They are grammar, not knowledge of the world, and so stand in code.

/** Words after which the rest of a phrase qualifies its head. */
export const BOUNDARY = new Set(
  'of in from for to at near on with by against over under during after before across inside outside around between who whom whose which that where including like and or but as backed supported led based allied linked accused named called known despite since about into through towards toward amid because while loyal headed commanded belonging put fled'.split(
    ' ',
  ),
);
/** Boundaries whose following "to" or "by" names the master: loyal to, led by. */
export const MASTERED = new Set('loyal led headed commanded run belonging owned controlled'.split(' '));
/** Of the boundaries, those that join a second actor. */
export const JOINING = new Set(['and', 'or']);
/** Prepositions before a name that is a place there. */
export const PLACING = new Set(
  'in near at around outside inside across throughout into through over above towards toward within beyond north south east west northeast northwest southeast southwest downtown central eastern western northern southern visiting reached'.split(
    ' ',
  ),
);
/** Verbs and nouns after which "to X" is a journey. */
export const TRAVEL = new Set(
  'travel travels traveled travelled traveling travelling trip trips visit visits flew fly flies flying flight flights return returns returned returning arrive arrives arrived go goes going went came come sent send moved move fled flee drove march marched way road convoy deported extradited transferred flown taken brought'.split(
    ' ',
  ),
);
/** Second halves of compounds in which the first half acts: "US-led coalition" is the United States'. */
export const ACTING = new Set(
  'led run born based controlled administered trained educated speaking'.split(' '),
);
/** Second halves in which the first half stands behind the head: "Iran-backed rebels" are not Iran. */
export const BACKING = new Set(
  'backed supported allied aligned affiliated linked sponsored funded armed made built friendly occupied held imposed brokered mediated sanctioned flagged bound owned designed proposed registered supplied annexed drafted sponsored'.split(
    ' ',
  ),
);
/** Prefixes that turn a name into an attitude: "anti-American protesters" are of no known state. */
export const ATTITUDE = new Set(['anti', 'pro', 'non']);
/** An office that is over. */
export const FORMER = new Set(
  'former ex retired ousted deposed late exiled onetime erstwhile then jailed imprisoned disgraced outgoing toppled captured'.split(
    ' ',
  ),
);
/** Over for good: these also take the government sector away. */
export const GONE = new Set(
  'former ex retired ousted deposed late exiled onetime erstwhile jailed imprisoned disgraced toppled'.split(
    ' ',
  ),
);
/** Nouns that take sector and office from what they belong to. */
export const TITLE = new Set(
  'chief head director chairman chairwoman chairperson chair member members leader leaders boss deputy director-general secretary representative representatives spokesman spokeswoman spokesperson official officials president number group team side delegation source sources commander group fighters forces force chiefs heads leadership executive executives vice committee body office presidency'.split(
    ' ',
  ),
);
/** Forms of address before a surname. */
export const ADDRESS = new Set(
  'mr mrs ms miss dr sir lord lady dame president minister prime chancellor premier secretary senator sen rep gov governor general gen colonel col major maj captain capt lieutenant lt admiral adm king queen prince princess sheikh ayatollah emir sultan pope comrade judge justice ambassador envoy speaker professor prof marshal spokesman spokeswoman spokesperson congressman congresswoman representative chief leader foreign defence defense vice'.split(
    ' ',
  ),
);
/** Words that begin a phrase and say nothing of who. */
export const OPENING = new Set(
  'the a an this these those some several many most all both two three four five six seven eight nine ten dozens hundreds thousands tens scores hundred thousand million millions over about nearly almost around more than least at other another'.split(
    ' ',
  ),
);
/** Days and months: capitals beside a name that do not go on with it ("Israel Friday"). */
export const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday'.split(
    ' ',
  ),
);
