import type { SaveItem } from '../save/save-documents.ts';
import { codingOf, eventIn, inputOf, participantIn } from './sample-input.ts';

/** One of any number of small documents, each with three sentences and three events. */
export function numberedItem(number: number): SaveItem {
  const text = `Russia condemned raid ${number}. Later it condemned it again. In town ${number * 7} nobody spoke of it.`;
  const sources = [participantIn(text, 'Russia', 'RU')];
  const events = ['condemned', 'again', 'spoke'].map((verb) => eventIn(text, verb, { sources }));
  return { input: inputOf(text, { source: `raid-${number}.txt` }), coding: codingOf(text, { events }) };
}
