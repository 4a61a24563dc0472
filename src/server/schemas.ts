import { z } from 'zod';
import type { EventFilter } from '../analysis/index.ts';

/** An ISO day that exists. Empty text counts as not given, as forms send it. */
export const day = z
  .string()
  .transform((text) => text || undefined)
  .optional()
  .refine(
    (text) => text === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))),
    {
      message: 'is not a date of the form YYYY-MM-DD',
    },
  )
  .meta({ description: 'A day, YYYY-MM-DD.' });

export const text = z
  .string()
  .transform((value) => value.trim() || undefined)
  .optional();

export const yesNo = z.enum(['yes', 'no']).optional();

export const channel = z.enum(['verbal', 'diplomatic', 'economic', 'military', 'informational']).optional();

type YesNo = z.output<typeof yesNo>;

/** Which events are asked for, as the analysis puts it. */
export function eventFilterOf(query: {
  readonly channel?: z.output<typeof channel>;
  readonly said?: YesNo;
  readonly hostile?: YesNo;
  readonly from?: string;
  readonly to?: string;
}): EventFilter {
  const truth = (asked: YesNo) => (asked === undefined ? undefined : asked === 'yes');
  const { from, to } = query;
  return { channel: query.channel, said: truth(query.said), hostile: truth(query.hostile), from, to };
}

export function limit(most: number, usual: number) {
  return z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(usual)
    .meta({ description: `At most this many, ${most} at most.` });
}

const actors = z.array(z.string().min(1).max(80)).max(60);

export const crisisQuery = z.object({
  from: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
  words: z.string().max(2000).nullable().default(null),
  actors: actors.default([]),
  actorsMode: z.enum(['any', 'all']).default('any'),
  include: z.array(z.string()).max(10_000).default([]),
  exclude: z.array(z.string()).max(10_000).default([]),
  samples: z.union([z.boolean(), z.literal('only')]).default(true),
});

export const crisisDefinition = z.object({
  id: z.string().max(80),
  title: z.string().trim().max(300),
  trigger: z.object({
    date: z.string().nullable().default(null),
    actor: z.string().nullable().default(null),
    target: z.string().nullable().default(null),
    summary: z.string().max(1000).default(''),
  }),
  from: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
  roles: z.record(z.string(), actors).default({}),
  query: crisisQuery,
  sample: z.boolean().default(false),
});

/** A pasted text with what is known of it. */
export const pasted = z.object({
  text: z.string().max(4_000_000),
  title: text,
  publisher: text,
  date: day,
});

/** Text that was typed in. */
export const words = z.string().trim().min(1).max(4000);

export const by = z.string().trim().min(1).max(200).meta({ description: 'Who decides.' });

/** A row of the corpus, `0123456789abcdef:event:3`, as document and key. */
export const rowRef = z
  .string()
  .regex(/^[0-9a-f]{16}:(event|quote|attitude):\d+$/, 'is no row such as 0123456789abcdef:event:3')
  .transform((ref) => ({ docId: ref.slice(0, 16), key: ref.slice(17) }));

export const boardId = z.string().max(80).meta({ description: 'Lower-case letters, digits and hyphens.' });

/** A change of a board with who makes it, and why. */
export function changed<Change extends z.ZodType>(change: Change) {
  return z.object({ change, by, note: text });
}
