import type { Verification } from '../dossier/index.ts';

/** What still holds of a dossier, figure by figure, and why not. */
export function printVerification(found: Verification): string {
  const head = found.holds
    ? `All ${found.figures} figures hold.`
    : `${found.unchanged} of ${found.figures} figures hold.`;
  const changed = found.changed.flatMap((one) => [
    `${one.figure}:`,
    `  was ${one.was ?? '(not there)'}`,
    `  is  ${one.is ?? '(not there)'}`,
  ]);
  const lines = found.lines.map(
    ({ section, gone, added }) => `section ${section}: ${gone} lines no longer hold, ${added} are new`,
  );
  return [head, ...changed, ...lines, ...found.causes.map((cause) => `Why: ${cause}`)].join('\n');
}
