import type { DocumentDetail, TextSpan } from '../corpus/rows.ts';
import type { Ownership, World } from '../world/types.ts';
import { compare } from './rows.ts';

/** An outlet that a document names, with who owns it and the sentence that names it. */
export interface NamedOutlet {
  readonly actor: string;
  readonly name: string;
  readonly country: string | null;
  readonly ownership: Ownership;
  readonly docId: string;
  readonly sentence: number;
  readonly sentenceSpan: TextSpan;
}

/** Outlets named in the documents, each once a sentence, ordered by name and place. */
export function namedOutlets(documents: readonly DocumentDetail[], world: World): NamedOutlet[] {
  const found: NamedOutlet[] = [];
  for (const doc of documents)
    for (const mention of doc.mentions) {
      if (!mention.actor || world.actor(mention.actor).kind !== 'outlet') continue;
      const info = world.actor(mention.actor);
      const [start, end] = doc.sentenceSpans[mention.sentence];
      found.push({
        actor: info.id,
        name: info.name,
        country: info.country ?? mention.country,
        ownership: world.publisher(info.name).ownership,
        docId: doc.docId,
        sentence: mention.sentence,
        sentenceSpan: { start, end, text: doc.text.slice(start, end) },
      });
    }
  const unique = new Map(
    found.map((outlet) => [`${outlet.actor}|${outlet.docId}|${outlet.sentence}`, outlet]),
  );
  return [...unique.values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.docId, b.docId) || a.sentence - b.sentence,
  );
}
