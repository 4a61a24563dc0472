import type { Command } from 'commander';
import { tellEvent } from '../../analysis/index.ts';
import { detailOf, looseDocument } from '../../corpus/detail-of.ts';
import { createEngine } from '../../engine/index.ts';
import { example, isoDate } from '../options.ts';
import { say, sayJson, table } from '../output.ts';

/** `demarche explain`: tokens and tree, who was found, which rule fired and what nearly fired. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('show how a text is read: tree, actors, which rules fired and which nearly fired')
    .argument('<text>', 'a sentence or a few')
    .option('--date <YYYY-MM-DD>', 'date of publication', isoDate)
    .option('--json', 'print JSON')
    .addHelpText('after', example('demarche explain "Russia condemned the US strikes on Caracas."'))
    .action(async (text: string, options) => {
      const engine = await createEngine();
      const doc = engine.read(text);
      const { coding, trace } = engine.coder.explain(doc, { date: options.date ?? null });
      if (options.json) return sayJson({ coding, trace });
      for (let s = 0; s < doc.sentenceCount; s++) {
        const { start, end } = doc.sentenceTokens(s);
        const rows = [['#', 'word', 'lemma', 'tag', 'head', 'relation']];
        for (let t = start; t < end; t++) {
          const head = doc.head[t] < 0 ? '0' : String(doc.head[t] - start + 1);
          rows.push([
            String(t - start + 1),
            doc.form(t),
            doc.lemma[t],
            `${doc.pos(t)}/${doc.xpos[t]}`,
            head,
            doc.rel(t),
          ]);
        }
        say(`${table(rows)}\n`);
      }
      const words = (span: { start: number; end: number }) => text.slice(span.start, span.end);
      say(
        section(
          'Actors',
          coding.mentions.map((m) => [words(m), m.actor ?? m.country ?? 'unknown', m.sector ?? '', m.kind]),
        ),
      );
      const detail = detailOf(
        looseDocument(text, options.date ?? null),
        coding,
        engine.world.publisher('unknown'),
        engine.version,
      );
      const name = (id: string) => engine.world.actor(id).name;
      say(
        section(
          'Events',
          detail.eventRows.map((row) => [
            row.type,
            row.said ? 'said' : 'done',
            row.realis,
            row.rule,
            tellEvent(row, name),
          ]),
        ),
      );
      say(
        section(
          'Quotes',
          detail.quoteRows.map((row) => [
            row.kind,
            row.speaker?.text ?? 'no speaker',
            `rung ${row.rung}`,
            row.rule,
            row.text,
          ]),
        ),
      );
      say(
        section(
          'Rules tried',
          trace.map((row) => [row.outcome, row.word, cut(row.frame), row.why]),
        ),
      );
    });
}

/** Frames that list many words are told by their beginning; the table has the rest. */
function cut(frame: string): string {
  return frame.length > 48 ? `${frame.slice(0, 47)}…` : frame;
}

function section(title: string, rows: string[][]): string {
  return `${title}\n${rows.length ? table(rows.map((row) => ['', ...row])) : '  none'}\n`;
}
