import { CHANNELS } from '../lib/channels.ts';
import { t } from '../lib/text.ts';

/** The choices of a channel, the first of them all. @param every  what all of them are called */
export function ChannelOptions({ every }: { every: string }) {
  return (
    <>
      <option value="">{every}</option>
      {CHANNELS.map((channel) => (
        <option key={channel} value={channel}>
          {t(`channel.${channel}`)}
        </option>
      ))}
    </>
  );
}
