import type { Command } from 'commander';
import { example, wholeNumber } from '../options.ts';
import { say, sayJson } from '../output.ts';
import { withStore } from '../with-corpus.ts';

/** `demarche search`: documents by their words, best first. */
export function addSearch(program: Command): void {
  program
    .command('search')
    .description('find documents by their words: stems, "phrases", or, -not')
    .argument('<words...>', 'what to look for')
    .option('--crisis <id>', 'only documents of a crisis')
    .option('--limit <n>', 'how many to show', wholeNumber, 20)
    .option('--json', 'one JSON row a document')
    .addHelpText('after', example('demarche search \'"security council" -nuclear\' --crisis venezuela-2026'))
    .action((words: string[], options) =>
      withStore(async (corpus) => {
        const page = await corpus.search(words.join(' '), { crisis: options.crisis, limit: options.limit });
        if (options.json) return page.rows.forEach(sayJson);
        for (const hit of page.rows) {
          say(
            `${hit.docId}  ${hit.published ?? '          '}  ${hit.title ?? '(no title)'} — ${hit.publisher.name}`,
          );
          say(`    ${hit.snippet.replace(/\u0002|\u0003/g, '*').replace(/\s+/g, ' ')}`);
        }
        say(`${page.rows.length} of ${page.total}`);
      }),
    );
}
