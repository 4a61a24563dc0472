import { comparison, council, mediaFigures, unknown } from './beside-sections.ts';
import type { Citations } from './citations.ts';
import { principles } from './principles.ts';
import { sameLine } from './same-line.ts';
import * as section from './sections.ts';
import type { DossierInput, DossierSection } from './types.ts';

type Make = (input: DossierInput, cites: Citations) => DossierSection | null;

/** Every section that a definition may ask for, by name. Those that would be empty are left out of the dossier. */
export const SECTIONS: Readonly<Record<string, Make>> = {
  summary: section.summary,
  profile: section.channels,
  quotes: section.quotes,
  reported: section.reported,
  contacts: section.contacts,
  timeline: section.timeline,
  'not-counted': section.notCounted,
  media: section.media,
  others: section.others,
  comparison,
  'same-line': sameLine,
  principles,
  council,
  'media-figures': mediaFigures,
  unknown,
};

export const SECTION_NAMES: readonly string[] = Object.keys(SECTIONS);
