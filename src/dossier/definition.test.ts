import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STYLE_NAMES } from './cite/style.ts';
import { askedBy, readDefinition } from './definition.ts';
import { besideFixture, dossierFixture } from './dossier.fixture.ts';
import { renderHtml } from './html.ts';
import { FIGURES } from './live-figures.ts';
import { renderMarkdown } from './markdown.ts';
import { SECTION_NAMES } from './section-list.ts';
import { TEMPLATE_NAMES, templateOf } from './templates.ts';

const read = (definition: unknown) => readDefinition(JSON.stringify(definition), 'mine.json');

describe('a definition', () => {
  test('has prose, sections in its order and under its titles, and a style', () => {
    const definition = read({
      title: '{{actor}} in brief',
      style: 'numeric',
      parts: [
        'There were **{{statements}}**.',
        { section: 'timeline', title: 'Day by day' },
        { section: 'summary' },
      ],
    });
    const dossier = dossierFixture({ define: definition });
    expect(dossier.title).toBe('Russia in brief');
    expect(dossier.sections.map((one) => one.title)).toEqual(['', 'Day by day', 'Summary']);
    expect(renderMarkdown(dossier)).toMatch(/There were \*\*1 statement\*\* \\\[1\\\] \[\^1\]\./);
    expect(renderHtml(dossier)).toContain(
      '<strong>1 statement</strong> [1] <span class="cites"><a class="cite" href="#s1">',
    );
  });

  test('an unknown figure is told with those that there are', () => {
    expect(() => read({ parts: ['{{statments}}'] })).toThrowError(
      expect.objectContaining({
        code: 'DOSSIER_PLACEHOLDER_UNKNOWN',
        message: expect.stringMatching(/"statments".*statements, deeds, gap/),
      }),
    );
  });

  test.each([
    [{ parts: [{ section: 'sumary' }] }, /no section "sumary"; there are summary/],
    [{ style: 'harvard', parts: ['x'] }, /no citation style "harvard"; there are notes/],
    [{ parts: [] }, /mine\.json: parts:/],
    [{ parts: ['x'], colour: 'red' }, /colour/],
  ])('%j cannot be made', (definition, message) => {
    expect(() => read(definition)).toThrowError(message);
  });

  test('what is not JSON is told so', () => {
    expect(() => readDefinition('parts:', 'mine.yaml')).toThrowError(/mine\.yaml is not JSON/);
  });
});

test('the templates together ask for every section', () => {
  const asked = TEMPLATE_NAMES.flatMap((name) => [...askedBy(templateOf(name))]);
  expect(SECTION_NAMES.filter((name) => !asked.includes(name))).toEqual([]);
});

test.each(Object.keys(FIGURES))('{{%s}} tells something, with and without other crises', (name) => {
  for (const beside of [undefined, besideFixture()]) {
    const dossier = dossierFixture({ define: { parts: [`{{${name}}}`] }, ...(beside ? { beside } : {}) });
    const [run] = dossier.sections[0].prose![0].runs;
    expect(run.text).toMatch(/\S/);
    expect(run.text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(dossier.manifest.figures[name].toLowerCase()).toBe(run.text.toLowerCase());
  }
});

test('figures over other crises cite the sentences of those crises', () => {
  const dossier = dossierFixture({
    define: { parts: ['{{compare.further}}; {{principles.elsewhere}}'] },
    beside: besideFixture(),
  });
  expect(dossier.sections[0].prose![0].runs.map((run) => run.text).join('')).toBe(
    'An earlier case (military: attacks); Sovereignty was not invoked here, but in An earlier case (1 of 1 line)',
  );
  expect(dossier.evidence.map((one) => one.docId)).toEqual(['d9', 'd9']);
  expect(dossier.references.map((one) => one.docId).sort()).toEqual(['d1', 'd9']);
});

test('docs/dossier.md tells of every figure, section, template and style', () => {
  const guide = readFileSync(new URL('../../docs/dossier.md', import.meta.url), 'utf8');
  for (const [name, { what }] of Object.entries(FIGURES))
    expect(guide).toContain(`| \`{{${name}}}\` | ${what} |`);
  for (const name of [...SECTION_NAMES, ...TEMPLATE_NAMES, ...STYLE_NAMES])
    expect(guide).toContain(`\`${name}\``);
});
