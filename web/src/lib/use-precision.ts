import type { MeasuredAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { t } from './text.ts';

/** How often codings of a type are right, in words, asked once: `85 % right when measured`; '' while it is not known. */
export function usePrecision(): (type: string) => string {
  const { data } = useApi<MeasuredAnswer>('/api/measured');
  return (type) => {
    const row = data?.types.find((one) => one.type === type);
    return row ? t('precision', { percent: Math.round(100 * row.precision) }) : '';
  };
}
