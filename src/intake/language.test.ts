import { expect, test } from 'vitest';
import { detectLanguage, languageCode } from './language.ts';

test.each([
  ['en', 'Freedonia recalls ambassador'],
  ['en', 'Venezuelan president Nicolás Maduro arrives in Caracas'],
  ['en', 'The foreign ministry said that the raid was an act of aggression.'],
  ['ru', 'МИД осудил удары'],
  ['zh', '外交部发言人表示反对这一行动'],
  ['fa', 'وزارت خارجه این حمله را محکوم کرد'],
  ['fr', 'Le ministère des affaires étrangères a condamné cette attaque contre un pays souverain.'],
  ['es', 'El ministerio de asuntos exteriores condenó la operación y llamó a consultas a su embajador.'],
  ['de', 'Das Außenministerium verurteilte den Angriff und bestellte den Botschafter ein.'],
  ['pt', 'O ministério das relações exteriores condenou o ataque e convocou o embaixador para consultas.'],
  ['it', "Il ministero degli esteri ha condannato l'attacco e ha convocato l'ambasciatore per chiarimenti."],
  ['tr', 'Dışişleri Bakanlığı saldırıyı kınadı ve büyükelçiyi bakanlığa çağırdı.'],
  ['uk', 'Міністерство закордонних справ засудило напад і викликало посла для пояснень.'],
])('%s: %s', async (language, text) => {
  expect(await detectLanguage(text)).toBe(language);
});

test('a declaration counts where the text is too short, and not against a plain text', async () => {
  expect(await detectLanguage('Condena firme', 'es-ES')).toBe('es');
  expect(
    await detectLanguage(
      'Le ministère des affaires étrangères a condamné cette attaque contre un pays souverain.',
      'en',
    ),
  ).toBe('fr');
  expect(await detectLanguage('12 345')).toBeNull();
});

test('language tags', () => {
  expect(['en-GB', 'English', 'EN_us', 'x', null].map(languageCode)).toEqual(['en', 'en', 'en', null, null]);
});
