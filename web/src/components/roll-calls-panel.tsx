import type { AlignmentAnswer, CrisisRollCall } from '../../../src/server/api.ts';
import { longDate, t } from '../lib/text.ts';
import { Panel } from './panel.tsx';
import css from './roll-calls-panel.module.css';
import { ScrollX } from './scroll-x.tsx';

const CAST = { '1': 'yes', '0': 'abstain', '-1': 'no' } as const;

/** The votes that count as stances, and how the chosen actor and the protagonists voted. */
export function RollCallsPanel({ data }: { data: AlignmentAnswer }) {
  const { rollCalls, votesLoaded, chosen, alignment, names } = data;
  const shown = [
    ...(chosen ? [chosen.actor] : []),
    ...alignment.axes.filter((one) => one.crisis === alignment.crisis).map((one) => one.towards),
  ].filter((one, i, all) => all.indexOf(one) === i);
  return (
    <Panel id="votes" title={t('alignment.rollCalls')} note={t('alignment.rollCallsNote')}>
      {rollCalls.length ? (
        <ScrollX title={t('alignment.rollCalls')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('alignment.resolution')}</th>
                <th scope="col">{t('alignment.votes')}</th>
                {shown.map((actor) => (
                  <th key={actor} scope="col">
                    {names[actor] ?? actor}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rollCalls.map((call) => (
                <tr key={call.id}>
                  <th scope="row" className={css.call}>
                    {call.resolution || longDate(call.date)}
                    <small>
                      {call.resolution ? `${longDate(call.date)} · ` : ''}
                      {call.description}
                    </small>
                  </th>
                  <td>{tally(call)}</td>
                  {shown.map((actor) => (
                    <td key={actor}>{voteOf(call, actor)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      ) : (
        <p className={css.none}>
          {t(votesLoaded ? 'alignment.rollCallsNone' : 'alignment.rollCallsNotLoaded')}
        </p>
      )}
    </Panel>
  );
}

function tally({ votes }: CrisisRollCall): string {
  const count = (vote: number) => Object.values(votes).filter((one) => one === vote).length;
  return t('alignment.tally', { yes: count(1), no: count(-1), abstain: count(0) });
}

function voteOf({ votes }: CrisisRollCall, actor: string): string {
  const vote = votes[actor];
  return t(vote === undefined ? 'vote.absent' : `vote.${CAST[`${vote}`]}`);
}
