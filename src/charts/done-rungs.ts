import type { Channel } from '../coding/types.ts';

/** The rungs on which deeds were found, as `military:3`: some rungs hold words and deeds alike. */
export function doneRungs(
  events: readonly { readonly channel: Channel; readonly rung: number; readonly said: boolean }[],
): string[] {
  return [...new Set(events.filter((e) => !e.said).map((e) => `${e.channel}:${Math.floor(e.rung)}`))].sort();
}

/** Rungs as cells of a ladder: filled where a deed was found, whatever the table says of the rung. */
export function ladderCells<Rung extends { readonly channel: Channel; readonly rung: number }>(
  rungs: readonly Rung[],
  done: readonly string[],
): (Rung & { said: boolean })[] {
  return rungs.map((rung) => ({ ...rung, said: !done.includes(`${rung.channel}:${rung.rung}`) }));
}
