import type { PrincipleInCrisis, Setting, Standing } from '../../../src/analysis/consistency/index.ts';
import type { Names } from '../../../src/server/api.ts';
import { hasMessage, named, t } from '../lib/text.ts';
import css from './differs-panel.module.css';
import { Panel } from './panel.tsx';
import { ScrollX } from './scroll-x.tsx';

interface DiffersPanelProps {
  readonly here: PrincipleInCrisis;
  readonly there: PrincipleInCrisis;
  readonly names: Names;
}

const ROWS = ['role', 'interveners', 'targets', 'reporting'] as const;

/** The settings of two crises beside each other: what an actor was in each, who stood against whom, how much is told. */
export function DiffersPanel({ here, there, names }: DiffersPanelProps) {
  const title = t('consistency.differs');
  return (
    <Panel id="differs" title={title} note={t('consistency.differsNote')}>
      <p className={css.caution}>{t('consistency.notDouble')}</p>
      <ScrollX title={title}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('consistency.what')}</th>
              <th scope="col">{here.title}</th>
              <th scope="col">{there.title}</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => {
              const [a, b] = [here, there].map((one) => words(one.setting, row, names));
              return (
                <tr key={row}>
                  <th scope="row">
                    {t(`consistency.${row}`)}
                    <small className={a === b ? undefined : css.differs}>
                      {t(a === b ? 'consistency.isSame' : 'consistency.isDifferent')}
                    </small>
                  </th>
                  <td>{a}</td>
                  <td>{b}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollX>
    </Panel>
  );
}

function words(setting: Setting, row: (typeof ROWS)[number], names: Names): string {
  if (row === 'reporting') return setting.reporting;
  if (row === 'role') return labelled(setting.role, 'role');
  return setting[row].map((one) => standing(one, names)).join('; ') || t('consistency.nobody');
}

function standing({ protagonist, relation, alliances }: Standing, names: Names): string {
  const bound = alliances.length
    ? [t('consistency.bound', { orgs: alliances.map((org) => names[org] ?? org).join(', ') })]
    : [];
  const name = named(names[protagonist] ?? protagonist, true);
  return `${name} (${[labelled(relation, 'relation'), ...bound].join('; ')})`;
}

/** A label of the analysis in the words of the catalogue; those of a group come counted, "ally 3, unknown 9". */
function labelled(label: string, kind: 'role' | 'relation'): string {
  return label.replace(/[a-z]+/g, (word) => {
    const key = `${kind}.${word}`;
    return hasMessage(key) ? t(key) : word;
  });
}
