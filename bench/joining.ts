import { joinReports } from '../src/analysis/index.ts';
import { detailOf, looseDocument } from '../src/corpus/detail-of.ts';
import { tellsApartOf } from '../src/dossier/gather.ts';
import { createEngine } from '../src/engine/index.ts';
import { type BenchRow, cpuSeconds } from './clock.ts';

const REPORTS = 100_000;
/** Days between two rounds of the same reports: far enough to be other events. */
const APART = 40;

/** Reports joined into events: the sample documents told again every forty days, and once more by another paper. */
export async function benchJoining(texts: readonly string[]): Promise<BenchRow[]> {
  const engine = await createEngine();
  const tellsApart = tellsApartOf(engine);
  const publisher = engine.world.publisher('unknown');
  const rows = texts.flatMap((text) => {
    const input = looseDocument(text, '2026-01-03');
    return detailOf(input, engine.code(text, { date: input.published }), publisher, engine.version).eventRows;
  });
  const later = (day: string | null, round: number) =>
    day && new Date(Date.parse(day) + (round >> 1) * APART * 86_400_000).toISOString().slice(0, 10);
  const reports = Array.from({ length: Math.ceil(REPORTS / rows.length) }, (_, round) =>
    rows.map((row) => {
      const docId = `${row.docId}-${round}`;
      const dates = { date: later(row.date, round), published: later(row.published, round) };
      return { ...row, ...dates, docId, lineageId: docId };
    }),
  ).flat();
  const started = cpuSeconds();
  joinReports(reports, tellsApart);
  const rate = reports.length / (cpuSeconds() - started);
  return [{ what: '100,000 reports joined into events', value: rate, unit: 'reports per CPU-second' }];
}
