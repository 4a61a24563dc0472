import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from './corpus.ts';
import { freshCorpus } from './testing/fresh-corpus.ts';
import { codingOf, eventIn, inputOf, participantIn } from './testing/sample-input.ts';

const TEXT =
  'Caracas fell silent. Russia condemned the United States over the raid 🛰 on the city. Talks followed.';
const event = eventIn(TEXT, 'condemned', {
  sources: [participantIn(TEXT, 'Russia', 'RU.MFA')],
  targets: [participantIn(TEXT, 'the United States', 'US')],
});
const coding = codingOf(TEXT, {
  events: [event],
  quotes: [
    {
      spans: [[TEXT.indexOf('over'), TEXT.indexOf(' on the')]],
      fragments: [],
      kind: 'indirect',
      speaker: participantIn(TEXT, 'Russia', 'RU.MFA'),
      cue: { lemma: 'condemn', start: 30, end: 39 },
      targets: [{ actor: 'US', country: 'US' }],
      rung: 6,
      axes: { evaluative: 6, directive: 0, commissive: 0 },
      principles: [{ principle: 'sovereignty', against: 'US' }],
      sentence: 1,
      rule: 'quote:prep',
    },
  ],
  attitudes: [
    {
      holder: participantIn(TEXT, 'Russia', 'RU.MFA'),
      target: participantIn(TEXT, 'the United States', 'US'),
      polarity: 'negative',
      strength: 2,
      sentence: 1,
      rule: 'attitude:condemn',
    },
  ],
  mentions: [{ ...participantIn(TEXT, 'Caracas', 'VE'), sentence: 0, kind: 'name', confidence: 0.9 }],
});

let corpus: Corpus;
beforeAll(async () => {
  corpus = await freshCorpus();
});

describe('a saved document', () => {
  it('comes back with all that was coded, the evidence on it', async () => {
    const { docId, status } = await corpus.saveDocument(
      inputOf(TEXT, { title: 'Raid', url: 'https://a.test/1' }),
      coding,
      'e1',
    );
    expect(status).toBe('added');
    const document = await corpus.document(docId);
    expect(document).toMatchObject({
      title: 'Raid',
      text: TEXT,
      status: 'coded',
      engineVersion: 'e1',
      sentences: 3,
      events: 1,
      quotes: 1,
      actors: ['RU', 'RU.MFA', 'US', 'VE'],
      published: '2026-01-03',
      lineageId: docId,
      sample: false,
      publisher: { id: 'the-daily-test', name: 'The Daily Test', ownership: 'unknown' },
    });
    expect(document.sentenceSpans).toEqual(coding.sentences);
    expect(document.mentions).toEqual(coding.mentions);
    const [row] = document.eventRows;
    const { trigger, sources, targets, ...fields } = event;
    expect(row).toMatchObject({
      ...fields,
      key: 'event:0',
      review: 'proposed',
      reviewedBy: null,
      url: 'https://a.test/1',
    });
    expect(row.trigger).toEqual({ ...trigger, text: 'condemned' });
    expect(row.sources).toEqual([{ ...sources[0], text: 'Russia' }]);
    expect(row.targets).toEqual([{ ...targets[0], text: 'the United States' }]);
    expect(row.sentenceSpan.text).toBe('Russia condemned the United States over the raid 🛰 on the city.');
    expect(TEXT.slice(row.sentenceSpan.start, row.sentenceSpan.end)).toBe(row.sentenceSpan.text);
    expect(document.quoteRows[0]).toMatchObject({
      ...coding.quotes[0],
      text: 'over the raid 🛰',
      key: 'quote:0',
    });
    expect(document.attitudeRows[0]).toMatchObject({ ...coding.attitudes[0], key: 'attitude:0' });
  });

  it('is one document with two provenances when another publisher has the same text', async () => {
    const again = inputOf(TEXT, {
      publisher: { name: 'Other Post', url: null },
      published: '2026-01-02',
      source: 'b.txt',
    });
    expect((await corpus.saveDocument(again, coding, 'e1')).status).toBe('provenance-added');
    const { docId, status } = await corpus.saveDocument(again, coding, 'e1');
    expect(status).toBe('known');
    const document = await corpus.document(docId);
    expect(document.provenances.map(({ publisher, published }) => [publisher.id, published])).toEqual([
      ['other-post', '2026-01-02'],
      ['the-daily-test', '2026-01-03'],
    ]);
    expect(document.publisher.id).toBe('other-post');
    const later = inputOf(TEXT, { published: '2026-02-01', source: 'c.txt' });
    expect((await corpus.saveDocument(later, coding, 'e1')).status).toBe('provenance-added');
    expect((await corpus.document(docId)).published).toBe('2026-01-02');
    expect((await corpus.stats()).documents).toBe(1);
  });

  it('without a coding is stored and searchable, and says why it is not coded', async () => {
    const french = await corpus.saveDocument(
      inputOf('La Russie condamne le raid.', { language: 'fr' }),
      null,
      'e1',
    );
    const broken = await corpus.saveDocument(inputOf('Unreadable to the engine.'), null, 'e1');
    expect((await corpus.document(french.docId)).status).toBe('other-language');
    expect((await corpus.document(broken.docId)).status).toBe('failed');
    expect((await corpus.search('condamne')).rows.map((hit) => hit.docId)).toEqual([french.docId]);
  });

  it('is all or nothing: a row that cannot be stored leaves no trace', async () => {
    const text = 'Nothing of this may stay.';
    const bad = codingOf(text, { events: [eventIn(text, 'may', { quad: 99_999 as 1 })] });
    const before = await corpus.stats();
    const outcomes = await corpus.saveDocuments(
      [
        { input: inputOf(text), coding: bad },
        { input: inputOf('The next one goes in.'), coding: null },
      ],
      'e1',
    );
    expect(outcomes[0]).toMatchObject({ status: 'failed', error: { code: 'INTERNAL' } });
    expect(outcomes[1].status).toBe('added');
    expect(await corpus.hasDocument(outcomes[0].docId)).toBe(false);
    expect((await corpus.stats()).documents).toBe(before.documents + 1);
  });

  it('may have any characters beside its text; a NUL in the text is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', minLength: 1 }),
        async (any, body) => {
          const odd = `${any}\ud800\0`;
          const input = inputOf(body, {
            title: odd,
            url: odd,
            source: odd,
            sourceId: odd,
            meta: { [odd]: odd },
            references: [{ name: odd, url: odd }],
            publisher: { name: odd, url: odd },
          });
          const [outcome] = await corpus.saveDocuments([{ input, coding: codingOf(body) }], 'e1');
          if (body.includes('\0'))
            expect(outcome).toMatchObject({ status: 'failed', error: { code: 'INPUT_BINARY' } });
          else expect((await corpus.document(outcome.docId)).text).toBe(body);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('that many save at once is added once', async () => {
    const items = Array.from({ length: 12 }, () => ({
      input: inputOf('The same text, twelve times.'),
      coding: null,
    }));
    const statuses = (await corpus.saveDocuments(items, 'e1')).map((outcome) => outcome.status).sort();
    expect(statuses).toEqual(['added', ...Array(11).fill('known')]);
  });

  it('is known by its engine version', async () => {
    const docId = corpus.documentId(TEXT);
    expect(await corpus.hasDocument(docId)).toBe(true);
    expect(await corpus.hasDocument(docId, 'e1')).toBe(true);
    expect(await corpus.hasDocument(docId, 'e2')).toBe(false);
    expect(await corpus.hasDocument('0'.repeat(16))).toBe(false);
    expect(await corpus.hasDocument(docId, 'e1', '2026-01-02')).toBe(true);
    expect(await corpus.hasDocument(docId, 'e1', '2026-01-01')).toBe(false);
    await expect(corpus.document('0'.repeat(16))).rejects.toMatchObject({ code: 'DOCUMENT_UNKNOWN' });
  });
});
