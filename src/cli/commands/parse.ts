import type { Command } from 'commander';
import { createEngine } from '../../engine/index.ts';
import { conlluWords, fillConllu, toConllu } from '../../text/index.ts';
import { readText } from '../files.ts';
import { example } from '../options.ts';

/** `demarche parse`: tokens, tags and trees as CoNLL-U. */
export function addParse(program: Command): void {
  program
    .command('parse')
    .description('print tokens, tags and dependency trees as CoNLL-U')
    .argument('<file>', 'a text, paragraphs separated by line breaks; - for standard input')
    .option('--pretokenized', 'the file is CoNLL-U: keep its words and sentences, fill in the rest')
    .addHelpText('after', example('echo "Russia condemned the strikes." | demarche parse -'))
    .action(async (file: string, options) => {
      const text = readText(file);
      const engine = await createEngine();
      const out = options.pretokenized
        ? fillConllu(text, engine.reader.readTokens(conlluWords(text)))
        : toConllu(engine.read(text));
      process.stdout.write(out);
    });
}
