import { useSearch } from 'wouter';
import type { CouncilAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { councilPath, withQuery } from '../api/paths.ts';
import { ArticlesPanel } from '../components/articles-panel.tsx';
import { CouncilPanel } from '../components/council-panel.tsx';
import { CouncilTable } from '../components/council-table.tsx';
import { CrisisHead } from '../components/crisis-head.tsx';
import { Rich } from '../components/rich.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { VetoesPanel } from '../components/vetoes-panel.tsx';
import { Warnings } from '../components/warnings.tsx';
import { named, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import { ASSUMED } from '../lib/votes.ts';
import css from './council.module.css';

const ASKED = ['against', 'date', 'procedural', ...ASSUMED] as const;

/** What the Security Council could decide: the answer, the seats, what the Charter asks, and what was blocked before. */
export default function CouncilScreen({ id }: { id: string }) {
  const search = new URLSearchParams(useSearch());
  const query = Object.fromEntries(ASKED.map((key) => [key, search.get(key)]));
  const { data, error, refetch } = useApi<CouncilAnswer>(withQuery(`/api${councilPath(id)}`, query), true);
  const heading = usePage(data && `${t('council.title')}: ${data.crisis!.title}`);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;
  const { crisis, council, names } = data;
  return (
    <>
      <CrisisHead
        crisis={crisis!}
        heading={heading}
        title={t('council.title')}
        first={null}
        last={null}
        view="council"
      />
      <Answer data={data} />
      <Warnings warnings={council.outcome.warnings} />
      <div className={css.grid}>
        <div className={css.stack}>
          <CouncilPanel data={data} />
          <VetoesPanel council={council} names={names} />
        </div>
        <div className={css.stack}>
          <CouncilTable data={data} />
          <ArticlesPanel council={council} />
        </div>
      </div>
    </>
  );
}

/** What would become of a draft, who decides it, and how sure that is. */
function Answer({ data: { council, names } }: { data: CouncilAnswer }) {
  const { value } = council.outcome;
  const list = (ids: readonly string[], first = false) => {
    const said = ids.map((id, i) => named(names[id] ?? id, first && i === 0));
    return [said.slice(0, -1).join(', '), ...said.slice(-1)].filter(Boolean).join(t('and'));
  };
  const draft = t(council.procedural ? 'council.decision' : 'council.draft', {
    against: council.against ? t('council.directed', { name: list([council.against]) }) : '',
  });
  const key = value.obstacles.includes('veto')
    ? 'council.vetoed'
    : value.verdict === 'rejected'
      ? 'council.failed'
      : value.verdict === 'adopted'
        ? 'council.adopted'
        : 'council.open';
  const verdict = (
    <b>
      {t(`council.verdict.${value.verdict === 'open' ? 'open' : key.slice(8)}` as 'council.verdict.open')}
    </b>
  );
  const unknown =
    value.needed + value.withholding - 1 - [value.yes, value.no, value.abstain, value.absent].flat().length;
  return (
    <p className="answer">
      <Rich id={key} places={{ draft, verdict, who: <a href="#members-h">{list(value.vetoes)}</a> }} />{' '}
      {value.missing
        ? t('council.lacks', { yes: value.yes.length, needed: value.needed, missing: value.missing, unknown })
        : t('council.has', { yes: value.yes.length, needed: value.needed })}{' '}
      {value.mayVeto.length && !value.vetoes.length
        ? t('council.mayVeto', { who: list(value.mayVeto, true) })
        : null}
    </p>
  );
}
