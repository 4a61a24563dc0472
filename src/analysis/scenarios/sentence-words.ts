/**
 * Words that a sentence must hold, as one writes them in a search engine: all of them, `or` between alternatives,
 * `"phrase"`, `-not`. A word stands for those that begin with it: `sanction` finds "sanctions".
 * @returns true for every sentence when no words are given
 */
export function sentenceMatcher(words: string | null): (sentence: string) => boolean {
  const alternatives: { readonly finds: RegExp; readonly wanted: boolean }[][] = [[]];
  for (const [, minus, phrase, word] of (words ?? '').matchAll(/(-?)(?:"([^"]+)"|(\S+))/g)) {
    if (word?.toLowerCase() === 'or') alternatives.push([]);
    else if ((phrase ?? word).trim())
      alternatives.at(-1)!.push({ finds: pattern((phrase ?? word).trim()), wanted: !minus });
  }
  const asked = alternatives.filter((all) => all.length);
  if (!asked.length) return () => true;
  return (sentence) => asked.some((all) => all.every(({ finds, wanted }) => finds.test(sentence) === wanted));
}

function pattern(words: string): RegExp {
  const escaped = words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join('\\s+')}`, 'iu');
}
