import { beforeAll, describe, expect, test } from 'vitest';
import { claimsOf } from '../eval/claims.ts';
import { EXCHANGES, exchange, ORIGINAL } from '../eval/exchanges.ts';
import { readArticle } from '../eval/seed.ts';
import { dossierOfDocuments, renderMarkdown } from '../src/dossier/index.ts';
import { createEngine, type Engine } from '../src/engine/index.ts';

/** An analyst's article of the kind the product was made for, written for this test. */
const ARTICLE = `date 2026-01-07

The US capture of Venezuelan President Nicolás Maduro on January 2, 2026, has drawn sharp words from Russia and nothing more. Analysts in Moscow had expected a stronger answer.

The Russian foreign ministry published a statement denouncing the US operation as an ‘act of armed aggression’ and an ‘unacceptable violation of the sovereignty of an independent State.’ It described the reasons given by Washington as ‘untenable’ and driven by ‘ideological animosity.’ Russian foreign minister Sergey Lavrov urged the immediate release of Maduro and his wife. Foreign ministry spokesperson Maria Zakharova called the actions ‘deeply concerning’ and condemned the use of ‘excessive military force.’

Russia has called for an emergency meeting of the United Nations Security Council and demanded clarification from the US about the arrest. The UN Secretary-General, António Guterres, has criticised the act. Lavrov also spoke with Venezuelan vice president Delcy Rodríguez and reaffirmed Russian support for the remaining government in Caracas. President Vladimir Putin had telephoned Maduro in December 2025 and pledged support against US threats.

State-controlled media such as RT and Sputnik repeated these criticisms. There are no reports of military mobilisation by Russia or of economic retaliation.
`;

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
}, 60_000);

describe.each([{ name: 'as it stands', words: [], cast: ORIGINAL }, ...EXCHANGES])(
  'the article, $name',
  ({ words, cast }) => {
    test.each(claimsOf(cast))('$says', (claim) => {
      expect(claim.holds(readArticle(engine, exchange(ARTICLE, words)))).toBe(true);
    });
  },
);

test('its dossier quotes the sentence behind each statement and is the same every time', () => {
  const detail = readArticle(engine, ARTICLE);
  const write = () => renderMarkdown(dossierOfDocuments([detail], engine, 'RU', 'test'));
  const dossier = write();
  expect(dossier).toBe(write());
  for (const words of [
    'act of armed aggression',
    'untenable',
    'excessive military force',
    'emergency meeting',
  ])
    expect(dossier).toMatch(new RegExp(`\\[\\^\\d+\\]: “[^\\n]*${words}`));
  expect(dossier).toMatch(/0 reported material acts/);
});
