import type { PrincipleInCrisis } from '../../../src/analysis/consistency/index.ts';
import type { Names } from '../../../src/server/api.ts';
import { t } from '../lib/text.ts';
import { Panel } from './panel.tsx';
import { ScrollX } from './scroll-x.tsx';

interface GroupMembersProps {
  readonly actors: readonly string[];
  readonly crises: readonly PrincipleInCrisis[];
  readonly names: Names;
  readonly hrefFor: (actor: string) => string;
}

/** What each member of a group invoked in the crises that are shown. */
export function GroupMembers({ actors, crises, names, hrefFor }: GroupMembersProps) {
  const title = t('consistency.members');
  return (
    <Panel id="members" title={title} note={t('consistency.membersNote')}>
      <ScrollX title={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('consistency.actor')}</th>
              {crises.map((one) => (
                <th key={one.crisis} scope="col">
                  {one.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actors.map((actor) => (
              <tr key={actor}>
                <th scope="row">
                  <a href={hrefFor(actor)}>{names[actor] ?? actor}</a>
                </th>
                {crises.map((one) => {
                  const own = one.members.find((member) => member.actor === actor);
                  return (
                    <td key={one.crisis}>
                      {own
                        ? t(own.target ? 'consistency.cellCount' : 'consistency.cellNever', {
                            count: own.target,
                            lines: own.lines,
                          })
                        : t('consistency.cellNoWords')}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Panel>
  );
}
