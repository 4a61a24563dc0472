/** Fewer letters than this name no language; such a text is taken for English unless its script or source says else. */
const MIN_LETTERS = 40;

/** Letters under which a close second place of English decides, and how close it must come. */
const SHORT = 200;
const NEAR = 0.75;

type Detect = (text: string) => {
  readonly language: string;
  isReliable(): boolean;
  getScores(): Record<string, number>;
};
let detector: Promise<Detect> | undefined;

/** The tables of the detector take a moment and some memory, so they are loaded when the first text needs them. */
function loadDetector(): Promise<Detect> {
  detector ??= import('eld/extrasmall').then(
    ({ eld }) =>
      (text) =>
        eld.detect(text),
  );
  return detector;
}

/** Words that are frequent in English and no words of other languages that use the Latin alphabet. */
const ENGLISH =
  /\b(?:the|of|and|that|with|from|by|has|was|were|which|said|says|its|their|been|after|against|would|who)\b/gi;

/**
 * Which language a text is in (ISO 639-1), or null when nothing can be told.
 *
 * Texts too short to tell count as English, so that a headline is coded. Names in a short English line mislead the
 * detector; a tenth of English function words overrules it.
 * @param declared  what the source says; it counts where the text is too short or the detector unsure
 */
export async function detectLanguage(text: string, declared: string | null = null): Promise<string | null> {
  const said = languageCode(declared);
  const sample =
    text.length > 6000
      ? `${text.slice(0, 4000)} ${text.slice(text.length >> 1, (text.length >> 1) + 2000)}`
      : text;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0) return said;
  if (latin > letters * 0.5) {
    const words = sample.match(/[\p{L}'’]+/gu)?.length ?? 1;
    const english = sample.match(ENGLISH)?.length ?? 0;
    if (english >= 2 && english > words * 0.1) return 'en';
    if (letters < MIN_LETTERS) return said ?? 'en';
  }
  const found = (await loadDetector())(sample);
  if (latin > letters * 0.5 && letters < SHORT && said === null) {
    // Foreign names turn a short English line; another language wins by far when it is one.
    const scores = found.getScores();
    if ((scores.en ?? 0) > (scores[found.language] ?? 0) * NEAR) return 'en';
  }
  if (found.language && (found.isReliable() || said === null)) return found.language;
  return said ?? (found.language || null);
}

/** `en-GB`, `English`, `EN_us` → `en`; null when it is no language tag. */
export function languageCode(raw: string | null | undefined): string | null {
  const tag = raw?.trim().toLowerCase().replace('_', '-') ?? '';
  if (tag === 'english') return 'en';
  return tag.match(/^([a-z]{2})(?:-|$)/)?.[1] ?? null;
}
