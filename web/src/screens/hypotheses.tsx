import { useSearch } from 'wouter';
import type { HypothesesListAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { boardPath, crisisPath, hypothesesPath } from '../api/paths.ts';
import { NewBoard } from '../components/boards/new-board.tsx';
import { CrisisHead } from '../components/crisis-head.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { listOf, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './boards.module.css';

/** All boards of competing hypotheses, or those on one crisis: what leads on each, and a new one. */
export default function HypothesesScreen() {
  const search = new URLSearchParams(useSearch());
  const asked = search.get('crisis');
  const { data, error, refetch } = useApi<HypothesesListAnswer>(`/api${hypothesesPath(asked)}`, true);
  const crisis = data?.crisis ?? null;
  const heading = usePage(data && [t('hyp.title'), crisis?.title].filter(Boolean).join(': '));
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading rows={3} />;
  const making = search.has('new');
  const here = hypothesesPath(asked);
  const open = `${here}${here.includes('?') ? '&' : '?'}new=yes`;
  const button = (
    <a className="button primary" href={open}>
      {t('board.new')}
    </a>
  );
  const actions = making || !data.boards.length ? null : button;
  return (
    <>
      {crisis ? (
        <CrisisHead
          crisis={crisis}
          heading={heading}
          title={t('hyp.title')}
          first={null}
          last={null}
          view="hypotheses"
          actions={actions}
        />
      ) : (
        <div className="head">
          <h1 ref={heading} tabIndex={-1}>
            {t('hyp.title')}
          </h1>
          <div className="actions">{actions}</div>
        </div>
      )}
      {data.boards.length ? (
        <p className="answer">{t('hyp.answer', { count: data.boards.length })}</p>
      ) : (
        <div className={css.gap} />
      )}
      {making ? <NewBoard crisis={crisis} closeHref={here} /> : null}
      {data.boards.length ? (
        <ul className={css.list}>
          {data.boards.map((board) => (
            <li key={board.id}>
              <h2>
                <a href={boardPath(board.id)}>{board.title}</a>
              </h2>
              <p className={css.finding}>{found(board)}</p>
              <p className={css.facts}>
                {board.crisis && !crisis ? (
                  data.titles[board.crisis] ? (
                    <a href={crisisPath(board.crisis)}>{data.titles[board.crisis]}</a>
                  ) : (
                    <span>
                      {board.crisis}, {t('board.gone')}
                    </span>
                  )
                ) : null}
                <span>{t('hyp.counts', { hypotheses: board.hypotheses, evidence: board.evidence })}</span>
                {board.analysts.length ? (
                  <span>{t('board.list', { names: listOf(board.analysts) })}</span>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      ) : making ? null : (
        <Empty action={button}>{t(crisis ? 'hyp.emptyHere' : 'hyp.empty')}</Empty>
      )}
      {asked ? (
        <p className={css.all}>
          <a href={hypothesesPath()}>{t('hyp.allBoards')}</a>
        </p>
      ) : null}
    </>
  );
}

function found({ leaders, hypotheses, analysts }: HypothesesListAnswer['boards'][number]): string {
  if (hypotheses < 2) return t('hyp.needTwo');
  if (!analysts.length) return t('hyp.nothing');
  if (leaders.length === hypotheses) return t('hyp.allLevel');
  const [first] = leaders;
  return leaders.length > 1
    ? t('hyp.listLevel', { who: listOf(leaders.map(({ id }) => id)) })
    : t('hyp.listLeader', first);
}
