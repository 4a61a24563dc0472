import type { ProfileAnswer } from '../../../src/server/api.ts';
import { documentPath } from '../api/paths.ts';
import { t } from '../lib/text.ts';
import css from './contacts-panel.module.css';
import { Panel } from './panel.tsx';

/** Further sentences of one contact, each a number beside its name. */
const MORE = 8;

/** Whom the actor met, called or negotiated with. */
export function ContactsPanel({ profile }: { profile: ProfileAnswer['profile'] }) {
  return (
    <Panel id="contacts" title={t('contacts.title')} note={t('contacts.note')}>
      {profile.contacts.length ? (
        <ul className={css.list}>
          {profile.contacts.slice(0, 16).map((contact) => {
            const [first, ...more] = contact.evidence;
            const text = `${contact.name} · ${contact.count}`;
            return (
              <li key={contact.actor}>
                {first ? <a href={documentPath(first.docId, first.key)}>{text}</a> : text}
                {more.slice(0, Math.min(MORE, contact.count - 1)).map((at, i) => (
                  <a
                    key={`${at.docId}${at.key}`}
                    className={css.more}
                    href={documentPath(at.docId, at.key)}
                    aria-label={t('contacts.at', { name: contact.name, number: i + 2 })}
                  >
                    {i + 2}
                  </a>
                ))}
              </li>
            );
          })}
        </ul>
      ) : (
        <p className={css.none}>{t('contacts.none')}</p>
      )}
    </Panel>
  );
}
