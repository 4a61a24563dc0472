import { compare } from './rows.ts';

/** In the order of the numbers in their ids, `H2` before `H10`, so that the order in which they came changes no sum. */
export function byId<T extends { readonly id: string }>(things: readonly T[]): T[] {
  const number = ({ id }: T) => Number(id.slice(1));
  return [...things].sort((a, b) => number(a) - number(b) || compare(a.id, b.id));
}
