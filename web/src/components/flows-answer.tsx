import type { FlowsAnswer } from '../../../src/server/api.ts';
import { documentPath } from '../api/paths.ts';
import { type FlowsView, rowsQuery } from '../lib/flows-query.ts';
import { named, t } from '../lib/text.ts';
import { partyNames, typeName } from './event-line.tsx';
import { flowName } from './flows-names.ts';
import { Method } from './method.tsx';
import { Rich } from './rich.tsx';

/** Who acts most upon whom, how much of all that is hostile and how sure that is, and what the view adds. */
export function FlowsAnswerLine({
  data,
  search,
  view,
}: {
  data: FlowsAnswer;
  search: URLSearchParams;
  view: FlowsView;
}) {
  const [most] = data.flows;
  if (!most) return null;
  const { hostile, events, untargeted, pairs, mutual } = data;
  const percent = (share: number) => t('flows.percent', { percent: Math.round(share * 100) });
  const { words, deeds, strongest } = most;
  const share =
    hostile.value === null
      ? ''
      : t('flows.share', {
          share: percent(hostile.value),
          interval: hostile.interval
            ? t('flows.interval', {
                level: Math.round(hostile.interval.level * 100),
                low: percent(hostile.interval.low),
                high: percent(hostile.interval.high),
              })
            : '',
        });
  const states = data.actors.filter(({ actor }) => data.atlas.shapes[actor]).length;
  return (
    <p className="answer">
      <Rich
        id="flows.answer"
        places={{
          source: <b>{named(flowName(data, most.source), true)}</b>,
          target: <b>{named(flowName(data, most.target))}</b>,
          acts: (
            <a href={rowsQuery(search, most.source, most.target)}>
              {t('flows.acts', { words, deeds, both: words && deeds ? 1 : 0 })}
            </a>
          ),
          who: partyNames(strongest.sources, data.names),
          whom: partyNames(strongest.targets, data.names),
          lines: t('flows.lines', { lines: most.lineages }),
          strongest: <a href={documentPath(strongest.docId, strongest.key)}>{typeName(strongest)}</a>,
        }}
      />{' '}
      <Rich
        id="flows.named"
        places={{
          named: data.named,
          events: <a href={rowsQuery(search, null, null)}>{t('flows.events', { count: events })}</a>,
          share,
          untargeted: untargeted ? (
            <a href={rowsQuery(search, null, 'none')}>{t('flows.untargeted', { count: untargeted })}</a>
          ) : (
            t('flows.untargeted', { count: 0 })
          ),
        }}
      />{' '}
      {view === 'map'
        ? t('flows.beside', { states, others: data.actors.length - states })
        : t('flows.mutual', { pairs, mutual })}{' '}
      <Method card={hostile.card} />
    </p>
  );
}
