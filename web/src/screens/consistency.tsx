import type { Consistency, CrisisPair } from '../../../src/analysis/consistency/index.ts';
import { signed } from '../../../src/charts/index.ts';
import type { ConsistencyAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { consistencyPath, withQuery } from '../api/paths.ts';
import { ActorStrip } from '../components/actor-strip.tsx';
import { ConsistencyChoice } from '../components/consistency-choice.tsx';
import { CrisisHead } from '../components/crisis-head.tsx';
import { DiffersPanel } from '../components/differs-panel.tsx';
import { DivergencePanel } from '../components/divergence-panel.tsx';
import { GroupMembers } from '../components/group-members.tsx';
import { Method } from '../components/method.tsx';
import { PairedQuotes } from '../components/paired-quotes.tsx';
import { PrincipleGrid } from '../components/principle-grid.tsx';
import { Rich } from '../components/rich.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { Warnings } from '../components/warnings.tsx';
import { groupName, inLines, level, pairShown } from '../lib/consistency.ts';
import { principleName, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import { useQueryState } from '../lib/use-query.ts';
import css from './alignment.module.css';

/** One principle in several crises: for whom an actor, or a group, invokes it, quote beside quote. */
export default function ConsistencyScreen({ id, actor }: { id: string; actor: string }) {
  const query = useQueryState();
  const others = query.get('with');
  const principle = query.get('principle') ?? 'most';
  const api = `/api${consistencyPath(id, actor, { principle, with: others })}`;
  const { data, error, refetch } = useApi<ConsistencyAnswer>(api, true);
  const found = data?.principles[0];
  const title =
    data &&
    found &&
    t('consistency.title', {
      name: groupName(found.actors, data.names, true),
      principle: principleName(found.principle),
      count: found.crises.length,
    });
  const heading = usePage(title && `${title}: ${data.crisis.title}`);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data || !found) return <Loading />;
  const { crisis, actors, grid, names } = data;
  const pair = pairShown(found, query.get('beside'));
  const here = found.crises[0];
  const spoken = found.crises.some((one) => one.lines > 0);
  const there = found.crises.find((one) => one.crisis === pair?.there) ?? null;
  const chosen = others?.split(',').filter((one) => one && one !== id) ?? null;
  const hrefOf = (who: string, rest: Readonly<Record<string, string | null>> = {}) =>
    consistencyPath(id, who, {
      principle: query.get('principle'),
      with: others,
      beside: query.get('beside'),
      ...rest,
    });
  const besideHref = (beside: string) => hrefOf(actor, { principle: found.principle, beside });
  return (
    <>
      <CrisisHead
        crisis={crisis}
        heading={heading}
        title={title!}
        first={null}
        last={null}
        view="consistency"
        actor={found.actors.length === 1 ? actor : undefined}
      />
      <ActorStrip
        crisis={id}
        actors={actors}
        chosen={actor}
        hrefFor={(who) => (who === null ? null : hrefOf(who))}
      />
      <Answer found={found} pair={pair} names={names} />
      <Warnings warnings={spoken ? (pair?.divergence.warnings ?? []) : []} />
      <div className={css.stack}>
        {spoken ? (
          <>
            <PrincipleGrid
              grid={grid}
              here={id}
              principle={found.principle}
              beside={there?.crisis ?? null}
              csv={withQuery(`/api${consistencyPath(id, actor)}.csv`, { with: others })}
              hrefFor={(one, cell) =>
                hrefOf(actor, { principle: one, beside: cell === id ? query.get('beside') : cell })
              }
            />
            <PairedQuotes found={found} there={there} names={names} hrefFor={besideHref} />
            {there && pair ? (
              <div className={css.halves}>
                <DiffersPanel here={here} there={there} names={names} />
                <DivergencePanel
                  figures={grid.find((one) => one.principle === found.principle)!}
                  beside={there.crisis}
                  card={pair.divergence.card}
                  hrefFor={besideHref}
                />
              </div>
            ) : null}
            {found.actors.length > 1 ? (
              <GroupMembers
                actors={found.actors}
                crises={there ? [here, there] : [here]}
                names={names}
                hrefFor={hrefOf}
              />
            ) : null}
          </>
        ) : null}
        <div data-no-print="">
          <ConsistencyChoice
            crisis={id}
            actors={found.actors}
            chosen={chosen}
            actorHref={hrefOf}
            crisesHref={(ids) => hrefOf(actor, { with: ids && (ids.join(',') || id) })}
          />
        </div>
      </div>
    </>
  );
}

interface AnswerProps {
  readonly found: Consistency;
  readonly pair: CrisisPair | null;
  readonly names: ConsistencyAnswer['names'];
}

/** How often here and there, how much that differs, and whether the reports can tell the two apart. */
function Answer({ found, pair, names }: AnswerProps) {
  const here = found.crises[0];
  const there = found.crises.find((one) => one.crisis === pair?.there);
  const name = groupName(found.actors, names, true);
  const plain = groupName(found.actors, names);
  const speechless = [here, ...(there ? [there] : [])].find((one) => !one.lines);
  if (found.crises.every((one) => !one.lines))
    return <p className="answer">{t('consistency.nothing', { name: plain })}</p>;
  if (speechless)
    return <p className="answer">{t('consistency.silent', { name: plain, crisis: speechless.title })}</p>;
  const shared = {
    name: <b>{name}</b>,
    principle: <b>{principleName(found.principle)}</b>,
    here: <a href="#quotes-h">{inLines(here)}</a>,
    crisis: here.title,
  };
  if (!pair || !there)
    return (
      <p className="answer">
        <Rich id="consistency.alone" places={shared} /> {t('consistency.aloneMore')}
      </p>
    );
  const { value, interval, card } = pair.divergence;
  const apart = interval && (interval.low > 0 || interval.high < 0);
  return (
    <p className="answer">
      <Rich
        id="consistency.answer"
        places={{
          ...shared,
          there: <a href="#quotes-h">{inLines(there)}</a>,
          other: there.title,
          divergence: <a href="#divergence-h">{t('consistency.divergence', { value: signed(value!) })}</a>,
          interval: (
            <span className="aside">
              {interval
                ? t('consistency.interval', {
                    level: level(interval),
                    low: signed(interval.low),
                    high: signed(interval.high),
                  })
                : t('consistency.noInterval')}
            </span>
          ),
        }}
      />{' '}
      {interval ? t(apart ? 'consistency.notZero' : 'consistency.holdsZero') : null}{' '}
      <Rich id="consistency.notYet" places={{ below: <a href="#differs-h">{t('consistency.below')}</a> }} />{' '}
      <Method card={card} />
    </p>
  );
}
