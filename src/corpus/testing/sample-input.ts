import type { CodedEvent, Coding, Participant, SpanPair } from '../../coding/types.ts';
import type { DocumentInput } from '../document-input.ts';

/** A document as intake would hand it over. */
export function inputOf(text: string, rest: Partial<DocumentInput> = {}): DocumentInput {
  return {
    title: null,
    text,
    language: 'en',
    published: '2026-01-03',
    publishedPrecision: 'day',
    publisher: { name: 'The Daily Test', url: null },
    url: null,
    source: 'test.txt',
    sourceLine: null,
    sourceId: null,
    references: [],
    sample: false,
    meta: {},
    ...rest,
  };
}

/** The first place of some words in a text as a participant. */
export function participantIn(text: string, words: string, actor: string): Participant {
  const start = text.indexOf(words);
  return { actor, country: actor.split('.')[0], sector: 'GOV', start, end: start + words.length };
}

/** An accusation "SOURCE VERB TARGET" found in a text. */
export function eventIn(text: string, verb: string, rest: Partial<CodedEvent> = {}): CodedEvent {
  const start = text.indexOf(verb);
  return {
    type: 'ACCUSE',
    mode: 'disapprove',
    context: ['military'],
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
    sources: [],
    targets: [],
    trigger: { start, end: start + verb.length },
    sentence: sentenceAt(text, start),
    place: null,
    reportedBy: null,
    disputedBy: null,
    rule: 'frame:condemn/obj',
    ...rest,
  };
}

/** A coding of a text whose sentences end in a stop and a space. */
export function codingOf(text: string, rest: Partial<Coding> = {}): Coding {
  return { events: [], quotes: [], attitudes: [], mentions: [], sentences: sentencesOf(text), ...rest };
}

function sentencesOf(text: string): SpanPair[] {
  return [...text.matchAll(/\S.*?(?:\.(?=\s)|$)/gs)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

function sentenceAt(text: string, offset: number): number {
  return sentencesOf(text).findIndex(([, end]) => offset < end);
}
