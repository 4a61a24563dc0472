import { readFileSync } from 'node:fs';

/** Credits that name an agency stand at the head ("CARACAS (Reuters) -") or at the foot ("© AFP"). */
const HEAD = 160;
const FOOT = 120;

const credits: readonly { wire: string; pattern: RegExp }[] = readFileSync(
  new URL('./wires.tsv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([wire, words]) => ({ wire, pattern: creditPattern(words.split('|')) }));

/**
 * The agency that a text credits, or null. Only forms that credit are taken, a name in brackets, before a dash or
 * after a copyright sign or "with": "Reuters reported" within the head is a source, not a credit.
 */
export function wireCredit(text: string): string | null {
  const head = text.slice(0, HEAD);
  const foot = text.slice(-FOOT);
  return credits.find(({ pattern }) => pattern.test(head) || pattern.test(foot))?.wire ?? null;
}

function creditPattern(words: readonly string[]): RegExp {
  const name = `(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
  return new RegExp(
    `\\(${name}\\)|(?:^|[\\s/])${name} ?[—–]|(?:©|\\(c\\)|[Cc]opyright|— ?with|/) ?(?:\\d{4} )?${name}\\b`,
    'u',
  );
}
