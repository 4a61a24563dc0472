import type { SentenceAnswer, TraceRow } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { sentenceApi } from '../api/paths.ts';
import { type MessageKey, t } from '../lib/text.ts';
import css from './how-read.module.css';
import { Failed, Loading } from './states.tsx';
import { TreeArcs } from './tree-arcs.tsx';

interface HowReadProps {
  readonly docId: string;
  readonly sentence: number;
  /** UTF-16 offset of the word that the reader looks at, or null. */
  readonly focus: number | null;
}

/** How one sentence was read: its tree, who was found and why, which rows fired, which nearly did, and why none did. */
export function HowRead({ docId, sentence, focus }: HowReadProps) {
  const { data, error, refetch } = useApi<SentenceAnswer>(sentenceApi(docId, sentence), true);
  if (error) return <Failed error={error} retry={refetch} />;
  if (!data) return <Loading rows={4} />;
  const { account, names, records } = data;
  return (
    <div className={css.account}>
      {account.silence ? (
        <p className={css.silence}>
          <b>{t('explain.silence')}</b> {account.silence}
        </p>
      ) : null}
      <TreeArcs account={account} focus={focus} />
      <Part title="explain.actors" empty={!account.actors.length}>
        {account.actors.map((actor) => (
          <li key={`${actor.start}-${actor.end}`}>
            <p>
              <q>{actor.text}</q>{' '}
              <b>{names[actor.actor ?? ''] ?? actor.actor ?? actor.country ?? t('explain.unknown')}</b>{' '}
              {actor.actor ? <code>{actor.actor}</code> : null}
            </p>
            <small>{actor.why}</small>
          </li>
        ))}
      </Part>
      <Part title="explain.fired" empty={!account.fired.length}>
        {account.fired.map((row) => (
          <Tried key={`${row.token}${row.frame}`} row={row}>
            {row.why ? t('explain.setAside', { why: row.why }) : recordInWords(records[row.frame])}
          </Tried>
        ))}
      </Part>
      <Part title="explain.nearly" empty={!account.nearly.length}>
        {account.nearly.map((row) => (
          <Tried key={`${row.token}${row.frame}`} row={row}>
            {row.why}
          </Tried>
        ))}
      </Part>
    </div>
  );
}

function Part({ title, empty, children }: { title: MessageKey; empty: boolean; children: React.ReactNode }) {
  return (
    <section className={css.part}>
      <h3>{t(title)}</h3>
      {empty ? <p className={css.none}>{t('explain.none')}</p> : <ul>{children}</ul>}
    </section>
  );
}

function Tried({ row, children }: { row: TraceRow; children: React.ReactNode }) {
  return (
    <li>
      <p>
        <q>{row.word}</q> <span className={css.asks}>{row.asks}</span>{' '}
        <code>{row.type ?? t('explain.noEvent')}</code>
      </p>
      <small>{children}</small>
    </li>
  );
}

function recordInWords(record: SentenceAnswer['records'][string] | undefined): string {
  return record ? t('explain.record', { ...record }) : t('explain.unmeasured');
}
