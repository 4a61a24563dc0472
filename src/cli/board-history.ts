import type { Command } from 'commander';
import type { Change, Corpus, HypothesesChange, ScenarioChange } from '../corpus/index.ts';
import { analyst, BY } from './analyst.ts';
import { example } from './options.ts';
import { say, sayJson } from './output.ts';
import { withStore } from './with-corpus.ts';

type AnyChange = HypothesesChange | ScenarioChange;

/** Where the history of a kind of board is, and what takes one of its changes back. */
export interface History {
  readonly command: string;
  readonly what: string;
  changes(corpus: Corpus, id: string): Promise<readonly Change<AnyChange>[]>;
  undo(corpus: Corpus, id: string, change: string, by: string): Promise<Change<AnyChange>>;
}

/** `history` and `undo` under the command of a kind of board. */
export function addHistory(parent: Command, { command, what, changes, undo }: History): void {
  parent
    .command('history')
    .description(`every change of a ${what}, with who and when; undone ones included`)
    .argument('<id>')
    .option('--json', 'one JSON row a change')
    .addHelpText('after', example(`demarche ${command} history why-no-deeds`))
    .action((id: string, { json }) =>
      withStore(async (corpus) => {
        for (const change of await changes(corpus, id)) json ? sayJson(change) : say(printChange(change));
      }),
    );

  parent
    .command('undo')
    .description('take a change back; it stays in the history')
    .argument('<id>')
    .argument('<change>', `id of the change, see "demarche ${command} history"`)
    .option('--by <name>', BY)
    .addHelpText(
      'after',
      example(`demarche ${command} undo why-no-deeds 3f0c5a52-0b1e-4a53-9d7f-6d8f0e1c2b3a`),
    )
    .action((id: string, change: string, { by = analyst() }) =>
      withStore(async (corpus) => say(printChange(await undo(corpus, id, change, by)))),
    );
}

/** One change in a line: its id, who, when and what. */
export function printChange({ id, by, at, change, note, undoneBy }: Change<AnyChange>): string {
  const undone = undoneBy ? `, undone by ${undoneBy}` : '';
  return `${id}  ${at.slice(0, 16)}  ${by}${undone}  ${change.what}: ${told(change)}${note ? ` (${note})` : ''}`;
}

function told(change: AnyChange): string {
  switch (change.what) {
    case 'board':
    case 'scenario':
      return change.title;
    case 'hypothesis':
    case 'evidence':
    case 'indicator':
      return `${change.id} ${change.text}`;
    case 'weight':
      return `${change.id} ${[change.credibility && `credibility ${change.credibility}`, change.relevance && `relevance ${change.relevance}`].filter(Boolean).join(', ')}`;
    case 'mark':
      return `${change.evidence} under ${change.hypothesis} ${change.mark ?? 'taken away'}`;
    case 'forecast':
      return `${change.question} ${change.probability} from ${change.day}`;
    case 'resolution':
      return `${change.question} ${change.answer} on ${change.day}, ${change.reason}`;
    case 'removal':
      return change.id;
  }
}
