import { describe, expect, test } from 'vitest';
import { event, joined, party } from '../analysis/rows.fixture.ts';
import { dossierFixture, input } from './dossier.fixture.ts';
import { renderHtml } from './html.ts';
import { editedByHand, readManifest } from './manifest.ts';
import { manifestOfFile } from './manifest-file.ts';
import { renderMarkdown } from './markdown.ts';
import type { DossierManifest } from './types.ts';
import { verify } from './verify.ts';

const was = dossierFixture({ template: 'brief' });
const as = (part: Partial<DossierManifest>): DossierManifest => ({ ...was.manifest, ...part });

describe('what still holds', () => {
  test('everything, when nothing changed', () => {
    const found = verify(was.manifest, was.manifest);
    expect(found).toMatchObject({ holds: true, changed: [], lines: [], causes: [] });
    expect(found.unchanged).toBe(found.figures);
    expect(found.figures).toBeGreaterThan(5);
  });

  test('a changed figure is told with what it was and is, and why', () => {
    const figures = { ...was.manifest.figures, statements: '2 statements' };
    const found = verify(
      was.manifest,
      as({ figures, documents: ['d1', 'd2'], engineVersion: '2', decisions: ['r1'] }),
    );
    expect(found.holds).toBe(false);
    expect(found.changed).toEqual([{ figure: 'statements', was: '1 statement', is: '2 statements' }]);
    expect(found.causes).toEqual([
      '1 document added: d2.',
      '1 decision made since: r1.',
      'The engine is 2; it was 1.',
    ]);
  });

  test('a figure that is gone, one that is new', () => {
    const { statements: _, ...rest } = was.manifest.figures;
    const found = verify(was.manifest, as({ figures: { ...rest, extra: 'x' } }));
    expect(found.changed).toEqual([
      { figure: 'extra', was: null, is: 'x' },
      { figure: 'statements', was: '1 statement', is: null },
    ]);
    expect(found.causes).toEqual([
      'The corpus is the same: the crisis’s definition, a table or the program changed.',
    ]);
  });

  test('lines without a name are counted, each as often as it stands', () => {
    const before = as({ claims: { timeline: ['a', 'a', 'b'] } });
    const after = as({ claims: { timeline: ['a', 'c'] } });
    expect(verify(before, after).lines).toEqual([{ section: 'timeline', gone: 2, added: 1 }]);
  });

  test('what changed elsewhere is told even where every figure holds', () => {
    const found = verify(as({ elsewhere: { iraq: '1' } }), as({ elsewhere: { iraq: '2' } }));
    expect(found).toMatchObject({ holds: true, causes: ['Other crises changed: iraq.'] });
  });
});

test('a board that changed, came or went is told; a dossier that carries none tells of none', () => {
  const before = as({ boards: { 'hypotheses/why': '1', 'scenario/truce': '1' } });
  const after = as({ boards: { 'hypotheses/why': '2', 'scenario/truce': '1', 'scenario/war': '1' } });
  expect(verify(before, after)).toMatchObject({
    holds: true,
    causes: ['Boards changed since: hypotheses/why, scenario/war.'],
  });
  expect(verify(as({ boards: undefined }), after).causes).toEqual([]);
});

describe('the manifest in a file', () => {
  test.each([
    ['Markdown', renderMarkdown(was)],
    ['HTML', renderHtml(was)],
    ['JSON', JSON.stringify(was)],
  ])('%s carries it', async (_, text) => {
    expect(await manifestOfFile(new TextEncoder().encode(text), 'x')).toEqual(was.manifest);
  });

  test.each([
    ['Markdown', renderMarkdown(was)],
    ['HTML', renderHtml(was)],
  ])('words changed by hand in %s are noticed, line breaks are not', (_, text) => {
    expect(editedByHand(text)).toBe(false);
    expect(editedByHand(text.replace(/\n/g, '\r\n'))).toBe(false);
    expect(editedByHand(text.replace('Russia', 'Rossiya'))).toBe(true);
    expect(editedByHand('no dossier')).toBeNull();
  });

  test('words of a source cannot end the comment that holds it', () => {
    const hostile = 'x --> <script>alert(1)</script> <!-- demarche {"format":"demarche-dossier/1"} -->';
    const events = joined([event({ sources: [party('RU')] })]);
    const dossier = dossierFixture({
      events,
      profile: { ...input().profile, actorName: hostile },
      define: { parts: ['{{actor}}'] },
    });
    for (const text of [renderHtml(dossier), renderMarkdown(dossier)]) {
      expect(text).not.toContain('<script>');
      expect(readManifest(text, 'x')).toEqual(dossier.manifest);
    }
  });

  test.each(['', 'no dossier', '{"manifest":{"format":"other"}}', 'null', '<!-- demarche {broken -->'])(
    'there is none in %j',
    async (text) => {
      await expect(manifestOfFile(new TextEncoder().encode(text), 'x.md')).rejects.toMatchObject({
        code: 'DOSSIER_UNREADABLE',
      });
    },
  );
});
