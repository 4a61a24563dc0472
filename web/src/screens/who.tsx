import { useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { WhoAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';
import { Panel } from '../components/panel.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { longDate, type MessageKey, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './who.module.css';

const EXAMPLES = [
  'the Russian foreign ministry',
  'Moscow',
  'the UN chief',
  'the Kremlin spokesman',
  'the bloc',
];

/** What a phrase means at a date, and which row of which table decided. */
export function WhoScreen() {
  const search = new URLSearchParams(useSearch());
  const phrase = search.get('phrase') ?? '';
  const date = search.get('date') ?? '';
  const context = search.get('context') ?? '';
  const heading = usePage(t('nav.who'));
  const { data, error, refetch } = useApi<WhoAnswer>(
    phrase ? withQuery('/api/who', { phrase, date, context }) : null,
    true,
  );
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('who.title')}
      </h1>
      <p className="answer">{t('who.answer')}</p>
      <WhoForm key={search.toString()} phrase={phrase} date={date} context={context} />
      <p className={css.examples}>
        {t('who.examples')}{' '}
        {EXAMPLES.map((example) => (
          <a key={example} href={withQuery('/who', { phrase: example, date })}>
            {example}
          </a>
        ))}
      </p>
      {error ? <Failed error={error} retry={refetch} /> : null}
      {phrase && !data && !error ? <Loading rows={2} /> : null}
      {phrase && data ? <Answer answer={data} /> : null}
    </>
  );
}

function WhoForm(given: { phrase: string; date: string; context: string }) {
  const [form, setForm] = useState(given);
  const set = (key: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [key]: event.target.value });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        navigate(withQuery('/who', form));
      }}
    >
      <label className={`field ${css.phrase}`}>
        <span>{t('who.phrase')}</span>
        <input required value={form.phrase} onChange={set('phrase')} />
      </label>
      <label className="field">
        <span>{t('who.date')}</span>
        <input type="date" value={form.date} onChange={set('date')} />
      </label>
      <label className={`field ${css.context}`}>
        <span>{t('who.context')}</span>
        <input value={form.context} onChange={set('context')} />
      </label>
      <button type="submit" className="button primary">
        {t('who.ask')}
      </button>
    </form>
  );
}

function Answer({ answer: { phrase, date, resolution, name } }: { answer: WhoAnswer }) {
  const rows: [MessageKey, string | null][] = [
    ['who.id', resolution.actor],
    ['who.kind', resolution.kind],
    ['who.country', resolution.country],
    ['who.sector', resolution.sector],
    ['who.office', resolution.office],
    ['who.home', resolution.home],
    [
      'who.confidence',
      resolution.actor || resolution.country ? `${Math.round(resolution.confidence * 100)} %` : null,
    ],
  ];
  return (
    <Panel
      id="who"
      title={`“${phrase}”`}
      note={date ? t('who.at', { date: longDate(date) }) : t('who.noDate')}
    >
      <p className={css.name}>{name ?? resolution.country ?? t('who.unknown')}</p>
      <dl className={css.list}>
        {rows.map(([key, value]) =>
          value ? (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className={css.why}>{resolution.why}</p>
    </Panel>
  );
}
