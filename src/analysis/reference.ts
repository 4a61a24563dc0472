import type { MethodCard } from './finding.ts';

/** The method cards as Markdown, for `docs/reference/methods.md`. */
export function methodReference(cards: readonly MethodCard[]): string {
  const parts = [
    '# Methods',
    '',
    'Generated from the code by `npm run reference`; a test fails when it is out of date.',
    '',
  ];
  for (const card of cards) {
    parts.push(
      `## ${card.id}`,
      '',
      card.what,
      '',
      `**Method.** ${card.method}`,
      '',
      `**Coverage.** ${card.coverage}`,
      '',
    );
    parts.push('**Limits.**', '', ...card.limits.map((limit) => `- ${limit}`), '');
    if (card.source) parts.push(`**Source.** ${card.source}`, '');
  }
  return parts.join('\n');
}
