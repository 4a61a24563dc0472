import type { CodedEvent, SpanPair } from '../src/coding/index.ts';
import type { Corpus } from '../src/corpus/index.ts';

const CHARACTERS = 50_000;
const HIGHLIGHTS = 400;

/** A long document, and what is marked in it. */
export interface LongDocument {
  readonly docId: string;
  readonly characters: number;
  readonly highlights: number;
}

/** Stores a document of 50,000 characters with 400 coded places, emoji and right-to-left words among them. */
export async function addLongDocument(corpus: Corpus, engineVersion: string): Promise<LongDocument> {
  const sentences: SpanPair[] = [];
  const events: CodedEvent[] = [];
  let text = '';
  const each = Math.floor(CHARACTERS / HIGHLIGHTS);
  for (let i = 0; i < HIGHLIGHTS; i++) {
    const words = `${i % 9 ? '' : '😡 كاراكاس: '}Russia condemned the United States over the matter numbered ${i}`;
    const start = text.length;
    text += `${words.padEnd(each - 2, ', and further')}.`;
    const at = (word: string) => {
      const from = text.indexOf(word, start);
      return { start: from, end: from + word.length };
    };
    const party = (actor: string, word: string) => ({ actor, country: actor, sector: null, ...at(word) });
    sentences.push([start, text.length]);
    events.push({
      type: 'ACCUSE',
      mode: 'disapprove',
      context: [],
      cameo: '111',
      quad: 3,
      goldstein: -2,
      said: true,
      realis: 'actual',
      domestic: false,
      channel: 'verbal',
      rung: 6,
      date: '2026-01-03',
      datePrecision: 'day',
      sources: [party('RU', 'Russia')],
      targets: [party('US', 'the United States')],
      trigger: at('condemned'),
      sentence: i,
      place: null,
      reportedBy: null,
      disputedBy: null,
      rule: 'bench',
    });
    text += i % 4 === 3 ? '\n\n' : ' ';
  }
  const input = {
    title: 'A long document',
    text,
    language: 'en',
    published: '2026-01-03',
    publishedPrecision: 'day' as const,
    publisher: { name: 'Bench', url: null },
    url: null,
    source: 'bench',
    sourceLine: null,
    sourceId: null,
    references: [],
    sample: false,
    meta: {},
  };
  const coding = { events, quotes: [], attitudes: [], mentions: [], sentences };
  const { docId } = await corpus.saveDocument(input, coding, engineVersion);
  return { docId, characters: text.length, highlights: HIGHLIGHTS };
}
