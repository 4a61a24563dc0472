import type { Veto } from '../../world/council.ts';
import { compare } from '../rows.ts';

export interface VetoQuestion {
  readonly by?: string;
  /** Words that the subject or region must hold, case aside. */
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What was vetoed of one subject. */
export interface VetoSubject {
  readonly subject: string;
  readonly region: string;
  readonly count: number;
  /** Votes against, by permanent member. */
  readonly by: Readonly<Record<string, number>>;
  readonly first: string;
  readonly latest: string;
}

/** The record of vetoes by subject, the most often vetoed first. One draft counts once, however many voted against it. */
export function vetoRecord(
  vetoes: readonly Veto[],
  question: VetoQuestion = {},
): { readonly vetoes: readonly Veto[]; readonly subjects: readonly VetoSubject[] } {
  const about = question.about?.toLowerCase();
  const found = vetoes
    .filter(
      (veto) =>
        (!question.by || veto.by.includes(question.by)) &&
        (!question.from || veto.date >= question.from) &&
        (!question.to || veto.date <= question.to) &&
        (!about || `${veto.subject} ${veto.region}`.toLowerCase().includes(about)),
    )
    .sort((a, b) => compare(b.date, a.date) || compare(b.draft, a.draft));
  const groups = new Map<string, Veto[]>();
  for (const veto of found) groups.set(veto.subject, [...(groups.get(veto.subject) ?? []), veto]);
  const subjects = [...groups].map(([subject, list]): VetoSubject => {
    const by: Record<string, number> = {};
    for (const country of list.flatMap((veto) => veto.by)) by[country] = (by[country] ?? 0) + 1;
    return {
      subject,
      region: list[0].region,
      count: list.length,
      by,
      first: list.at(-1)!.date,
      latest: list[0].date,
    };
  });
  return {
    vetoes: found,
    subjects: subjects.sort((a, b) => b.count - a.count || compare(a.subject, b.subject)),
  };
}
