import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detailOf, looseDocument } from '../src/corpus/detail-of.ts';
import type { DocumentDetail } from '../src/corpus/rows.ts';
import type { Engine } from '../src/engine/index.ts';
import { plainHead } from '../src/intake/index.ts';
import { claimsOf } from './claims.ts';
import { EXCHANGES, exchange, ORIGINAL } from './exchanges.ts';
import type { ScoreRow } from './score.ts';

/** The acceptance article: the share of what it says about a crisis that the engine derives from it. */
export function scoreSeed(shared: string, engine: Engine): ScoreRow[] {
  const folder = join(shared, 'seed');
  const file = readdirSync(folder).find((name) => name.endsWith('.txt'));
  if (!file) return [];
  const article = readFileSync(join(folder, file), 'utf8');
  const tellings = [
    { name: 'as it stands', text: article, cast: ORIGINAL },
    ...EXCHANGES.map(({ name, words, cast }) => ({ name, text: exchange(article, words), cast })),
  ];
  return tellings.map(({ name, text, cast }) => {
    const claims = claimsOf(cast);
    const detail = readArticle(engine, text);
    const missed = claims.filter((claim) => !claim.holds(detail));
    for (const claim of missed) console.error(`article, ${name}: not found: ${claim.says}`);
    return { set: 'article', figure: `claims, ${name}`, value: 1 - missed.length / claims.length, bar: 1 };
  });
}

/** An article as it would be stored, coded. */
export function readArticle(engine: Engine, raw: string): DocumentDetail {
  const head = plainHead(raw);
  const text = raw.slice(head.bodyStart).trim();
  const published = head.published?.date ?? null;
  const coding = engine.code(text, { date: published });
  return detailOf(looseDocument(text, published), coding, engine.world.publisher('unknown'), engine.version);
}
