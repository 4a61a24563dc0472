import type { Dossier } from './types.ts';

/**
 * How the text names the sources of some sentences, by the citation style: "(Reuters, 2026a; TASS, 2026)" or "[1, 4]";
 * empty where the style cites by note alone. Each source is named once.
 */
export function inText(numbers: readonly number[], { evidence }: Pick<Dossier, 'evidence'>): string {
  const labels = numbers
    .map((number) => evidence[number - 1]?.label)
    .filter((label): label is string => Boolean(label));
  const unique = [...new Set(labels)];
  if (!unique.length) return '';
  const numbered = unique.every((label) => /^\d+$/.test(label));
  if (numbered) return `[${unique.sort((a, b) => Number(a) - Number(b)).join(', ')}]`;
  return `(${unique.sort().join('; ')})`;
}
