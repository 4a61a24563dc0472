import type { DocumentsAnswer } from '../../../src/server/api.ts';
import { type ApiError, useApi } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';
import type { Passage } from '../lib/passage.ts';
import { t } from '../lib/text.ts';
import { Failed } from './states.tsx';

/** A document that is gone, asked for by a passage: the text may have come again, corrected, under another id. */
export function PassageElsewhere({ passage, error }: { passage: Passage; error: ApiError }) {
  const words = passage.exact.replace(/["\s]+/g, ' ').trim();
  const { data } = useApi<DocumentsAnswer>(
    withQuery('/api/documents', { q: `"${words.split(' ').slice(0, 12).join(' ')}"`, limit: 5 }),
  );
  const query = { quote: passage.exact, prefix: passage.prefix, suffix: passage.suffix };
  if (data && !data.documents.length)
    return (
      <>
        <Failed error={error} page />
        <p>{t('passage.nowhere', { words: passage.exact })}</p>
      </>
    );
  return (
    <div role="alert">
      <h1>{t('failed.title')}</h1>
      <p>{t(data ? 'passage.elsewhere' : 'passage.searching')}</p>
      <ul>
        {data?.documents.map((document) => (
          <li key={document.docId}>
            <a href={withQuery(`/documents/${document.docId}`, query)}>
              {document.title ?? document.publisher.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
