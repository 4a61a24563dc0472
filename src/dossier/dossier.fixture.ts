import { compareCrises, consistency, profile } from '../analysis/index.ts';
import { CRISIS, document, event, joined, LADDERS, party, quote } from '../analysis/rows.fixture.ts';
import { buildDossier } from './build.ts';
import type { DossierDefinition } from './definition.ts';
import { templateOf } from './templates.ts';
import { type Beside, type Dossier, type DossierInput, NOTHING_BESIDE } from './types.ts';

const names: Record<string, string> = {
  RU: 'Russia',
  US: 'United States',
  'RU.MFA': 'Russian Foreign Ministry',
  VE: 'Venezuela',
};
export const name = (id: string) => names[id] ?? id;

/** A condemnation, another state's attack, and what did not happen, with one quote. */
export function input(part: Partial<DossierInput> = {}): DossierInput {
  const events = joined([
    event({
      key: 'event:0',
      sources: [party('RU', 'RU.MFA')],
      trigger: { start: 0, end: 9, text: 'condemned' },
    }),
    event({
      key: 'event:1',
      type: 'ASSAULT',
      said: false,
      channel: 'military',
      rung: 8,
      sources: [party('US')],
      targets: [party('VE')],
    }),
    event({ key: 'event:2', type: 'MOBILIZE', said: false, realis: 'negated', channel: 'military', rung: 2 }),
  ]);
  const quotes = [
    quote({ key: 'quote:0', text: 'act of armed aggression', fragmentTexts: ['act of armed aggression'] }),
  ];
  const documents = [
    document({
      url: 'https://example.org/1',
      publisher: { id: 't', name: 'Test & Wire', country: null, ownership: 'unknown' },
    }),
  ];
  return {
    crisis: CRISIS,
    profile: profile({
      actor: 'RU',
      crisis: CRISIS,
      events,
      quotes,
      documents,
      ladders: LADDERS,
      recall: () => 0.5,
      name,
    }),
    events,
    quotes,
    documents,
    outlets: [],
    precision: (type) => (type === 'ACCUSE' ? 0.85 : null),
    rungName: LADDERS.name as (channel: string, rung: number) => string,
    name,
    beside: NOTHING_BESIDE,
    definition: templateOf(),
    places: new Map(),
    decisions: [],
    boards: {},
    corpusHash: 'abc',
    engineVersion: '1',
    ...part,
  };
}

interface Wanted extends Partial<DossierInput> {
  readonly template?: string;
  readonly define?: Partial<DossierDefinition>;
}

export function dossierFixture({ template, define, ...part }: Wanted = {}): Dossier {
  return buildDossier(input({ definition: { ...templateOf(template), ...define }, ...part }));
}

/** Two crises: the one at hand, and another in which the actor attacked. */
export function besideFixture(): Beside {
  const here = input();
  const base = { ladders: LADDERS, recall: () => 0.5, name, actor: 'RU' };
  const attack = event({
    docId: 'd9',
    type: 'ASSAULT',
    said: false,
    channel: 'military',
    rung: 8,
    sources: [party('RU')],
    targets: [party('US')],
  });
  const documents = [document({ docId: 'd9', title: 'An earlier attack' })];
  const earlier = { ...CRISIS, id: 'earlier', title: 'An earlier case' };
  const appeal = quote({ docId: 'd9', principles: [{ principle: 'sovereignty', against: 'US', for: 'VE' }] });
  return {
    ...NOTHING_BESIDE,
    comparison: compareCrises(
      [
        { ...base, ...here },
        { ...base, crisis: earlier, events: joined([attack]), quotes: [], documents },
      ],
      CRISIS.id,
    ),
    consistency: [
      consistency({
        principle: 'sovereignty',
        actors: ['RU'],
        crises: [
          { crisis: CRISIS, documents: here.documents, quotes: here.quotes, events: [], attitudes: [] },
          { crisis: earlier, documents, quotes: [appeal], events: [], attitudes: [] },
        ],
        name,
        ties: () => [],
      }),
    ],
    elsewhere: [
      {
        id: 'earlier',
        title: earlier.title,
        corpusHash: 'e1',
        rows: [attack, appeal],
        documents,
      },
    ],
  };
}
