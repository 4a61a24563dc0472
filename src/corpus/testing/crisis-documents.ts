import type { Coding, Participant } from '../../coding/types.ts';
import type { DocumentInput } from '../document-input.ts';
import type { SaveItem } from '../save/save-documents.ts';
import { codingOf, eventIn, inputOf, participantIn } from './sample-input.ts';

/** Five short documents of one crisis, two of them in no crisis, for tests that read. */
export const CRISIS_ITEMS: readonly SaveItem[] = [
  item(
    'Russia condemned the capture of President Rodríguez by the United States.',
    '2026-01-03',
    {
      title: 'Moscow reacts',
      url: 'https://wire.test/1',
      publisher: { name: 'Wire', url: null },
    },
    [
      ['Russia', 'RU.MFA'],
      ['the United States', 'US'],
    ],
  ),
  item(
    'China urged the United States to release the captured president at once.',
    '2026-01-04',
    {
      publisher: { name: 'Wire', url: null },
    },
    [
      ['China', 'CN.MFA'],
      ['the United States', 'US'],
    ],
    'urged',
  ),
  item(
    'Minister Ivanov met envoys. Russia condemned blockades by the United States in January.',
    '2026-02-10',
    {
      publisher: { name: 'Gazette', url: null },
    },
    [
      ['Russia', 'RU'],
      ['the United States', 'US'],
    ],
  ),
  item('Cuba condemned the capture; it gave no day.', null, { sample: true }, [['Cuba', 'CU']]),
  {
    input: inputOf('La captura del presidente fue condenada.', { language: 'es', published: '2026-01-05' }),
    coding: null,
  },
];

function item(
  text: string,
  published: string | null,
  rest: Partial<DocumentInput>,
  named: readonly (readonly [words: string, actor: string])[],
  verb = 'condemned',
): SaveItem {
  const [source, target] = named.map(([words, actor]) => participantIn(text, words, actor));
  const event = eventIn(text, verb, {
    sources: [source],
    targets: target ? [target] : [],
    date: published ?? '2026-01-06',
  });
  return {
    input: inputOf(text, { published, ...rest }),
    coding: withQuote(text, codingOf(text, { events: [event] }), source),
  };
}

function withQuote(text: string, coding: Coding, speaker: Participant): Coding {
  const end = text.length - 1;
  const quote = {
    spans: [[speaker.end + 1, end]] as const,
    fragments: [],
    kind: 'indirect' as const,
    speaker,
    cue: null,
    targets: [],
    rung: 6,
    axes: { evaluative: 6, directive: 0, commissive: 0 },
    principles: [],
    sentence: 0,
    rule: 'quote:test',
  };
  return { ...coding, quotes: [quote] };
}
