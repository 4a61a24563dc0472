export { MEDIA_CARDS } from './cards.ts';
export { type MediaFigures, type MediaFinding, type MediaInput, mediaFinding, type Voices } from './media.ts';
export type { Tone } from './tone.ts';
