import { Fragment, type ReactNode } from 'react';
import { parts } from '../lib/message.ts';
import type { MessageKey } from '../lib/text.ts';
import { messages } from '../messages/index.ts';

/** A message with elements (links, emphasis) in its places. */
export function Rich({ id, places }: { id: MessageKey; places: Readonly<Record<string, ReactNode>> }) {
  return parts(messages[id]).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed template
    <Fragment key={i}>{part.place ? places[part.place] : part.text}</Fragment>
  ));
}
