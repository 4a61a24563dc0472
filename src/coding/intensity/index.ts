export {
  type Axes,
  createIntensity,
  type IntensityOf,
  type IntensityTables,
  type VerbalIntensity,
} from './intensity.ts';
export { lowerWords, type PhraseMatch, PhraseTable } from './phrases.ts';
