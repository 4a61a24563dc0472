import { expect, test } from 'vitest';
import type { DocumentRow, ProvenanceRow, RowPublisher } from '../../corpus/rows.ts';
import { CRISIS, document, event, party } from '../rows.fixture.ts';
import { type MediaInput, mediaFinding } from './media.ts';

const outlet = (id: string, country: string | null, ownership: RowPublisher['ownership']): RowPublisher => ({
  id,
  name: id,
  country,
  ownership,
});
const RT = outlet('RT', 'RU', 'state-controlled');
const AP = outlet('AP', 'US', 'independent');
const BLOG = outlet('Blog', null, 'unknown');

function published(docId: string, day: string, ...by: RowPublisher[]): DocumentRow {
  const provenances = by.map(
    (publisher, seq): ProvenanceRow => ({
      seq,
      publisher,
      published: day,
      publishedPrecision: 'day',
      url: null,
      source: 'test',
      sourceLine: null,
      sourceId: null,
      references: [],
      sample: false,
    }),
  );
  return document({ docId, lineageId: docId, published: day, sentences: 4, provenances });
}

const input = (part: Partial<MediaInput>): MediaInput => ({
  documents: [],
  events: [],
  quotes: [],
  attitudes: [],
  crisis: CRISIS,
  protagonists: ['US'],
  ...part,
});
const ru = { sources: [party('RU')] };

test('every publication counts, by outlet, owner and country', () => {
  const found = mediaFinding(
    input({
      documents: [
        published('a', '2026-01-03', RT, BLOG),
        published('b', '2026-01-04', RT),
        published('c', '2026-01-05', AP),
      ],
    }),
  );
  expect(found.publications.value).toBe(4);
  expect(found.outlets.map((one) => [one.label, one.publications, one.days])).toEqual([
    ['RT', 2, 2],
    ['AP', 1, 1],
    ['Blog', 1, 1],
  ]);
  expect(found.byOwnership.map((one) => [one.label, one.share])).toEqual([
    ['state controlled', 0.5],
    ['independent', 0.25],
    ['unknown', 0.25],
  ]);
  expect(found.unknown.map((one) => one.name)).toEqual(['Blog']);
});

test('tone: each publication leans once; voices: whose words its sentences carry; lag from the state’s first words', () => {
  const found = mediaFinding(
    input({
      documents: [
        published('a', '2026-01-05', RT),
        published('b', '2026-01-06', RT),
        published('c', '2026-01-06', RT),
      ],
      events: [
        event({ docId: 'a', sentence: 0, ...ru, date: '2026-01-03' }),
        event({ docId: 'a', sentence: 1, sources: [party('CN')], date: '2026-01-04' }),
        event({ docId: 'b', sentence: 0, ...ru, date: '2026-01-06', type: 'SUPPORT' }),
      ],
    }),
  );
  const [rt] = found.outlets;
  expect(rt.tone).toEqual([{ towards: 'US', value: 0, interval: null, for: 1, against: 1 }]);
  expect(rt.voices).toEqual({ own: 9 / 12, ownOfficials: 2 / 12, others: 1 / 12 });
  expect(rt.lag).toBe(2);
});

test('samples are no publications, and that is said', () => {
  const sample = document({ sample: true });
  const provenances = published('a', '2026-01-03', RT).provenances.map((one) => ({ ...one, sample: true }));
  const found = mediaFinding(input({ documents: [{ ...sample, provenances }] }));
  expect(found.outlets).toEqual([]);
  expect(found.publications.warnings[0]).toMatch(/samples/);
});
