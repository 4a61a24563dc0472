import { describe, expect, test } from 'vitest';
import { hypothesesFinding } from '../analysis/index.ts';
import { attitude, document, event, joined, quote } from '../analysis/rows.fixture.ts';
import type { Review } from '../corpus/index.ts';
import { replicationBundle } from './bundle.ts';
import { agreementOf } from './coders.ts';

let serial = 0;
function review(part: Partial<Review>): Review {
  const seq = serial++;
  return {
    id: `r${seq}`,
    docId: 'd1',
    seq,
    kind: 'event',
    action: 'accept',
    anchor: { start: 0, end: 9, label: 'ACCUSE' },
    machine: null,
    patch: {},
    note: null,
    by: 'ann',
    at: '2026-01-04T00:00:00Z',
    undoneBy: null,
    undoneAt: null,
    ...part,
  };
}
const at = (start: number) => ({ start, end: start + 9, label: 'ACCUSE' });

describe('the agreement of coders', () => {
  test('is told where two people decided on one coding', () => {
    const reviews = [
      review({ anchor: at(0) }),
      review({ anchor: at(0), by: 'bo' }),
      review({ anchor: at(50), action: 'correct', patch: { type: 'REJECT' } }),
      review({ anchor: at(50), by: 'bo', action: 'correct', patch: { type: 'REJECT' } }),
      review({ anchor: at(90), action: 'reject' }),
      review({ anchor: at(90), by: 'bo' }),
      review({ anchor: at(150) }),
    ];
    // Labels: 3 ACCUSE, 2 REJECT, 1 rejected; n = 6; one unit differs: α = 1 − 5 · 2 ÷ (3·3 + 2·4 + 1·5) = 1 − 10/22.
    expect(agreementOf(reviews)).toEqual([
      { kind: 'event', coders: ['ann', 'bo'], alpha: 1 - 10 / 22, units: 3, labels: 6 },
    ]);
  });

  test('of one person the last decision counts, and none that was undone', () => {
    const reviews = [
      review({ action: 'reject' }),
      review({}),
      review({ by: 'bo' }),
      review({ by: 'bo', action: 'reject', undoneAt: '2026-01-05T00:00:00Z' }),
    ];
    expect(agreementOf(reviews)).toMatchObject([{ units: 1, alpha: null }]);
    expect(agreementOf([review({})])).toEqual([]);
  });
});

const made = { by: 'ann', at: '2026-01-04T00:00:00.000Z' };
const board = {
  ...made,
  id: 'why',
  title: 'Why?',
  crisis: 'capture',
  hypotheses: [{ ...made, id: 'H1', text: 'No means' }],
  evidence: [
    {
      ...made,
      id: 'E1',
      text: 'No ships were near',
      source: 'told',
      row: null,
      credibility: 'high' as const,
      relevance: 'low' as const,
    },
  ],
  marks: [{ evidence: 'E1', hypothesis: 'H1', analyst: 'ann', mark: 'CC' as const }],
};
const scenario = {
  ...made,
  id: 'truce',
  title: 'A truce',
  crisis: 'capture',
  condition: 'talks are held',
  outcome: 'a truce is signed',
  criterion: 'both sign it',
  deadline: '2026-06-30',
  indicators: [],
  forecasts: [{ question: 'outcome', analyst: 'ann', probability: 0.3, day: '2026-01-04', at: made.at }],
  answers: [],
};

const input = {
  crisis: 'capture',
  events: joined([event({ docId: 'd1' })]),
  quotes: [quote()],
  attitudes: [attitude()],
  documents: [document()],
  reviews: [],
  hypotheses: [hypothesesFinding({ board, standing: new Map() })],
  scenarios: [scenario],
  boards: { 'hypotheses/why': 'h1' },
  name: (id: string) => id,
  precision: () => 0.8,
  corpusHash: 'abc',
  engineVersion: '1',
};

describe('the replication bundle', () => {
  test('each table has its rows, and its codebook tells each column', () => {
    const files = replicationBundle(input);
    const codebook = files.get('codebook.md')!;
    for (const name of ['events', 'quotes', 'attitudes', 'documents', 'hypotheses', 'scenarios']) {
      const [head, ...rows] = files.get(`${name}.csv`)!.trimEnd().split('\r\n');
      expect(rows).toHaveLength(1);
      const [section] = codebook.split(`## ${name}.csv`)[1].split('\n## ');
      const told = [...section.matchAll(/^\| (\w+) \| (\S.*) \|$/gm)].map(([, column]) => column);
      expect(told.filter((column) => column !== 'column')).toEqual(head.split(','));
    }
  });

  test('it says what it was made from, and is the same every time', () => {
    expect(JSON.parse(replicationBundle(input).get('bundle.json')!)).toMatchObject({
      crisis: 'capture',
      corpusHash: 'abc',
      engineVersion: '1',
      rows: { events: 1, quotes: 1, attitudes: 1, documents: 1, hypotheses: 1, scenarios: 1 },
      boards: { 'hypotheses/why': 'h1' },
      agreement: [],
    });
    expect([...replicationBundle(input)]).toEqual([...replicationBundle({ ...input })]);
  });
});
