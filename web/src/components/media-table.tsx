import type { ReactNode } from 'react';
import type { MediaFigures } from '../../../src/analysis/media/index.ts';
import { ShareBar, signed, ToneLine } from '../../../src/charts/index.ts';
import { named, number, t } from '../lib/text.ts';
import css from './media-table.module.css';
import { Panel } from './panel.tsx';
import { ScrollX } from './scroll-x.tsx';

interface MediaTableProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly action?: ReactNode;
  readonly rows: readonly MediaFigures[];
  readonly protagonists: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly labelOf: (row: MediaFigures) => ReactNode;
}

/** Who published how much, in what tone and in whose words: a table whose cells are drawn and written alike. */
export function MediaTable(props: MediaTableProps) {
  const { id, title, note, action, rows, protagonists, names, labelOf } = props;
  const most = Math.max(1, ...rows.map((row) => row.publications));
  return (
    <Panel id={id} title={title} note={note} action={action}>
      <ScrollX title={title}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t(`media.${id as 'outlets'}`)}</th>
              <th scope="col">{t('media.publications')}</th>
              {protagonists.map((who) => (
                <th key={who} scope="col">
                  {t('media.towards', { name: named(names[who] ?? who) })}
                </th>
              ))}
              <th scope="col">{t('media.voices')}</th>
              <th scope="col">{t('media.lag')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{labelOf(row)}</th>
                <td>
                  <span className={css.volume}>
                    <b>{number(row.publications)}</b>
                    <i
                      style={{ width: `${Math.max(2, (row.publications / most) * 90)}px` }}
                      aria-hidden="true"
                    />
                  </span>
                  <small>
                    {id === 'outlets'
                      ? t('media.percent', { percent: percent(row.share) })
                      : t('media.share', { percent: percent(row.share), outlets: row.outlets })}
                  </small>
                </td>
                {row.tone.map((tone) => (
                  <td key={tone.towards}>
                    <Tone tone={tone} />
                  </td>
                ))}
                <td>
                  <VoicesCell voices={row.voices} />
                </td>
                <td>{row.lag === null ? '–' : t('media.days', { count: row.lag })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Panel>
  );
}

function Tone({ tone }: { tone: MediaFigures['tone'][number] }) {
  if (tone.value === null) return <small>{t('media.noTone')}</small>;
  const told = tone.interval
    ? t('media.toneInterval', {
        value: signed(tone.value),
        low: signed(tone.interval.low),
        high: signed(tone.interval.high),
      })
    : t('media.toneValue', { value: signed(tone.value) });
  return (
    <>
      <ToneLine width={150} value={tone.value} interval={tone.interval} title={told} />
      <small>
        {told} · {t('media.leaning', { for: tone.for, against: tone.against })}
      </small>
    </>
  );
}

function VoicesCell({ voices }: { voices: MediaFigures['voices'] }) {
  if (!voices) return '–';
  const told = t('media.voicesTold', {
    own: percent(voices.own),
    officials: percent(voices.ownOfficials),
    others: percent(voices.others),
  });
  return (
    <>
      <ShareBar
        width={150}
        title={told}
        parts={[
          { share: voices.own, look: 'hollow' },
          { share: voices.ownOfficials, look: 'filled' },
          { share: voices.others, look: 'grey' },
        ]}
      />
      <small>{told}</small>
    </>
  );
}

const percent = (share: number) => Math.round(share * 100);
