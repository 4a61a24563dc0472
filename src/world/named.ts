/** Names that begin so take an article: the United States, the UN General Assembly, the Organization of American States. */
const BEGINS =
  /^(?:United (?!Russia)|European|International|Inter-American|Intergovernmental|African (?:Union|Development)|Arab|Central African|Central American|Czech Republic|Democratic Republic|Dominican Republic|Republic of|Netherlands|Caribbean Netherlands|Philippines|Gambia|Group of|Council of|Community of|Conference on|Common Market|Commonwealth of|Alliance of|Organi[sz]ation |Economic Community|South Asian Association|Bolivarian|Permanent Court|Quadrilateral|Bahamas|Maldives|Comoros|Seychelles|Isle of|Holy See|Vatican\b|World (?:Bank|Food|Health|Trade)|UN (?!Women)|EU |NATO )/i;
/** Names that end so do: the Russian foreign ministry, the Lima Group, the Falkland Islands. */
const ENDS =
  /\b(?:ministry|government|parliament|military|army|navy|police|forces|presidency|opposition|judiciary|union|nations|states|organi[sz]ation|council|court|league|bank|fund|agency|commission|community|group|alliance|movement|forum|pact|programme|islands|territory|territories)$/i;

/**
 * A name as it stands in an English sentence, with its article: names of states and bodies that are made of common nouns
 * take one, others do not.
 * @param first  at the beginning of a sentence
 */
export function named(name: string, first = false): string {
  return BEGINS.test(name) || ENDS.test(name) ? `${first ? 'The' : 'the'} ${name}` : name;
}
