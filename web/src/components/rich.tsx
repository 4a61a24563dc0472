import { Fragment, type ReactNode } from 'react';
import { type MessageKey, parts } from '../lib/text.ts';
import { en } from '../messages/en.ts';

/** A message with elements (links, emphasis) in its places. */
export function Rich({ id, places }: { id: MessageKey; places: Readonly<Record<string, ReactNode>> }) {
  return parts(en[id]).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed template
    <Fragment key={i}>{part.place ? places[part.place] : part.text}</Fragment>
  ));
}
