import type { CodedEvent } from '../../src/coding/types.ts';

/** What a generated event can be: its coding, the verb that tells it, and how often it is drawn. */
export interface Act
  extends Pick<CodedEvent, 'type' | 'mode' | 'cameo' | 'quad' | 'goldstein' | 'said' | 'channel' | 'rung'> {
  readonly verb: string;
  readonly weight: number;
}

const act = (
  weight: number,
  verb: string,
  channel: CodedEvent['channel'],
  rung: number,
  said: boolean,
  type: CodedEvent['type'],
  mode: string | null,
  quad: 1 | 2 | 3 | 4,
  goldstein: number,
): Act => ({ weight, verb, channel, rung, said, type, mode, quad, goldstein, cameo: '010' });

/** Words far outnumber deeds, and mild ones strong ones, as in news. */
export const ACTS: readonly Act[] = [
  act(14, 'criticised', 'verbal', 4, true, 'ACCUSE', 'disapprove', 3, -2),
  act(10, 'accused', 'verbal', 5, true, 'ACCUSE', 'allege', 3, -2),
  act(11, 'condemned', 'verbal', 6, true, 'ACCUSE', 'disapprove', 3, -2),
  act(3, 'strongly condemned', 'verbal', 7, true, 'ACCUSE', 'disapprove', 3, -2),
  act(10, 'urged', 'verbal', 3, true, 'REQUEST', 'change', 1, 0),
  act(5, 'rejected the demand of', 'verbal', 8, true, 'REJECT', 'change', 3, -4),
  act(3, 'warned', 'verbal', 9, true, 'THREATEN', null, 3, -4.4),
  act(2, 'threatened', 'verbal', 10, true, 'THREATEN', 'violence', 3, -7),
  act(8, 'praised', 'verbal', -2, true, 'SUPPORT', null, 1, 3.4),
  act(3, 'pledged cooperation with', 'verbal', -3, true, 'AGREE', null, 1, 4),
  act(9, 'met envoys of', 'diplomatic', -1, true, 'CONSULT', null, 1, 1),
  act(4, 'telephoned', 'diplomatic', 0, true, 'CONSULT', 'phone', 1, 1),
  act(1, 'expelled diplomats of', 'diplomatic', 6, false, 'SANCTION', 'expel', 4, -5),
  act(3, 'sent aid to', 'economic', -3, false, 'AID', null, 2, 7),
  act(2, 'traded with', 'economic', -2, false, 'COOPERATE', null, 2, 6),
  act(3, 'imposed sanctions on', 'economic', 5, false, 'SANCTION', null, 4, -7),
  act(2, 'cut trade with', 'economic', 3, false, 'SANCTION', 'discontinue', 4, -5),
  act(3, 'deployed forces near', 'military', 3, false, 'MOBILIZE', 'troops', 4, -7.2),
  act(2, 'seized a ship of', 'military', 4, false, 'COERCE', 'seize', 4, -7),
  act(2, 'attacked', 'military', 7, false, 'ASSAULT', null, 4, -9),
  act(1, 'struck', 'military', 8, false, 'ASSAULT', 'aerial', 4, -10),
  act(1, 'banned broadcasters of', 'informational', 1, false, 'COERCE', 'censor', 4, -4),
];

/** States by how often the news tells of them, the most often first. */
export const STATES = (
  'US RU CN GB FR DE UA IL IR IN TR VE SA JP KR BR CU ZA EG PK PL AU CA MX CO AR IT ES SE NO FI NL BE GR HU RS RO CZ ' +
  'QA AE JO SY IQ LB YE LY DZ MA NG KE ET SD GH SN VN ID MY TH PH SG BD LK NP KZ UZ GE AM AZ BY MD CL PE BO EC UY PY NI'
).split(' ');
export const BODIES = ['UN', 'EU', 'NATO', 'OAS', 'AFU', 'ASEAN'];
export const ORGANS = ['', '', '.GOV', '.MFA', '.MFA', '.MIL'];
export const PRINCIPLES = [
  'sovereignty',
  'territorial-integrity',
  'non-intervention',
  'non-use-of-force',
  'human-rights',
];

/** What an event is about; with a town and a number it tells one event from others of its kind. */
export const MATTERS = (
  'depot bridge harbour refinery convoy airfield ministry pipeline hospital barracks radar dam railway market embassy ' +
  'tanker checkpoint ceasefire election prisoner border corridor blockade inspection reactor cable satellite grain ' +
  'customs ferry warehouse monastery stadium parliament tribunal delegation fishery mine quarry powerplant'
).split(' ');
export const MANNERS = [
  'at dawn',
  'after talks',
  'in a statement',
  'overnight',
  'without warning',
  'once more',
];

const HEADS = 'Kar Vel Mor Tan Bel Dor Sal Ner Zab Lum Rov Gal Pir Ost Hal Fen Jur Wes Cad Nim'.split(' ');
const TAILS = 'vana dor mira stok bury nica holm grad pola serra tova lund quay heim bor resh'.split(' ');
/** Invented towns, so that no sentence is taken for news. */
export const TOWNS = HEADS.flatMap((head) => TAILS.map((tail) => head + tail));
