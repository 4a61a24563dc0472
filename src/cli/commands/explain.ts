import type { Command } from 'commander';
import { tellEvent } from '../../analysis/index.ts';
import type { SentenceAccount, TraceRow } from '../../coding/index.ts';
import { detailOf, looseDocument } from '../../corpus/detail-of.ts';
import type { DocumentDetail } from '../../corpus/rows.ts';
import { createEngine } from '../../engine/index.ts';
import {
  precisionInWords,
  precisionOf,
  type RowRecord,
  readMeasured,
  readRowRecords,
} from '../../engine/measured.ts';
import { example, isoDate } from '../options.ts';
import { say, sayJson, table } from '../output.ts';

/** `demarche explain`: tokens and tree, who was found and why, which rule fired, what nearly fired, why nothing did. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('show how a text is read: tree, actors and why, which rules fired and which nearly fired')
    .argument('<text>', 'a sentence or a few')
    .option('--date <YYYY-MM-DD>', 'date of publication', isoDate)
    .option('--json', 'print JSON')
    .addHelpText('after', example('demarche explain "Russia condemned the US strikes on Caracas."'))
    .action(async (text: string, options) => {
      const engine = await createEngine();
      const date: string | null = options.date ?? null;
      const { coding, sentences } = engine.coder.explain(engine.read(text), { date });
      if (options.json) return sayJson({ coding, sentences });
      const publisher = engine.world.publisher('unknown');
      const detail = detailOf(looseDocument(text, date), coding, publisher, engine.version);
      const records = readRowRecords(engine.tables['measured-rows']);
      const precision = precisionOf(readMeasured(engine.tables.measured));
      const name = (id: string) => engine.world.actor(id).name;
      sentences.forEach((account, s) => {
        if (sentences.length > 1)
          say(`Sentence ${s + 1}: ${text.slice(account.start, account.end).replace(/\s+/g, ' ')}\n`);
        say(`${treeOf(account)}\n`);
        say(section('Actors', actorsOf(account)));
        say(section('Events', eventsOf(detail, s, name, precision), account.silence ?? 'none'));
        say(section('Quotes', quotesOf(detail, s)));
        say(
          section(
            'Rows that fired',
            account.fired.map((row) => [
              row.word,
              row.asks,
              row.why || recordInWords(records.get(row.frame)),
            ]),
          ),
        );
        say(section('Rows that nearly fired', account.nearly.map(nearly)));
      });
    });
}

function treeOf({ words }: SentenceAccount): string {
  const rows = words.map(({ form, lemma, upos, xpos, head, rel }, i) => [
    String(i + 1),
    form,
    lemma,
    `${upos}/${xpos}`,
    rel,
    head < 0 ? '' : `of ${head + 1} ${words[head].form}`,
  ]);
  return table([['#', 'word', 'lemma', 'tag', 'relation', ''], ...rows]);
}

function actorsOf({ actors }: SentenceAccount): string[][] {
  return actors.map((a) => [a.text, a.actor ?? a.country ?? 'unknown', a.sector ?? '', a.kind, a.why]);
}

function eventsOf(
  { eventRows }: DocumentDetail,
  sentence: number,
  name: (id: string) => string,
  precision: (type: string) => number | null,
): string[][] {
  return eventRows
    .filter((row) => row.sentence === sentence)
    .map((row) => [
      row.type,
      row.cameo,
      row.said ? 'said' : 'done',
      row.realis,
      tellEvent(row, name),
      precisionInWords(precision(row.type)),
    ]);
}

function quotesOf({ quoteRows }: DocumentDetail, sentence: number): string[][] {
  return quoteRows
    .filter((row) => row.sentence === sentence)
    .map((row) => [
      row.kind,
      row.speaker?.text ?? 'no speaker',
      `rung ${row.rung}`,
      row.rule,
      row.text.replace(/\s+/g, ' '),
    ]);
}

function recordInWords(record: RowRecord | undefined): string {
  return record ? `${record.right} of ${record.fired} right when measured` : 'never fired when measured';
}

function nearly(row: TraceRow): string[] {
  return [row.word, row.type ?? 'no event', row.asks, row.why];
}

function section(title: string, rows: string[][], without = 'none'): string {
  return `${title}\n${rows.length ? table(rows.map((row) => ['', ...row])) : `  ${without}`}\n`;
}
