import { IntlMessageFormat } from 'intl-messageformat';
import { locale } from '../messages/index.ts';

export type Values = Readonly<Record<string, string | number>>;

interface Message {
  readonly format: IntlMessageFormat;
  /** Places that choose a form (`{n, plural, …}`): they are given the number itself. */
  readonly choosing: ReadonlySet<string>;
}
const read = new Map<string, Message>();

/** A template in ICU message syntax with its places filled; plain numbers are written as the language writes them. */
export function fill(template: string, values: Values = {}): string {
  const { format, choosing } = messageOf(template);
  const given: Record<string, string | number> = {};
  for (const name of placesOf(format)) given[name] = '';
  for (const [name, value] of Object.entries(values))
    given[name] = typeof value === 'number' && !choosing.has(name) ? number(value) : value;
  return String(format.format(given));
}

/** Cuts a template into its words and its places, for messages that hold links. */
export function parts(template: string): { readonly text?: string; readonly place?: string }[] {
  return messageOf(template)
    .format.getAst()
    .map((part) =>
      // 0 is literal text; whatever else stands at the top has a name.
      part.type === 0 ? { text: part.value } : { place: 'value' in part ? part.value : '#' },
    );
}

/** `12345` → `12,345`. */
export function number(value: number): string {
  return value.toLocaleString(locale, { maximumFractionDigits: 2 });
}

/** Parsed once: a list of thousands of rows says the same few messages. */
function messageOf(template: string): Message {
  let message = read.get(template);
  if (!message) {
    const format = new IntlMessageFormat(template, locale, undefined, { ignoreTag: true });
    const choosing = new Set<string>();
    for (const part of format.getAst()) if (part.type > 1 && 'value' in part) choosing.add(part.value);
    message = { format, choosing };
    read.set(template, message);
  }
  return message;
}

/** Names of the places at the top of a message: one that is not given is left empty. */
function placesOf(format: IntlMessageFormat): string[] {
  return format.getAst().flatMap((part) => (part.type > 0 && 'value' in part ? [part.value] : []));
}
