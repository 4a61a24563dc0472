import { en } from './en.ts';

/** A catalogue in another language has the same keys; what it writes in ICU message syntax is its own. */
export type Catalogue = Readonly<Record<keyof typeof en, string>>;

/** Language and country by which messages, numbers and dates are written. */
export const locale = 'en-GB';
export const messages: Catalogue = en;
