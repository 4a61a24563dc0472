import { type Kysely, sql } from 'kysely';
import type { Publisher } from '../../world/types.ts';
import type { DocumentInput } from '../document-input.ts';
import type { Tables } from '../tables.ts';

/** Publisher by name, domain or address; `world.publisher` is one. */
export type PublisherOf = (nameOrUrl: string) => Publisher;

export const UNKNOWN_PUBLISHER: Publisher = {
  id: 'unknown',
  name: 'Unknown publisher',
  country: null,
  ownership: 'unknown',
  domain: null,
};

/** Without tables a publisher is its name. */
export const publisherByName: PublisherOf = (nameOrUrl) => {
  const domain = URL.canParse(nameOrUrl) ? new URL(nameOrUrl).hostname.replace(/^www\./, '') : null;
  const name = domain ?? nameOrUrl.trim();
  const slug = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}.]+/gu, '-');
  return { id: slug.replace(/^-|-$/g, '') || 'unknown', name, country: null, ownership: 'unknown', domain };
};

/** Who put a document out: by its name when the tables know it, else by an address that they know, else by name. */
export function publisherOfInput(input: DocumentInput, publisherOf: PublisherOf): Publisher {
  const clues = [input.publisher.name, input.publisher.url, input.url].filter(
    (clue): clue is string => !!clue?.trim(),
  );
  if (clues.length === 0) return UNKNOWN_PUBLISHER;
  const found = clues.map(publisherOf);
  return (
    found.find((publisher) => publisher.ownership !== 'unknown' || publisher.country !== null) ?? found[0]
  );
}

/** Stores publishers; what an analyst decided of one stays. */
export async function storePublishers(db: Kysely<Tables>, publishers: readonly Publisher[]): Promise<void> {
  const unique = new Map(publishers.map((publisher) => [publisher.id, publisher]));
  if (unique.size === 0) return;
  await db
    .insertInto('publishers')
    .values(
      [...unique.values()]
        .sort((a, b) => (a.id < b.id ? -1 : 1)) // one order for all processes: no deadlock
        .map(({ id, name, country, ownership, domain }) => ({ id, name, country, ownership, domain })),
    )
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          country: row.ref('excluded.country'),
          ownership: row.ref('excluded.ownership'),
          domain: row.ref('excluded.domain'),
        }))
        .where('publishers.decided_by', '=', 'table')
        .where(
          sql<boolean>`(publishers.name, publishers.country, publishers.ownership, publishers.domain)
            is distinct from (excluded.name, excluded.country, excluded.ownership, excluded.domain)`,
        ),
    )
    .execute();
}
